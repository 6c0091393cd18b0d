import type { Row } from './row.ts';
import { sources } from './sources.ts';

/** What the token alone says about a look-up, before it is made. */
export const forecasts: readonly Row[] = [
  {
    id: 'will-be-expired',
    severity: 'error',
    when: { kind: 'fact', fact: 'expired' },
    foretells: ['expired', 'expired-against-this-clock'],
    title: 'The token has expired',
    reason:
      'It ended {sinceExpiry} ago by the clock of this computer. GetUser will refuse this token, and so will every API that checks it.',
    steps: [
      'Reload the page. An app that refreshes its tokens now gets new ones; with Amplify call `fetchAuthSession({ forceRefresh: true })`.',
      'If the old token stays, the app could not refresh. Sign in again.',
    ],
    confidence: 'inferred',
    source: sources.accessToken,
  },
  {
    id: 'will-miss-scope',
    severity: 'warning',
    when: { kind: 'fact', fact: 'scope-not-asked-for' },
    foretells: ['scope-not-asked-for', 'scope-refused'],
    title: 'GetUser will refuse this token: a scope is missing',
    reason:
      'GetUser wants the scope `aws.cognito.signin.user.admin`, and this token has `{scopes}`. Elsewhere the token may work well.',
    steps: [
      'Allow `aws.cognito.signin.user.admin` for app client `{client}`: Cognito console, App clients, Login pages, OpenID Connect scopes.',
      'Ask for it as well: add it to `scope` in the authorize URL, or with Amplify to `loginWith.oauth.scopes`.',
      'Sign out and sign in again. A refresh keeps the old scopes.',
    ],
    confidence: 'documented',
    source: sources.getUser,
  },
  {
    id: 'will-have-no-scope',
    severity: 'warning',
    when: { kind: 'fact', fact: 'no-scope-at-all' },
    foretells: ['scope-suppressed', 'scope-refused'],
    title: 'GetUser will refuse this token: it has no scope',
    reason:
      'GetUser wants the scope `aws.cognito.signin.user.admin`, and this token has none of any name. A pre token generation trigger most likely takes them away.',
    steps: [
      'Open the trigger: Cognito console, your pool, Authentication, Extensions. Look at `scopesToSuppress` in its reply.',
      'Keep `aws.cognito.signin.user.admin` there, then sign in again.',
    ],
    confidence: 'inferred',
    source: sources.tokenTrigger,
  },
  {
    id: 'will-name-nobody',
    severity: 'warning',
    when: { kind: 'fact', fact: 'machine-token' },
    foretells: ['scope-machine-token', 'scope-refused'],
    title: 'This token belongs to an app, not to a user',
    reason:
      'It has no `username`: app client `{client}` got it for itself with the `client_credentials` grant. GetUser will refuse it, since there is nobody to name.',
    steps: [
      'For calls between machines nothing is wrong.',
      'If the app should act for a person, sign that person in with the authorization code grant.',
    ],
    confidence: 'inferred',
    source: sources.accessToken,
  },
  {
    id: 'will-be-unknown-emulator',
    severity: 'warning',
    when: { kind: 'fact', fact: 'emulator-key' },
    foretells: ['invalid-emulator-token', 'invalid', 'bad-signature'],
    title: 'An emulator seems to have made this token',
    reason:
      'The key id `{keyId}` is one that moto, cognito-local or LocalStack signs with. Its issuer names AWS all the same, and GetUser there will refuse the token.',
    steps: [
      'Expect no answer about this user from AWS: ask the emulator.',
      'If you did not mean to use one, correct the endpoint in the configuration of the app and sign in again.',
    ],
    confidence: 'inferred',
  },
  {
    id: 'will-be-unknown-algorithm',
    severity: 'warning',
    when: { kind: 'fact', fact: 'unusual-algorithm' },
    foretells: ['invalid', 'invalid-emulator-token', 'bad-signature'],
    title: 'Cognito does not sign like this',
    reason:
      'The header says `{algorithm}`, and Cognito signs with `RS256` alone. The token was made or changed by somebody else, and GetUser will refuse it.',
    steps: [
      'Find out what made the token: a test helper, an emulator, or a service that makes tokens of its own.',
      'Never accept such a token in an API: check the signature against `{issuer}/.well-known/jwks.json`.',
    ],
    confidence: 'documented',
    source: sources.accessToken,
  },
  {
    id: 'issued-in-the-future',
    severity: 'warning',
    when: { kind: 'fact', fact: 'issued-in-the-future' },
    foretells: ['invalid'],
    title: 'The token comes from the future',
    reason:
      'By its `iat` claim it will be issued in {aheadBy}. Either the clock of this computer is slow, or the token was not made by Cognito and GetUser will refuse it.',
    steps: [
      'Let the operating system set date, time and time zone by itself.',
      'If the clock is right, find out what made the token.',
    ],
    confidence: 'inferred',
  },
  {
    id: 'expiry-too-close',
    severity: 'note',
    when: { kind: 'fact', fact: 'expiry-within-clock-error' },
    title: 'The token ends about now',
    reason:
      'Its end is less than a minute away by the clock of this computer. With clocks that differ a little, GetUser may accept it or not.',
    steps: ['Refresh the tokens, or reload the page, before you look up.'],
    confidence: 'inferred',
  },
];
