import type { CallRow } from './call-row.ts';
import { callSources } from './call-sources.ts';

const redirects = ['oauth', 'callback'] as const;
const invalidRequest = ['invalid_request'] as const;

/** Refusals of the pages around a sign-in. The authorize endpoint says them as redirects: to the app, or to an error page. */
export const oauthRows: readonly CallRow[] = [
  {
    id: 'sign-out-address',
    severity: 'error',
    when: {
      services: ['oauth'],
      any: [
        { types: ["Required String parameter 'redirect_uri' is not present"] },
        { text: [{ includes: "required string parameter 'redirect_uri' is not present" }] },
        { operations: ['/logout'], statuses: [400] },
      ],
    },
    points: ['logoutUri', 'clientId', 'message'],
    confidence: 'seen',
    source: callSources.logoutEndpoint,
  },
  {
    id: 'redirect-mismatch',
    severity: 'error',
    when: { services: redirects, types: ['redirect_mismatch'] },
    points: ['redirectUri', 'clientId', 'message'],
    confidence: 'documented',
    source: callSources.authorizeEndpoint,
  },
  {
    id: 'offline-access',
    severity: 'error',
    when: {
      services: redirects,
      any: [{ types: ['invalid_scope'] }, { types: invalidRequest, text: [{ equals: 'invalid_scope' }] }],
      fact: 'offline-access',
    },
    points: ['scopes', 'clientId', 'message'],
    confidence: 'documented',
    source: callSources.authorizeEndpoint,
  },
  {
    id: 'authorize-bad-scope',
    severity: 'error',
    when: {
      services: redirects,
      any: [{ types: ['invalid_scope'] }, { types: invalidRequest, text: [{ equals: 'invalid_scope' }] }],
    },
    points: ['scopes', 'clientId', 'message'],
    confidence: 'seen',
    source: callSources.authorizeEndpoint,
  },
  {
    id: 'grant-not-allowed',
    severity: 'error',
    when: {
      services: redirects,
      any: [
        { operations: ['GET', '/oauth2/authorize', '/login', '/error'], types: ['unauthorized_client'] },
        { types: invalidRequest, text: [{ equals: 'unauthorized_client' }] },
      ],
    },
    points: ['responseType', 'clientId', 'message'],
    confidence: 'documented',
    source: callSources.authorizeEndpoint,
  },
  {
    id: 'oauth-off',
    severity: 'error',
    when: { services: redirects, text: [{ startsWith: 'client is not enabled for oauth2.0 flows' }] },
    points: ['clientId', 'redirectUri', 'message'],
    confidence: 'seen',
    source: callSources.oauthOffSeen,
  },
  {
    id: 'oauth-client-unknown',
    severity: 'error',
    when: { services: redirects, types: invalidRequest, fact: 'leads-to-error-page' },
    points: ['clientId', 'leadsTo', 'message'],
    confidence: 'seen',
    source: callSources.authorizeEndpoint,
  },
  {
    id: 'challenge-not-s256',
    severity: 'error',
    when: { services: redirects, types: invalidRequest, fact: 'challenge-not-s256' },
    points: ['hasCodeChallenge', 'codeChallengeMethod', 'message'],
    confidence: 'documented',
    source: callSources.authorizeEndpoint,
  },
  {
    id: 'response-type-missing',
    severity: 'error',
    when: { services: redirects, types: invalidRequest, fact: 'no-response-type' },
    points: ['responseType', 'clientId', 'message'],
    confidence: 'documented',
    source: callSources.authorizeEndpoint,
  },
  {
    id: 'access-denied',
    severity: 'warning',
    when: { services: redirects, types: ['access_denied'] },
    points: ['identityProvider', 'message'],
    confidence: 'inferred',
  },
  {
    id: 'login-required',
    severity: 'note',
    when: {
      services: redirects,
      types: ['login_required', 'interaction_required', 'consent_required', 'account_selection_required'],
    },
    points: ['prompt', 'message'],
    confidence: 'inferred',
    source: callSources.authorizeEndpoint,
  },
  {
    id: 'authorize-server-error',
    severity: 'error',
    when: { services: redirects, types: ['server_error', 'temporarily_unavailable'] },
    points: ['identityProvider', 'message'],
    confidence: 'documented',
    source: callSources.authorizeEndpoint,
  },
  {
    id: 'authorize-invalid',
    severity: 'error',
    when: {
      services: redirects,
      operations: ['GET', '/oauth2/authorize', '/login', '/error'],
      types: invalidRequest,
    },
    points: ['responseType', 'scopes', 'redirectUri', 'clientId', 'message'],
    confidence: 'documented',
    source: callSources.authorizeEndpoint,
  },
  {
    id: 'login-page-unavailable',
    severity: 'error',
    when: { services: ['oauth'], operations: ['/login'], fact: 'page-refused' },
    points: ['clientId', 'redirectUri'],
    confidence: 'inferred',
    source: callSources.managedLogin,
  },
  {
    id: 'alb-redirect',
    severity: 'error',
    when: {
      services: ['oauth'],
      operations: ['/oauth2/authorize'],
      replies: ['no-reply'],
      fact: 'leads-to-load-balancer',
    },
    points: ['redirectUri', 'clientId'],
    confidence: 'inferred',
    source: callSources.loadBalancer,
  },
  {
    id: 'domain-unreachable',
    severity: 'error',
    when: { services: ['oauth'], replies: ['no-reply'] },
    points: ['clientId'],
    confidence: 'seen',
    source: callSources.domain,
  },
];
