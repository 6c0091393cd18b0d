import type { CallRow } from './call-row.ts';
import { callSources } from './call-sources.ts';

const services = ['oauth'] as const;
const operations = ['/oauth2/token'] as const;
const invalidGrant = { services, operations, types: ['invalid_grant'] } as const;
const invalidClient = { services, types: ['invalid_client'] } as const;
const source = callSources.tokenEndpoint;

/** Refusals of the endpoints that an app calls itself: for tokens, for the user and for a revocation. */
export const tokenEndpointRows: readonly CallRow[] = [
  {
    id: 'grant-refresh-refused',
    severity: 'error',
    when: { ...invalidGrant, fact: 'refresh-grant' },
    points: ['grantType', 'clientId', 'message'],
    confidence: 'documented',
    source,
  },
  {
    id: 'code-burnt',
    severity: 'error',
    when: { ...invalidGrant, fact: 'code-failed-before' },
    points: ['grantType', 'clientId', 'message'],
    confidence: 'inferred',
    source,
  },
  {
    id: 'code-used-twice',
    severity: 'error',
    when: { ...invalidGrant, fact: 'code-used-before' },
    points: ['grantType', 'clientId', 'message'],
    confidence: 'seen',
    source: callSources.codeTwiceSeen,
  },
  {
    id: 'verifier-lost',
    severity: 'error',
    when: { ...invalidGrant, fact: 'verifier-missing' },
    points: ['hasCodeVerifier', 'redirectUri', 'clientId'],
    confidence: 'documented',
    source,
  },
  {
    id: 'verifier-unexpected',
    severity: 'error',
    when: { ...invalidGrant, fact: 'verifier-unexpected' },
    points: ['hasCodeVerifier', 'clientId'],
    confidence: 'inferred',
    source,
  },
  {
    id: 'code-too-old',
    severity: 'error',
    when: { ...invalidGrant, fact: 'code-old' },
    points: ['grantType', 'message'],
    confidence: 'documented',
    source,
  },
  {
    id: 'grant-refused',
    severity: 'error',
    when: invalidGrant,
    points: ['grantType', 'hasCodeVerifier', 'redirectUri', 'clientId', 'message'],
    confidence: 'documented',
    source,
  },
  {
    id: 'client-secret-missing',
    severity: 'error',
    when: { ...invalidClient, fact: 'no-client-secret' },
    points: ['hasClientSecret', 'clientId', 'message'],
    confidence: 'seen',
    source: callSources.clientSecretSeen,
  },
  {
    id: 'client-refused',
    severity: 'error',
    when: invalidClient,
    points: ['hasClientSecret', 'clientId', 'message'],
    confidence: 'documented',
    source,
  },
  {
    id: 'redirect-differs',
    severity: 'error',
    when: {
      services,
      operations,
      types: ['unauthorized_client', 'invalid_request', 'redirect_mismatch'],
      fact: 'redirect-differs',
    },
    points: ['redirectUri', 'clientId', 'message'],
    confidence: 'seen',
    source,
  },
  {
    id: 'token-grant-not-allowed',
    severity: 'error',
    when: { services, operations, types: ['unauthorized_client'] },
    points: ['grantType', 'redirectUri', 'clientId', 'message'],
    confidence: 'documented',
    source,
  },
  {
    id: 'token-json-body',
    severity: 'error',
    when: { services, operations, types: ['invalid_request'], fact: 'json-body' },
    points: ['contentType', 'message'],
    confidence: 'documented',
    source,
  },
  {
    id: 'token-request-invalid',
    severity: 'error',
    when: { services, operations, types: ['invalid_request'] },
    points: ['grantType', 'redirectUri', 'clientId', 'contentType', 'message'],
    confidence: 'documented',
    source,
  },
  {
    id: 'grant-unsupported',
    severity: 'error',
    when: { services, types: ['unsupported_grant_type'] },
    points: ['grantType', 'message'],
    confidence: 'documented',
    source,
  },
  {
    id: 'revocation-refused',
    severity: 'error',
    when: { services, operations: ['/oauth2/revoke'], types: ['invalid_request'] },
    points: ['clientId', 'message'],
    confidence: 'documented',
    source: callSources.revokeEndpoint,
  },
  {
    id: 'user-info-scope-missing',
    severity: 'error',
    when: { services, operations: ['/oauth2/userInfo'], fact: 'openid-missing' },
    points: ['token.scope', 'message'],
    confidence: 'documented',
    source: callSources.userInfoEndpoint,
  },
  {
    id: 'user-info-refused',
    severity: 'error',
    when: { services, operations: ['/oauth2/userInfo'], statuses: [400, 401, 403] },
    points: ['token.token_use', 'token.exp', 'token.iss', 'message'],
    confidence: 'documented',
    source: callSources.userInfoEndpoint,
  },
];
