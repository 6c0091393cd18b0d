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
    points: ['access.exp'],
    confidence: 'inferred',
  },
  {
    id: 'expired',
    severity: 'error',
    when: { kind: 'refusal', types: notAuthorized, text: [{ equals: 'access token has expired' }] },
    points: ['access.exp'],
    confidence: 'seen',
    source: sources.expiredSeen,
  },
  {
    id: 'revoked',
    severity: 'error',
    when: { kind: 'refusal', types: notAuthorized, text: [{ equals: 'access token has been revoked' }] },
    points: ['access.origin_jti'],
    confidence: 'seen',
    source: sources.revokedSeen,
  },
  {
    id: 'scope-machine-token',
    severity: 'error',
    when: { kind: 'refusal', types: notAuthorized, text: scopesMissing, fact: 'machine-token' },
    points: ['access.client_id', 'access.scope'],
    confidence: 'inferred',
    source: sources.accessToken,
  },
  {
    id: 'scope-not-asked-for',
    severity: 'error',
    when: { kind: 'refusal', types: notAuthorized, text: scopesMissing, fact: 'scope-not-asked-for' },
    points: ['access.scope'],
    confidence: 'seen',
    source: sources.scopesSeen,
  },
  {
    id: 'scope-suppressed',
    severity: 'error',
    when: { kind: 'refusal', types: notAuthorized, text: scopesMissing, fact: 'no-scope-at-all' },
    points: ['access.scope'],
    confidence: 'inferred',
    source: sources.tokenTrigger,
  },
  {
    id: 'scope-refused',
    severity: 'error',
    when: { kind: 'refusal', types: notAuthorized, text: scopesMissing },
    points: ['access.scope'],
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
    points: ['access.signature', 'access.kid'],
    confidence: 'seen',
  },
  {
    id: 'invalid-emulator-token',
    severity: 'error',
    when: { kind: 'refusal', types: notAuthorized, text: invalid, fact: 'emulator-key' },
    points: ['access.kid'],
    confidence: 'inferred',
  },
  {
    id: 'invalid',
    severity: 'error',
    when: { kind: 'refusal', types: notAuthorized, text: invalid },
    points: ['access.iss', 'access.token_use', 'access.kid'],
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
    points: ['access.username'],
    confidence: 'seen',
    source: sources.disabledSeen,
  },
  {
    id: 'not-authorized',
    severity: 'error',
    when: { kind: 'refusal', types: notAuthorized },
    confidence: 'documented',
    source: sources.getUser,
  },
];
