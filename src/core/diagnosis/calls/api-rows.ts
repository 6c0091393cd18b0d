import type { CallRow } from './call-row.ts';
import { callSources } from './call-sources.ts';

const services = ['api'] as const;
const rest = ['rest-api'] as const;
const http = ['http-api'] as const;
const appsync = ['appsync'] as const;
const alb = ['alb'] as const;
const unauthorized = [{ equals: 'unauthorized' }] as const;

/** What was sent, whatever it was sent to. */
const sentRows: readonly CallRow[] = [
  {
    id: 'api-no-token',
    severity: 'error',
    when: { services, fact: 'placeholder-sent' },
    points: ['tokenForm', 'sentIn', 'message'],
    confidence: 'inferred',
  },
  {
    id: 'api-stale-token',
    severity: 'error',
    when: { services, fact: 'stale-token-sent' },
    points: ['token.iat', 'token.exp', 'sentIn', 'message'],
    confidence: 'inferred',
  },
];

const gatewayRows: readonly CallRow[] = [
  {
    id: 'rest-expired',
    severity: 'error',
    when: { services, text: [{ equals: 'the incoming token has expired' }] },
    points: ['token.exp', 'sentIn', 'message'],
    confidence: 'seen',
    source: callSources.restExpiredSeen,
  },
  {
    id: 'api-issuer-form',
    severity: 'error',
    when: { services, gateways: [...rest, ...alb], statuses: [401], fact: 'newer-issuer-form' },
    points: ['token.iss', 'message'],
    confidence: 'documented',
    source: callSources.restAuthorizer,
  },
  {
    id: 'api-wants-id-token',
    severity: 'error',
    when: { services, gateways: rest, statuses: [401], text: unauthorized, fact: 'access-token-sent' },
    points: ['token.token_use', 'token.scope', 'token.iss', 'sentIn', 'message'],
    confidence: 'seen',
    source: callSources.restUnauthorizedSeen,
  },
  {
    id: 'api-wants-access-token',
    severity: 'error',
    when: { services, gateways: rest, statuses: [401], text: unauthorized, fact: 'id-token-sent' },
    points: ['token.token_use', 'token.iss', 'token.aud', 'sentIn', 'message'],
    confidence: 'seen',
    source: callSources.restAuthorizer,
  },
  {
    id: 'rest-no-route',
    severity: 'error',
    when: { services, statuses: [403], text: [{ equals: 'missing authentication token' }] },
    points: ['message'],
    confidence: 'seen',
    source: callSources.restAuthorizer,
  },
  {
    id: 'rest-wants-signature',
    severity: 'error',
    when: {
      services,
      text: [
        { includes: 'not a valid key=value pair' },
        { startsWith: "authorization header requires 'credential' parameter" },
      ],
    },
    points: ['sentIn', 'tokenForm', 'message'],
    confidence: 'seen',
    source: callSources.restAuthorizer,
  },
  {
    id: 'rest-policy-denied',
    severity: 'error',
    when: { services, text: [{ startsWith: 'user is not authorized to access this resource' }] },
    points: ['token.cognito:groups', 'token.scope', 'message'],
    confidence: 'inferred',
    source: callSources.lambdaAuthorizer,
  },
  {
    id: 'http-forbidden',
    severity: 'error',
    when: { services, gateways: http, statuses: [403] },
    points: ['token.scope', 'message'],
    confidence: 'inferred',
    source: callSources.httpAuthorizer,
  },
  {
    id: 'rest-forbidden',
    severity: 'error',
    when: { services, statuses: [403], text: [{ equals: 'forbidden' }] },
    points: ['message'],
    confidence: 'seen',
    source: callSources.restAuthorizer,
  },
  {
    id: 'authorizer-crashed',
    severity: 'error',
    when: {
      services,
      statuses: [500],
      any: [{ gateways: [...rest, ...http] }, { text: [{ includes: 'authorizer' }] }],
    },
    points: ['message'],
    confidence: 'seen',
    source: callSources.lambdaAuthorizer,
  },
  {
    id: 'http-audience',
    severity: 'error',
    when: { services, text: [{ equals: 'the token does not have a valid audience' }] },
    points: ['token.aud', 'token.client_id', 'message'],
    confidence: 'documented',
    source: callSources.httpAuthorizer,
  },
  {
    id: 'http-no-jwt',
    severity: 'error',
    when: { services, text: [{ includes: 'invalid number of segments' }] },
    points: ['tokenForm', 'sentIn', 'message'],
    confidence: 'seen',
    source: callSources.httpAuthorizer,
  },
];

