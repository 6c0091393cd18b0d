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
    confidence: 'inferred',
  },
  {
    id: 'expired',
    severity: 'error',
    when: { kind: 'refusal', types: notAuthorized, text: [{ equals: 'access token has expired' }] },
    confidence: 'seen',
    source: sources.expiredSeen,
  },
  {
    id: 'revoked',
    severity: 'error',
    when: { kind: 'refusal', types: notAuthorized, text: [{ equals: 'access token has been revoked' }] },
    confidence: 'seen',
    source: sources.revokedSeen,
  },
  {
    id: 'scope-machine-token',
    severity: 'error',
    when: { kind: 'refusal', types: notAuthorized, text: scopesMissing, fact: 'machine-token' },
    confidence: 'inferred',
    source: sources.accessToken,
  },
  {
    id: 'scope-not-asked-for',
    severity: 'error',
    when: { kind: 'refusal', types: notAuthorized, text: scopesMissing, fact: 'scope-not-asked-for' },
    confidence: 'seen',
    source: sources.scopesSeen,
  },
  {
    id: 'scope-suppressed',
    severity: 'error',
    when: { kind: 'refusal', types: notAuthorized, text: scopesMissing, fact: 'no-scope-at-all' },
    confidence: 'inferred',
    source: sources.tokenTrigger,
  },
  {
    id: 'scope-refused',
    severity: 'error',
    when: { kind: 'refusal', types: notAuthorized, text: scopesMissing },
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
    confidence: 'seen',
  },
  {
    id: 'invalid-emulator-token',
    severity: 'error',
    when: { kind: 'refusal', types: notAuthorized, text: invalid, fact: 'emulator-key' },
    confidence: 'inferred',
  },
  {
    id: 'invalid',
    severity: 'error',
    when: { kind: 'refusal', types: notAuthorized, text: invalid },
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
