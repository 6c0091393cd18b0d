import type { CallRow } from './call-row.ts';
import { callSources } from './call-sources.ts';

/** Refusals of whatever guards an API: API Gateway, AppSync, a load balancer. */
export const apiRows: readonly CallRow[] = [
  {
    id: 'api-wants-id-token',
    severity: 'error',
    when: {
      services: ['api'],
      gateways: ['rest-api'],
      statuses: [401],
      text: [{ equals: 'unauthorized' }],
      fact: 'access-token-sent',
    },
    points: ['token.token_use', 'token.scope', 'token.iss', 'sentIn', 'message'],
    confidence: 'seen',
    source: callSources.restAuthorizer,
  },
];
