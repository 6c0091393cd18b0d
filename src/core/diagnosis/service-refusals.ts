import { throttlingTypes } from '../user/throttling.ts';
import type { Row } from './row.ts';
import { sources } from './sources.ts';

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
    confidence: 'inferred',
    source: sources.getUser,
  },
  {
    id: 'invalid-parameter',
    severity: 'error',
    when: { kind: 'refusal', types: ['InvalidParameterException'] },
    confidence: 'documented',
    source: sources.getUser,
  },
  {
    id: 'throttled',
    severity: 'warning',
    when: { kind: 'refusal', types: throttlingTypes },
    confidence: 'documented',
    source: sources.quotas,
  },
  {
    id: 'firewall',
    severity: 'error',
    when: { kind: 'refusal', types: ['ForbiddenException'] },
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
    confidence: 'documented',
    source: sources.getUser,
  },
  {
    id: 'unknown-operation',
    severity: 'error',
    when: { kind: 'refusal', types: ['UnknownOperationException', 'InvalidAction'] },
    confidence: 'inferred',
  },
  {
    id: 'signed-request',
    severity: 'error',
    when: { kind: 'refusal', types: signing },
    confidence: 'inferred',
  },
  {
    id: 'throttled-by-status',
    severity: 'warning',
    when: { kind: 'refusal', statuses: [429] },
    confidence: 'inferred',
  },
  {
    id: 'service-unavailable',
    severity: 'warning',
    when: { kind: 'refusal', statuses: [500, 502, 503, 504] },
    confidence: 'inferred',
  },
  {
    id: 'unknown-refusal',
    severity: 'error',
    when: { kind: 'refusal' },
    confidence: 'inferred',
    source: sources.getUser,
  },
];
