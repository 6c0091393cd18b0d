import type { CallRow } from './call-row.ts';
import { callSources } from './call-sources.ts';

const services = ['user-pools'] as const;

/** Refusals because of how the app client is set up, or of which one the app names. */
export const clientRows: readonly CallRow[] = [
  {
    id: 'secret-missing',
    severity: 'error',
    when: {
      services,
      types: ['NotAuthorizedException'],
      text: [
        { includes: 'is configured with secret but secret_hash was not received' },
        { includes: 'is configured for secret but secret was not received' },
      ],
    },
    points: ['clientId', 'hasSecretHash', 'message'],
    confidence: 'seen',
    source: callSources.secretSeen,
  },
  {
    id: 'auth-flow-off',
    severity: 'error',
    when: {
      services,
      types: ['InvalidParameterException'],
      text: [{ includes: 'flow not enabled for this client' }, { includes: 'is not enabled for the client' }],
    },
    points: ['authFlow', 'clientId', 'message'],
    confidence: 'seen',
    source: callSources.initiateAuth,
  },
];
