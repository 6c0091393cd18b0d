import type { Row } from './row.ts';
import { sources } from './sources.ts';

/** What the tokens, the user and the page show when they are held side by side. */
export const findings: readonly Row[] = [
  {
    id: 'two-users',
    severity: 'error',
    when: { kind: 'fact', fact: 'two-users' },
    title: 'These tokens belong to different users',
    reason:
      'The `sub` is not the same in the access token, the ID token and the answer of Cognito. One sign-in has one `sub`, so tokens of two users got mixed.',
    steps: [
      'Look at where each token was found, and at which time.',
      'Sign out, clear the storage of the page and sign in as one user.',
      'If it comes back, the app does not clear its storage when the user changes.',
    ],
    confidence: 'documented',
    source: sources.tokens,
  },
  {
    id: 'two-clients',
    severity: 'warning',
    when: { kind: 'fact', fact: 'two-clients' },
    title: 'These tokens belong to different app clients',
    reason:
      'The access token was issued to another app client than the ID token. Tokens of one sign-in share theirs.',
    steps: [
      'Look at where each token was found.',
      'Sign out of both apps, clear the storage of the page and sign in to one.',
    ],
    confidence: 'documented',
    source: sources.tokens,
  },
  {
    id: 'claims-behind-user',
    severity: 'warning',
    when: { kind: 'fact', fact: 'claims-behind-user' },
    title: 'The ID token differs from what Cognito holds today',
    reason:
      'Different: {changed}. An ID token keeps what was true when it was issued. Either the user changed since then, or a pre token generation trigger writes these claims.',
    steps: [
      'Refresh the tokens; with Amplify call `fetchAuthSession({ forceRefresh: true })`. A new ID token carries what Cognito holds.',
      'If the difference stays, look at the pre token generation trigger of the pool.',
    ],
    confidence: 'inferred',
    source: sources.idToken,
  },
  {
    id: 'look-alike-issuer',
    severity: 'warning',
    when: { kind: 'fact', fact: 'look-alike-issuer' },
    title: 'A token here only pretends to come from Cognito',
    reason:
      'Its issuer is `{lookAlike}`. That resembles Cognito’s and is not one of them, so the token is never sent anywhere.',
    steps: [
      'If the app uses an emulator or a proxy with such a name, that explains it.',
      'If not, find out how the token came into the page: somebody may want it to be sent to that host.',
    ],
    confidence: 'inferred',
  },
  {
    id: 'only-id-token',
    severity: 'warning',
    when: { kind: 'fact', fact: 'only-id-token' },
    foretells: ['not-an-access-token'],
    title: 'Only an ID token was found',
    reason:
      'The ID token says who signed in, but Cognito answers GetUser for an access token alone. So what it says cannot be compared with today’s user.',
    steps: [
      'Use the app for a moment while DevTools is open: an access token may travel in a request.',
      'See whether the app keeps its access token on a server or in memory only.',
    ],
    confidence: 'documented',
    source: sources.getUser,
  },
  {
    id: 'only-refresh-token',
    severity: 'warning',
    when: { kind: 'fact', fact: 'only-refresh-token' },
    foretells: ['not-an-access-token'],
    title: 'Only a refresh token was found',
    reason:
      'A refresh token is encrypted: nobody but Cognito can read it. This extension never uses one, since that could use up the token of the page.',
    steps: [
      'Reload the page: the app should turn it into an access and an ID token, which then show up here.',
      'If none appear, watch the network log: the refresh token may have expired or been revoked. Then sign in again.',
    ],
    confidence: 'documented',
    source: sources.refreshToken,
  },
  {
    id: 'page-forbidden',
    severity: 'warning',
    when: { kind: 'fact', fact: 'page-forbidden' },
    title: 'The browser does not let this page be read',
    reason:
      'Pages of the browser itself, extension stores and some viewers are closed to extensions. Tokens in requests are still seen.',
    steps: [
      'Open the page of your app in this tab.',
      'If this is your app, see whether a policy of your company keeps extensions off it.',
    ],
    confidence: 'documented',
  },
  {
    id: 'page-not-read',
    severity: 'warning',
    when: { kind: 'fact', fact: 'page-not-read' },
    title: 'The storage of the page could not be read',
    reason: 'Reading it failed: “{pageDetail}”. Tokens in requests are still seen.',
    steps: [
      'Read it once more when the page has loaded.',
      'If it fails again, close DevTools, reload the page and open DevTools anew.',
    ],
    confidence: 'inferred',
  },
  {
    id: 'only-other-issuers',
    severity: 'note',
    when: { kind: 'fact', fact: 'only-other-issuers' },
    title: 'The tokens of this page come from another provider',
    reason:
      'A token was found, but not one of Cognito’s: its issuer is `{otherIssuer}`. Cognito could say nothing about it, and it is not sent.',
    steps: [
      'If you expected Cognito, see whether the app signs in through another provider, or on another page.',
      'With a federated sign-in, the tokens of Cognito come after those of the provider: finish the sign-in first.',
    ],
    confidence: 'documented',
  },
  {
    id: 'token-cut-short',
    severity: 'note',
    when: { kind: 'fact', fact: 'token-cut-short' },
    title: 'A token here was cut short',
    reason:
      'Something begins like a token and does not have its three parts. A size limit, of a cookie for instance, or a copying mistake may have cut it.',
    steps: [
      'Look at the place named beside it. A cookie holds some 4,000 characters with its name.',
      'Store tokens whole: divide them over several cookies, or use another storage.',
    ],
    confidence: 'inferred',
  },
  {
    id: 'region-not-known',
    severity: 'note',
    when: { kind: 'fact', fact: 'region-not-known' },
    title: 'A token names a region not known here',
    reason:
      'Its issuer names `{unknownRegion}`. Tokens are sent only to the regions that this extension lists, so this one is not sent.',
    steps: ['If AWS has opened that region, update the extension.', 'If not, find out what made the token.'],
    confidence: 'documented',
  },
  {
    id: 'no-token-found',
    severity: 'note',
    when: { kind: 'fact', fact: 'no-token-found' },
    title: 'No Cognito token was found yet',
    reason:
      'Neither the storage of the page nor its requests since DevTools was opened hold one. Apps that keep tokens in memory or on a server show them only when they call.',
    steps: [
      'Sign in, or reload the page, with DevTools open.',
      'Use the app until it calls its API.',
      'If the app runs in a frame of another site, open that site in a tab of its own.',
    ],
    confidence: 'inferred',
  },
  {
    id: 'storage-area-closed',
    severity: 'note',
    when: { kind: 'fact', fact: 'storage-area-closed' },
    title: 'Part of the storage is closed',
    reason:
      'This page does not let {closedAreas} be read: it runs in a sandbox, or the browser blocks site data. Tokens there stay unseen.',
    steps: [
      'Allow site data for this page in the settings of the browser, then reload it.',
      'Or open the page in a tab of its own, outside the frame.',
    ],
    confidence: 'inferred',
  },
  {
    id: 'newer-issuer-form',
    severity: 'note',
    when: { kind: 'fact', fact: 'newer-issuer-form' },
    title: 'The pool uses the newer form of issuer',
    reason:
      'The issuer is `{issuer}`. GetUser works with it as always, but Cognito authorizers of API Gateway and load balancers that expect the older form answer 401.',
    steps: [
      'If your API answers 401 while the look-up here succeeds, compare the issuer that it expects with this one, letter for letter.',
      'Use a JWT authorizer with this issuer, or let the pool write the older one.',
    ],
    confidence: 'documented',
    source: sources.tokens,
  },
  {
    id: 'unusual-life-span',
    severity: 'note',
    when: { kind: 'fact', fact: 'unusual-life-span' },
    title: 'The token lives unusually long or short',
    reason:
      'From `iat` to `exp` it lives {lifeSpan}. Cognito allows 5 minutes to 1 day, so something else may have made this token.',
    steps: ['Find out what made the token: an emulator or a test helper writes such times.'],
    confidence: 'inferred',
    source: sources.accessToken,
  },
  {
    id: 'accepted-against-forecast',
    severity: 'note',
    when: { kind: 'accepted-against-forecast' },
    title: 'Cognito accepted what looked refusable',
    reason:
      'By its claims this token should have been refused, and Cognito named the user all the same. Cognito is right; the clock of this computer, or what this extension knows, is not.',
    steps: [
      'Compare the clock of this computer with one you trust.',
      'If something other than AWS answers for `{host}`, such as an emulator, expect it to check less.',
    ],
    confidence: 'inferred',
  },
];
