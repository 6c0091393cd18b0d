import type { CallRow } from './call-row.ts';
import { callSources } from './call-sources.ts';

const services = ['user-pools'] as const;
const notAuthorized = ['NotAuthorizedException'] as const;
const invalidParameter = ['InvalidParameterException'] as const;
const hashRefused = [{ startsWith: 'unable to verify secret hash for client' }] as const;

/** Refusals because of how the app client is set up, of which one the app names, and of what the app forgot to send. */
export const clientRows: readonly CallRow[] = [
  {
    id: 'secret-missing',
    severity: 'error',
    when: {
      services,
      types: notAuthorized,
      any: [
        {
          text: [
            { includes: 'is configured with secret but secret_hash was not received' },
            { includes: 'is configured for secret but secret was not received' },
          ],
        },
        // Older replies say the same of a hash that is wrong and of none at all.
        { text: hashRefused, fact: 'no-secret-hash' },
      ],
    },
    points: ['clientId', 'hasSecretHash', 'message'],
    confidence: 'seen',
    source: callSources.secretSeen,
  },
  {
    id: 'secret-hash-wrong',
    severity: 'error',
    when: { services, types: notAuthorized, text: hashRefused },
    points: ['hasSecretHash', 'usernameForm', 'clientId', 'message'],
    confidence: 'seen',
    source: callSources.secretHashSeen,
  },
  {
    id: 'auth-flow-off',
    severity: 'error',
    when: {
      services,
      types: invalidParameter,
      text: [{ includes: 'flow not enabled for this client' }, { includes: 'is not enabled for the client' }],
    },
    points: ['authFlow', 'clientId', 'message'],
    confidence: 'seen',
    source: callSources.initiateAuth,
  },
  {
    id: 'password-empty',
    severity: 'error',
    when: { services, types: invalidParameter, fact: 'empty-password' },
    points: ['hasEmptyPassword', 'authFlow', 'message'],
    confidence: 'inferred',
  },
  {
    id: 'custom-untriggered',
    severity: 'error',
    when: {
      services,
      any: [
        { types: invalidParameter, text: [{ startsWith: 'custom auth lambda trigger is not configured' }] },
        { types: ['UserLambdaValidationException'], text: [{ includes: 'lambda cannot be called' }] },
      ],
    },
    points: ['authFlow', 'clientId', 'message'],
    confidence: 'seen',
    source: callSources.customOldSeen,
  },
  {
    id: 'client-unknown',
    severity: 'error',
    when: { services, types: ['ResourceNotFoundException'], text: [{ startsWith: 'user pool client' }] },
    points: ['clientId', 'message'],
    confidence: 'seen',
    source: callSources.initiateAuth,
  },
  {
    id: 'parameter-missing',
    severity: 'error',
    when: { services, types: invalidParameter, text: [{ startsWith: 'missing required parameter' }] },
    points: ['challenge', 'hasSession', 'message'],
    confidence: 'seen',
    source: callSources.parameterSeen,
  },
];
