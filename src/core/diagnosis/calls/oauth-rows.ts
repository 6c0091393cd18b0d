import type { CallRow } from './call-row.ts';
import { callSources } from './call-sources.ts';

const redirects = ['oauth', 'callback'] as const;
const services = ['oauth'] as const;
const tokenEndpoint = ['/oauth2/token'] as const;
const invalidGrant = { services, operations: tokenEndpoint, types: ['invalid_grant'] } as const;

/** Refusals of the authorize endpoint, which come as redirects, and of the token endpoint. */
export const oauthRows: readonly CallRow[] = [
  {
    id: 'redirect-mismatch',
    severity: 'error',
    when: { services: redirects, types: ['redirect_mismatch'] },
    points: ['redirectUri', 'clientId', 'message'],
    confidence: 'documented',
    source: callSources.authorizeEndpoint,
  },
  {
    id: 'authorize-bad-scope',
    severity: 'error',
    when: { services: redirects, types: ['invalid_scope'] },
    points: ['scopes', 'clientId', 'message'],
    confidence: 'documented',
    source: callSources.authorizeEndpoint,
  },
  {
    id: 'grant-refresh-refused',
    severity: 'error',
    when: { ...invalidGrant, fact: 'refresh-grant' },
    points: ['grantType', 'clientId', 'message'],
    confidence: 'documented',
    source: callSources.tokenEndpoint,
  },
  {
    id: 'code-burnt',
    severity: 'error',
    when: { ...invalidGrant, fact: 'code-failed-before' },
    points: ['grantType', 'clientId', 'message'],
    confidence: 'inferred',
    source: callSources.tokenEndpoint,
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
    source: callSources.tokenEndpoint,
  },
  {
    id: 'grant-refused',
    severity: 'error',
    when: invalidGrant,
    points: ['grantType', 'hasCodeVerifier', 'redirectUri', 'clientId', 'message'],
    confidence: 'documented',
    source: callSources.tokenEndpoint,
  },
];
