import { throttlingTypes } from '../../user/throttling.ts';
import type { CallRow } from './call-row.ts';
import { callSources } from './call-sources.ts';

const services = ['identity-pools'] as const;
const types = ['NotAuthorizedException'] as const;

/** Refusals of identity pools. */
export const identityPoolRows: readonly CallRow[] = [
  {
    id: 'identity-access-token',
    severity: 'error',
    when: {
      services,
      types,
      any: [{ text: [{ includes: 'missing a required claim: aud' }] }, { fact: 'access-token-sent' }],
    },
    points: ['token.token_use', 'logins', 'message'],
    confidence: 'seen',
    source: callSources.audienceSeen,
  },
  {
    id: 'identity-provider-unknown',
    severity: 'error',
    when: { services, types, text: [{ startsWith: 'token is not from a supported provider' }] },
    points: ['logins', 'token.iss', 'token.aud', 'identityPool', 'message'],
    confidence: 'seen',
    source: callSources.providerSeen,
  },
  {
    id: 'identity-issuer',
    severity: 'error',
    when: {
      services,
      types,
      any: [
        { text: [{ includes: "issuer doesn't match providername" }] },
        { text: [{ startsWith: 'invalid login token' }], fact: 'login-differs' },
      ],
    },
    points: ['logins', 'token.iss', 'message'],
    confidence: 'seen',
    source: callSources.issuerSeen,
  },
  {
    id: 'identity-token-expired',
    severity: 'error',
    when: {
      services,
      types,
      text: [{ includes: 'token expired' }, { includes: 'token is expired' }],
    },
    points: ['token.exp', 'message'],
    confidence: 'seen',
    source: callSources.identityExpiredSeen,
  },
  {
    id: 'identity-signature',
    severity: 'error',
    when: { services, types, text: [{ includes: "couldn't verify signed token" }] },
    points: ['token.iss', 'message'],
    confidence: 'seen',
    source: callSources.signatureSeen,
  },
  {
    id: 'identity-logins',
    severity: 'error',
    when: { services, types, text: [{ startsWith: "logins don't match" }] },
    points: ['logins', 'identityPool', 'message'],
    confidence: 'seen',
    source: callSources.loginsSeen,
  },
  {
    id: 'identity-guests-off',
    severity: 'error',
    when: { services, types, text: [{ startsWith: 'unauthenticated access is not supported' }] },
    points: ['logins', 'identityPool', 'message'],
    confidence: 'seen',
    source: callSources.identityPools,
  },
  {
    id: 'identity-forbidden',
    severity: 'error',
    when: { services, types, text: [{ startsWith: 'access to identity' }] },
    points: ['logins', 'identityPool', 'message'],
    confidence: 'inferred',
    source: callSources.identityPools,
  },
  {
    id: 'identity-roles',
    severity: 'error',
    when: { services, types: ['InvalidIdentityPoolConfigurationException'] },
    points: ['identityPool', 'message'],
    confidence: 'documented',
    source: callSources.identityRoles,
  },
  {
    id: 'identity-mapping',
    severity: 'error',
    when: { services, types, text: [{ includes: 'ambiguous role mapping rules' }] },
    points: ['token.cognito:groups', 'token.cognito:roles', 'message'],
    confidence: 'seen',
    source: callSources.roleMapping,
  },
  {
    id: 'identity-pool-gone',
    severity: 'error',
    when: { services, types: ['ResourceNotFoundException'] },
    points: ['identityPool', 'message'],
    confidence: 'inferred',
    source: callSources.identityPools,
  },
  {
    id: 'identity-throttled',
    severity: 'warning',
    when: { services, types: throttlingTypes },
    points: ['message'],
    confidence: 'seen',
    source: callSources.identityThrottledSeen,
  },
];
