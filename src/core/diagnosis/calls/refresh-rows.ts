import { sources } from '../sources.ts';
import type { CallRow } from './call-row.ts';
import { callSources } from './call-sources.ts';

const services = ['user-pools'] as const;
const notAuthorized = ['NotAuthorizedException'] as const;
const revoked = [{ startsWith: 'refresh token has been revoked' }] as const;
const invalid = [{ equals: 'invalid refresh token' }] as const;
const scopesMissing = [{ equals: 'access token does not have required scopes' }] as const;
const signOuts = ['RevokeToken', 'GlobalSignOut'] as const;

/** Refusals of a refresh, a revocation or a sign-out, and of an access token as far as the conversation tells more of it. */
export const refreshRows: readonly CallRow[] = [
  {
    id: 'refresh-expired',
    severity: 'error',
    when: { services, types: notAuthorized, text: [{ startsWith: 'refresh token has expired' }] },
    points: ['clientId', 'message'],
    confidence: 'seen',
    source: sources.refreshToken,
  },
  {
    id: 'refresh-after-sign-out',
    severity: 'error',
    when: { services, types: notAuthorized, text: revoked, fact: 'signed-out-before' },
    points: ['clientId', 'message'],
    confidence: 'inferred',
    source: sources.revocation,
  },
  {
    id: 'refresh-revoked',
    severity: 'error',
    when: { services, types: notAuthorized, text: revoked },
    points: ['clientId', 'message'],
    confidence: 'seen',
    source: callSources.refreshRevokedSeen,
  },
  {
    id: 'refresh-wrong-kind',
    severity: 'error',
    when: { services, types: notAuthorized, text: invalid, fact: 'signed-token-sent' },
    points: ['clientId', 'message'],
    confidence: 'inferred',
    source: sources.refreshToken,
  },
  {
    id: 'refresh-other-client',
    severity: 'error',
    when: { services, types: notAuthorized, text: invalid, fact: 'other-client' },
    points: ['clientId', 'message'],
    confidence: 'inferred',
    source: sources.refreshToken,
  },
  {
    id: 'refresh-without-device',
    severity: 'error',
    when: { services, types: notAuthorized, text: invalid, fact: 'device-key-missing' },
    points: ['hasDeviceKey', 'clientId', 'message'],
    confidence: 'seen',
    source: callSources.deviceRefreshSeen,
  },
  {
    id: 'refresh-after-fault',
    severity: 'error',
    when: { services, types: notAuthorized, text: invalid, fact: 'refresh-faulted-before' },
    points: ['clientId', 'message'],
    confidence: 'inferred',
    source: callSources.refreshLostSeen,
  },
  {
    id: 'refresh-invalid',
    severity: 'error',
    when: { services, types: notAuthorized, text: invalid },
    points: ['clientId', 'hasDeviceKey', 'message'],
    confidence: 'seen',
    source: callSources.refreshInvalidSeen,
  },
  {
    id: 'rotation-old-call',
    severity: 'error',
    when: {
      services,
      types: ['UnsupportedOperationException'],
      text: [{ includes: 'does not support refresh token rotation' }],
    },
    points: ['authFlow', 'clientId', 'message'],
    confidence: 'documented',
    source: callSources.rotationSeen,
  },
  {
    id: 'refresh-reused',
    severity: 'error',
    when: {
      any: [
        { services, types: ['RefreshTokenReuseException'] },
        { services: ['oauth'], types: ['invalid_grant'], fact: 'refresh-replaced-before' },
      ],
    },
    points: ['clientId', 'message'],
    confidence: 'documented',
    source: sources.refreshToken,
  },
  {
    id: 'revoke-off',
    severity: 'error',
    when: { services, operations: ['RevokeToken'], types: ['UnsupportedOperationException'] },
    points: ['clientId', 'message'],
    confidence: 'documented',
    source: sources.revocation,
  },
  {
    id: 'revoke-wrong-kind',
    severity: 'error',
    when: {
      any: [
        { services, types: ['UnsupportedTokenTypeException'] },
        { services: ['oauth'], types: ['unsupported_token_type'] },
      ],
    },
    points: ['clientId', 'message'],
    confidence: 'documented',
    source: callSources.revokeToken,
  },
  {
    id: 'revoke-unauthorized',
    severity: 'error',
    when: { services, operations: ['RevokeToken'], types: ['UnauthorizedException'] },
    points: ['clientId', 'hasClientSecret', 'message'],
    confidence: 'documented',
    source: callSources.revokeToken,
  },
  {
    id: 'sign-out-scope-missing',
    severity: 'error',
    when: { services, operations: signOuts, types: notAuthorized, text: scopesMissing },
    points: ['token.scope', 'message'],
    confidence: 'seen',
    source: sources.scopes,
  },
  {
    id: 'token-after-sign-out',
    severity: 'error',
    when: {
      services,
      types: notAuthorized,
      text: [{ equals: 'access token has been revoked' }],
      fact: 'sent-after-sign-out',
    },
    points: ['token.iat', 'token.origin_jti', 'message'],
    confidence: 'inferred',
    source: sources.revocation,
  },
  {
    id: 'admin-scope-missing',
    severity: 'error',
    when: { services, types: notAuthorized, text: scopesMissing, fact: 'not-get-user' },
    points: ['token.scope', 'token.client_id', 'message'],
    confidence: 'seen',
    source: callSources.scopeSeen,
  },
  {
    id: 'access-token-wanted',
    severity: 'error',
    when: {
      services,
      types: notAuthorized,
      text: [{ equals: 'invalid access token' }, { equals: 'access token is invalid' }],
      fact: 'id-token-sent',
    },
    points: ['token.token_use', 'message'],
    confidence: 'documented',
    source: sources.accessToken,
  },
];