const appsyncRows: readonly CallRow[] = [
  {
    id: 'appsync-socket',
    severity: 'error',
    when: { services, gateways: appsync, fact: 'in-socket' },
    points: ['token.exp', 'token.iat', 'sentIn', 'message'],
    confidence: 'seen',
    source: callSources.appsyncSocketSeen,
  },
  {
    id: 'appsync-rule',
    severity: 'error',
    when: { services, types: ['Unauthorized'] },
    points: ['token.cognito:groups', 'token.username', 'message'],
    confidence: 'seen',
    source: callSources.appsyncRuleSeen,
  },
  {
    id: 'appsync-no-header',
    severity: 'error',
    when: { services, text: [{ startsWith: 'valid authorization header not provided' }] },
    points: ['sentIn', 'tokenForm', 'message'],
    confidence: 'seen',
    source: callSources.appsyncHeaderSeen,
  },
  {
    id: 'appsync-unreadable',
    severity: 'error',
    when: { services, text: [{ startsWith: 'unable to parse jwt token' }] },
    points: ['tokenForm', 'sentIn', 'message'],
    confidence: 'seen',
    source: callSources.appsyncParseSeen,
  },
  {
    id: 'appsync-expired',
    severity: 'error',
    when: { services, gateways: appsync, text: [{ startsWith: 'token has expired' }] },
    points: ['token.exp', 'sentIn', 'message'],
    confidence: 'inferred',
    source: callSources.appsync,
  },
  {
    id: 'appsync-not-allowed',
    severity: 'error',
    when: { services, text: [{ startsWith: 'you are not authorized to make this call' }] },
    points: ['token.aud', 'token.client_id', 'sentIn', 'message'],
    confidence: 'inferred',
    source: callSources.appsync,
  },
];

const balancerRows: readonly CallRow[] = [
  {
    id: 'alb-refused',
    severity: 'error',
    when: { services, gateways: alb, statuses: [401] },
    points: ['sentIn'],
    confidence: 'documented',
    source: callSources.loadBalancer,
  },
  {
    id: 'alb-provider-error',
    severity: 'error',
    when: { services, statuses: [561] },
    confidence: 'documented',
    source: callSources.loadBalancer,
  },
  {
    id: 'alb-no-way-out',
    severity: 'error',
    when: { services, gateways: alb, statuses: [500] },
    confidence: 'documented',
    source: callSources.loadBalancer,
  },
];

/** What is left once nothing in the words tells more. */
const otherRows: readonly CallRow[] = [
  {
    id: 'api-expired',
    severity: 'error',
    when: { services, statuses: [401, 403], fact: 'token-expired' },
    points: ['token.exp', 'sentIn', 'message'],
    confidence: 'inferred',
  },
  {
    id: 'http-token-refused',
    severity: 'error',
    when: { services, types: ['invalid_token'] },
    points: ['token.iss', 'token.exp', 'token.client_id', 'token.aud', 'message'],
    confidence: 'inferred',
    source: callSources.httpAuthorizer,
  },
  {
    id: 'http-no-token',
    severity: 'error',
    when: { services, gateways: http, statuses: [401] },
    points: ['sentIn', 'tokenForm', 'message'],
    confidence: 'inferred',
    source: callSources.httpAuthorizer,
  },
  {
    id: 'api-refused',
    severity: 'error',
    when: { services, statuses: [401, 403] },
    points: ['token.token_use', 'token.iss', 'token.scope', 'token.exp', 'sentIn', 'message'],
    confidence: 'inferred',
  },
];

/** Refusals of whatever guards an API: API Gateway, AppSync, a load balancer. */
export const apiRows: readonly CallRow[] = [
  ...sentRows,
  ...gatewayRows,
  ...appsyncRows,
  ...balancerRows,
  ...otherRows,
];
