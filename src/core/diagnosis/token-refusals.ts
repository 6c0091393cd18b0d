import type { Row } from './row.ts';
import { sources } from './sources.ts';

const notAuthorized = ['NotAuthorizedException'] as const;
const scopesMissing = [{ equals: 'access token does not have required scopes' }] as const;
const invalid = [
  { equals: 'invalid access token' },
  { equals: 'invalid token' },
  { equals: 'access token is invalid' },
] as const;

/** `NotAuthorizedException`: what Cognito finds wrong with the token itself. Specific rows precede general ones. */
export const tokenRefusals: readonly Row[] = [
  {
    id: 'expired-against-this-clock',
    severity: 'error',
    when: {
      kind: 'refusal',
      types: notAuthorized,
      text: [{ equals: 'access token has expired' }],
      fact: 'unexpired-by-this-clock',
    },
    title: 'Cognito says the token has expired, this computer says it has not',
    reason:
      'By the clock of this computer the token still lives for {sinceExpiry}. Cognito goes by its own clock, so the clock here is probably slow.',
    steps: [
      'Let the operating system set date, time and time zone by itself, and compare with a clock you trust.',
      'Reload the page, so that the app notices the expiry and refreshes its tokens.',
      'If the clock is right, sign in again and look at the new token.',
    ],
    confidence: 'inferred',
  },
  {
    id: 'expired',
    severity: 'error',
    when: { kind: 'refusal', types: notAuthorized, text: [{ equals: 'access token has expired' }] },
    title: 'The token has expired',
    reason:
      'The moment in the `exp` claim has passed. An access token works for a set time, one hour unless the app client says otherwise, and then it must be replaced.',
    steps: [
      'Reload the page. An app that refreshes its tokens now gets new ones; with Amplify call `fetchAuthSession({ forceRefresh: true })`.',
      'If the old token comes back, find out why the app does not refresh: the refresh token may be gone, expired or revoked. Then sign in again.',
      'To let tokens live longer, raise the access token expiration of app client `{client}`.',
    ],
    confidence: 'seen',
    source: sources.expiredSeen,
  },
  {
    id: 'revoked',
    severity: 'error',
    when: { kind: 'refusal', types: notAuthorized, text: [{ equals: 'access token has been revoked' }] },
    title: 'The token has been revoked',
    reason:
      'The user signed out everywhere, an administrator ended the sessions or disabled the user, or the refresh token behind this token was revoked. Nothing inside the token shows that, so an API that only checks signature and expiry still accepts it.',
    steps: [
      'Sign in again.',
      'If nobody meant to end the session, look in CloudTrail for `GlobalSignOut`, `AdminUserGlobalSignOut`, `RevokeToken` and `AdminDisableUser`.',
      'See whether the user is enabled: `aws cognito-idp admin-get-user --user-pool-id {pool} --username {usernameArgument} --region {region}`.',
    ],
    confidence: 'seen',
    source: sources.revokedSeen,
  },
  {
    id: 'scope-machine-token',
    severity: 'error',
    when: { kind: 'refusal', types: notAuthorized, text: scopesMissing, fact: 'machine-token' },
    title: 'This token belongs to an app, not to a user',
    reason:
      'The token has no `username`: app client `{client}` got it for itself with the `client_credentials` grant. GetUser is about users, so there is nobody whom it could name.',
    steps: [
      'For calls between machines nothing is wrong: use the token for your API and leave GetUser out.',
      'If the app should act for a person, sign that person in with the authorization code grant and use the token of that sign-in.',
    ],
    confidence: 'inferred',
    source: sources.accessToken,
  },
  {
    id: 'scope-not-asked-for',
    severity: 'error',
    when: { kind: 'refusal', types: notAuthorized, text: scopesMissing, fact: 'scope-not-asked-for' },
    title: 'The token may not ask who its user is',
    reason:
      'GetUser wants the scope `aws.cognito.signin.user.admin`. This token has `{scopes}`. A sign-in through the hosted page gives only the scopes that it asked for.',
    steps: [
      'Allow `aws.cognito.signin.user.admin` for app client `{client}`: Cognito console, App clients, Login pages, OpenID Connect scopes.',
      'Ask for it as well: add it to `scope` in the authorize URL, or with Amplify to `loginWith.oauth.scopes`.',
      'Sign out and sign in again. A refresh keeps the old scopes.',
      'Or stay without it: with the scope `openid`, `/oauth2/userInfo` on the domain of the pool names the user too.',
    ],
    confidence: 'seen',
    source: sources.scopesSeen,
  },
  {
    id: 'scope-suppressed',
    severity: 'error',
    when: { kind: 'refusal', types: notAuthorized, text: scopesMissing, fact: 'no-scope-at-all' },
    title: 'The token has no scope at all',
    reason:
      'GetUser wants the scope `aws.cognito.signin.user.admin`, and this token has none of any name. A sign-in always gives some, so a pre token generation trigger most likely takes them away.',
    steps: [
      'Open the trigger: Cognito console, your pool, Authentication, Extensions. Look at `scopesToSuppress` in its reply.',
      'Keep `aws.cognito.signin.user.admin` there, then sign in again.',
    ],
    confidence: 'inferred',
    source: sources.tokenTrigger,
  },
  {
    id: 'scope-refused',
    severity: 'error',
    when: { kind: 'refusal', types: notAuthorized, text: scopesMissing },
    title: 'Cognito finds a scope missing',
    reason:
      'GetUser wants the scope `aws.cognito.signin.user.admin`. The token lists `{scopes}`, and Cognito does not take that for enough.',
    steps: [
      'Compare the `scope` claim, letter for letter, with `aws.cognito.signin.user.admin`.',
      'See whether app client `{client}` still allows the scope: Cognito console, App clients, Login pages.',
      'Sign out, sign in again and look up the new token.',
    ],
    confidence: 'inferred',
    source: sources.scopes,
  },
  {
    id: 'bad-signature',
    severity: 'error',
    when: {
      kind: 'refusal',
      types: notAuthorized,
      text: [{ startsWith: 'could not verify signature for access token' }],
    },
    title: 'The token was changed after Cognito signed it',
    reason:
      'The signature does not fit the text before it. Somebody edited the token, it was cut or encoded once more on its way, or another service made it.',
    steps: [
      'Sign in again and see whether the new token passes. Then the stored one was damaged.',
      'Compare the token where the app receives it with the token in storage: same length, same last characters.',
      'Look for the key id `{keyId}` in `{issuer}/.well-known/jwks.json`.',
    ],
    confidence: 'seen',
  },
  {
    id: 'invalid-emulator-token',
    severity: 'error',
    when: { kind: 'refusal', types: notAuthorized, text: invalid, fact: 'emulator-key' },
    title: 'An emulator made this token, Cognito did not',
    reason:
      'The key id `{keyId}` is the one that a local emulator signs with. The real user pool `{pool}` has no such key.',
    steps: [
      'Look at the sign-in endpoint in the configuration of the app: it points to an emulator.',
      'Clear the storage of the page, point the app to AWS and sign in again, or go on with the emulator and its own tools.',
    ],
    confidence: 'inferred',
  },
  {
    id: 'invalid',
    severity: 'error',
    when: { kind: 'refusal', types: notAuthorized, text: invalid },
    title: 'Cognito does not recognise this token',
    reason:
      'Cognito could not take this for an access token of its own. By its claims it is one of pool `{pool}`, so the likely causes are a damaged or edited token, a signing key that the pool does not have, or a pool that was deleted and made anew.',
    steps: [
      'Sign in again and look up the new token. If that works, the old one was damaged.',
      'Look for the key id `{keyId}` in `{issuer}/.well-known/jwks.json`. If it is not there, the pool did not sign this token.',
      'Check that the app signs in to the pool and region you expect: `{pool}` in `{region}`.',
      'If your own code fails with this message, see whether it sends the ID or the refresh token. GetUser takes the one whose `token_use` is `access`.',
    ],
    confidence: 'inferred',
    source: sources.tokens,
  },
  {
    id: 'user-disabled',
    severity: 'error',
    when: {
      kind: 'refusal',
      types: [...notAuthorized, 'UserDisabledException'],
      text: [{ equals: 'user is disabled' }, { equals: 'user is not enabled' }],
    },
    title: 'This user is disabled',
    reason:
      'An administrator disabled the user `{username}`. Every token of the user is refused, and so is sign-in.',
    steps: [
      'Enable the user: Cognito console, Users, `{username}`, Enable user access; or `aws cognito-idp admin-enable-user --user-pool-id {pool} --username {usernameArgument} --region {region}`.',
      'Sign in again. Disabling also revoked the tokens.',
      'To learn who did it and when, look for `AdminDisableUser` in CloudTrail.',
    ],
    confidence: 'seen',
    source: sources.disabledSeen,
  },
  {
    id: 'not-authorized',
    severity: 'error',
    when: { kind: 'refusal', types: notAuthorized },
    title: 'Cognito refused the token',
    reason:
      'Cognito wrote “{message}”. This extension does not know that message, and will not guess at a cause.',
    steps: [
      'Read the message above: it is all that Cognito told.',
      'Sign in again and look up the new token.',
      'If it is refused too, search for the message together with `NotAuthorizedException`, or show AWS support the request id `{requestId}`.',
    ],
    confidence: 'documented',
    source: sources.getUser,
  },
];
