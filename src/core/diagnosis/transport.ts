import type { Row } from './row.ts';

/** Look-ups that ended without an answer of Cognito's. */
export const transport: readonly Row[] = [
  {
    id: 'unreachable',
    severity: 'error',
    when: { kind: 'failure', code: 'unreachable' },
    title: 'Cognito could not be reached',
    reason:
      'No reply came from `{host}`. The browser said “{detail}” and tells no more: it may be offline, the name may not resolve, or a proxy, firewall or blocker may stand between.',
    steps: [
      'See whether the browser is online.',
      'Open `https://{host}/` in a tab. Any answer, even an error, shows that the host can be reached.',
      'Turn off ad blockers, VPN and other extensions for a moment, then look up again.',
      'In a company network, ask whether `{host}` is allowed.',
    ],
    confidence: 'inferred',
  },
  {
    id: 'timed-out',
    severity: 'warning',
    when: { kind: 'failure', code: 'timed-out' },
    title: 'Cognito did not answer in time',
    reason:
      'After {waited} there was no reply from `{host}`, and the call was given up. That says nothing about the token.',
    steps: [
      'Look up again.',
      'If it stays, open `https://{host}/` in a tab: a page that hangs too points to the network, a VPN or a proxy.',
    ],
    confidence: 'documented',
  },
  {
    id: 'proxy-wants-sign-in',
    severity: 'error',
    when: { kind: 'failure', code: 'unreadable-reply', statuses: [407, 511] },
    title: 'The network wants you to sign in first',
    reason: 'A proxy or a guest network answered in place of `{host}`, with the status {status}.',
    steps: ['Open any web page and sign in to the network or proxy.', 'Look up again.'],
    confidence: 'documented',
  },
  {
    id: 'blocked-on-the-way',
    severity: 'error',
    when: { kind: 'failure', code: 'unreadable-reply', statuses: [403, 451] },
    title: 'Something on the way blocked the call',
    reason:
      'The answer for `{host}` was a page with the status {status} and not one of Cognito’s errors. A firewall before the pool, a proxy or a filter wrote it.',
    steps: [
      'See in the network log whether the page itself reaches Cognito.',
      'If the pool has an AWS WAF web ACL, look at its sampled requests.',
      'In a company network, ask whether `{host}` is allowed.',
    ],
    confidence: 'inferred',
  },
  {
    id: 'gateway-page',
    severity: 'warning',
    when: { kind: 'failure', code: 'unreadable-reply', statuses: [500, 502, 503, 504] },
    title: 'A page of errors came instead of an answer',
    reason:
      'The reply for `{host}` had the status {status} and was not JSON: a proxy or the front door of the service failed. That says nothing about the token.',
    steps: [
      'Look up again in a minute.',
      'If it stays, see the AWS Health Dashboard for Cognito in `{region}`, and then your proxy.',
    ],
    confidence: 'inferred',
  },
  {
    id: 'unreadable-reply',
    severity: 'error',
    when: { kind: 'failure', code: 'unreadable-reply' },
    title: 'The answer could not be read',
    reason:
      'A reply for `{host}` came, but it is no JSON: “{detail}”. It was cut on the way, or a proxy put a page of its own in its place.',
    steps: [
      'Look up again.',
      'Sign in to the network, if it is one that shows a welcome page.',
      'Turn off proxies and security software that read encrypted traffic, then try once more.',
    ],
    confidence: 'inferred',
  },
  {
    id: 'not-cognito',
    severity: 'error',
    when: { kind: 'failure', code: 'not-cognito' },
    title: 'What answered is not Cognito',
    reason:
      'A reply for `{host}` came as JSON, but neither as a user nor as an error in Cognito’s form: “{detail}”.',
    steps: [
      'See whether a proxy, a hosts file or a private DNS zone sends `{host}` to a mock or emulator.',
      'Until you know who answers there, treat the token as known to them: sign out to end it.',
    ],
    confidence: 'inferred',
  },
  {
    id: 'token-forgotten',
    severity: 'note',
    when: { kind: 'not-sent', reason: 'token-forgotten' },
    title: 'The token itself is no longer at hand',
    reason:
      'The extension keeps tokens in memory alone. Its claims are still shown, but the token was let go, so nothing was sent.',
    steps: [
      'Reload the page, or read its storage once more, so that the token is found again.',
      'Then look up.',
    ],
    confidence: 'documented',
  },
  {
    id: 'not-an-access-token',
    severity: 'note',
    when: { kind: 'not-sent', reason: 'not-an-access-token' },
    title: 'Only an access token can be looked up',
    reason:
      'GetUser takes the token whose `token_use` is `access`. ID and refresh tokens would be refused, so nothing was sent.',
    steps: [
      'Choose the access token of the same session, if the list has one.',
      'If not, use the app while DevTools is open: the access token shows up with the first call that carries it.',
    ],
    confidence: 'documented',
  },
  {
    id: 'bad-characters-not-sent',
    severity: 'error',
    when: { kind: 'not-sent', reason: 'bad-characters' },
    title: 'The token has characters that no token has',
    reason:
      'Cognito takes letters, digits and `-` `_` `=` `.` alone and would refuse this text, so nothing was sent.',
    steps: [
      'Look at the stored value: a `Bearer ` prefix, quotes, spaces or percent-escapes do not belong there.',
      'Correct where the app writes it, then sign in again.',
    ],
    confidence: 'documented',
  },
  {
    id: 'interrupted',
    severity: 'warning',
    when: { kind: 'interrupted' },
    title: 'The look-up was interrupted',
    reason:
      'The browser stopped the background of the extension before the answer arrived. Whether Cognito saw the call is not known; it changes nothing there.',
    steps: ['Look up again.'],
    confidence: 'documented',
  },
];
