import type { Row } from './row.ts';
import { sources } from './sources.ts';

const throttling = [
  'TooManyRequestsException',
  'ThrottlingException',
  'ThrottledException',
  'Throttling',
  'RequestLimitExceeded',
  'LimitExceededException',
] as const;

/** Answers to a request that was signed with AWS credentials, which GetUser never is. */
const signing = [
  'UnrecognizedClientException',
  'InvalidSignatureException',
  'SignatureDoesNotMatch',
  'IncompleteSignature',
  'IncompleteSignatureException',
  'RequestExpired',
  'ExpiredTokenException',
  'InvalidClientTokenId',
  'MissingAuthenticationToken',
  'MissingAuthenticationTokenException',
] as const;

/** Refusals because of the request or the service, whoever the user is. The last row takes whatever is left. */
export const serviceRefusals: readonly Row[] = [
  {
    id: 'bad-characters',
    severity: 'error',
    when: {
      kind: 'refusal',
      types: ['InvalidParameterException'],
      text: [{ includes: 'failed to satisfy constraint: member must satisfy regular expression' }],
    },
    title: 'The token has characters that no token has',
    reason:
      'Cognito takes letters, digits and `-` `_` `=` `.` alone. Usually a `Bearer ` prefix, quotes, spaces or a percent-escape stayed on the token.',
    steps: [
      'Look at the stored value: trim it, and take prefix and quotes off.',
      'Find where the app writes the token, and store the bare one, without `JSON.stringify` or `encodeURIComponent`.',
      'Sign in again.',
    ],
    confidence: 'seen',
    source: sources.getUser,
  },
  {
    id: 'no-token-sent',
    severity: 'error',
    when: {
      kind: 'refusal',
      types: ['InvalidParameterException'],
      text: [{ includes: 'member must not be null' }, { includes: 'missing required parameter' }],
    },
    title: 'The request arrived without a token',
    reason:
      'Cognito found no `AccessToken` in the request. This extension always sends one, so something changed it on the way.',
    steps: [
      'Turn off proxies, security software and other extensions that change requests, then look up again.',
      'If your own code fails with this message, send the token in the field `AccessToken` of the JSON body.',
    ],
    confidence: 'inferred',
    source: sources.getUser,
  },
  {
    id: 'invalid-parameter',
    severity: 'error',
    when: { kind: 'refusal', types: ['InvalidParameterException'] },
    title: 'Cognito could not use the request',
    reason:
      'Cognito wrote “{message}”. The request has one parameter, the token, so its form is what Cognito objects to.',
    steps: [
      'Compare the stored token with the one that the app received: three parts, divided by dots, and nothing around them.',
      'Sign in again and look up the new token.',
    ],
    confidence: 'documented',
    source: sources.getUser,
  },
  {
    id: 'throttled',
    severity: 'warning',
    when: { kind: 'refusal', types: throttling },
    title: 'Too many requests just now',
    reason:
      'Cognito limits how often an account, and each single user, may be read: by default 120 times a second for the account in one region, and 10 times a second for one user. The token itself may be in order.',
    steps: [
      'Wait a minute and look up again.',
      'If it comes back, see in the network log whether the app calls `GetUser` in a loop. Keep the answer, and wait longer after each refusal.',
      'For a steady load, look at the `UserRead` quota under Service Quotas in `{region}`.',
    ],
    confidence: 'documented',
    source: sources.quotas,
  },
  {
    id: 'firewall',
    severity: 'error',
    when: { kind: 'refusal', types: ['ForbiddenException'] },
    title: 'A firewall in front of the pool blocked the call',
    reason:
      'Pool `{pool}` has an AWS WAF web ACL, and one of its rules stopped this request. Rules can tell callers apart, so calls of the page itself may pass.',
    steps: [
      'See in the network log whether the page itself reaches Cognito.',
      'Look into the web ACL: Cognito console, your pool, Security, AWS WAF; its sampled requests show the rule.',
      'Ask whoever keeps it for an exception, or try from an address that it allows.',
    ],
    confidence: 'documented',
    source: sources.firewall,
  },
  {
    id: 'service-fault',
    severity: 'warning',
    when: {
      kind: 'refusal',
      types: ['InternalErrorException', 'InternalFailure', 'InternalServerException', 'InternalServerError'],
    },
    title: 'Cognito had a fault of its own',
    reason:
      'Cognito could not answer because of an error inside the service. That says nothing about the token.',
    steps: [
      'Look up again in a minute.',
      'If it stays, see the AWS Health Dashboard for Cognito in `{region}`.',
      'Show AWS support the request id `{requestId}`.',
    ],
    confidence: 'documented',
    source: sources.getUser,
  },
  {
    id: 'unknown-operation',
    severity: 'error',
    when: { kind: 'refusal', types: ['UnknownOperationException', 'InvalidAction'] },
    title: 'The service that answered does not know GetUser',
    reason:
      'Something answered for `{host}` that is not the user pools API, or the request lost its `X-Amz-Target` header on the way.',
    steps: [
      'See whether a proxy, a hosts file or a private DNS zone sends `{host}` elsewhere.',
      'Turn off extensions and security software that change requests, then look up again.',
    ],
    confidence: 'inferred',
  },
  {
    id: 'signed-request',
    severity: 'error',
    when: { kind: 'refusal', types: signing },
    title: 'Cognito took the call for one with AWS credentials',
    reason:
      'The answer, `{type}`, is about a signature. GetUser needs none and this extension sends none, so a proxy added one or another service answered.',
    steps: [
      'See whether a proxy or another extension adds an `Authorization` header to calls of `{host}`, and turn it off.',
      'If your own code fails with this, remove the header: the access token belongs in the body.',
    ],
    confidence: 'inferred',
  },
  {
    id: 'throttled-by-status',
    severity: 'warning',
    when: { kind: 'refusal', statuses: [429] },
    title: 'Something on the way asks to slow down',
    reason:
      'The answer had the status 429 and the name `{type}`, which is not one of those that Cognito uses. A proxy or firewall may have written it.',
    steps: [
      'Wait a minute and look up again.',
      'If it stays, ask who runs the proxy between you and `{host}`.',
    ],
    confidence: 'inferred',
  },
  {
    id: 'service-unavailable',
    severity: 'warning',
    when: { kind: 'refusal', statuses: [500, 502, 503, 504] },
    title: 'Cognito could not be served for the moment',
    reason:
      'The answer was `{type}` with the status {status}: a fault of the service or of something before it. That says nothing about the token.',
    steps: [
      'Look up again in a minute.',
      'If it stays, see the AWS Health Dashboard for Cognito in `{region}`.',
      'Show AWS support the request id `{requestId}`.',
    ],
    confidence: 'inferred',
  },
  {
    id: 'unknown-refusal',
    severity: 'error',
    when: { kind: 'refusal' },
    title: 'Cognito refused for a reason not known here',
    reason:
      'The answer was `{type}`: “{message}”. It is none of the errors that GetUser is documented to give.',
    steps: [
      'Look up once more, in case it was a passing fault.',
      'Search for `{type}` together with Cognito.',
      'Show AWS support the request id `{requestId}`.',
    ],
    confidence: 'inferred',
    source: sources.getUser,
  },
];
