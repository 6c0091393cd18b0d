import type { CallRow } from './call-row.ts';
import { callSources } from './call-sources.ts';

const services = ['user-pools', 'oauth', 'callback'] as const;
const userPools = ['user-pools'] as const;
const failed = [
  { types: ['UserLambdaValidationException'] },
  // The hosted pages lead back with the same words.
  { services: ['oauth', 'callback'], text: [{ includes: ' failed with error ' }] },
] as const;

/** Refusals of the pool's Lambda functions, and of sending codes. */
export const triggerRows: readonly CallRow[] = [
  {
    id: 'trigger-uncallable',
    severity: 'error',
    when: {
      services,
      any: [
        { types: ['UnexpectedLambdaException'] },
        { text: [{ includes: ' invocation failed due to error ' }] },
      ],
    },
    points: ['message'],
    confidence: 'seen',
    source: callSources.triggers,
  },
  {
    id: 'trigger-shape',
    severity: 'error',
    when: {
      services,
      any: [
        { types: ['InvalidLambdaResponseException'] },
        { text: [{ includes: 'unrecognizable lambda output' }] },
      ],
    },
    points: ['message'],
    confidence: 'seen',
    source: callSources.triggers,
  },
  {
    id: 'post-confirmation-failed',
    severity: 'error',
    when: { services, any: failed, fact: 'post-confirmation' },
    points: ['message'],
    confidence: 'inferred',
    source: callSources.triggers,
  },
  {
    id: 'trigger-crashed',
    severity: 'error',
    when: { services, any: failed, fact: 'trigger-crashed' },
    points: ['message'],
    confidence: 'seen',
    source: callSources.triggerSeen,
  },
  {
    id: 'trigger-refused',
    severity: 'error',
    when: { services, any: failed },
    points: ['message'],
    confidence: 'seen',
    source: callSources.triggerSeen,
  },
  {
    id: 'code-undelivered',
    severity: 'error',
    when: { services: userPools, types: ['CodeDeliveryFailureException'] },
    points: ['message'],
    confidence: 'seen',
    source: callSources.email,
  },
  {
    id: 'sms-role-trust',
    severity: 'error',
    when: { services: userPools, types: ['InvalidSmsRoleTrustRelationshipException'] },
    points: ['message'],
    confidence: 'seen',
    source: callSources.sms,
  },
  {
    id: 'sms-role-policy',
    severity: 'error',
    when: { services: userPools, types: ['InvalidSmsRoleAccessPolicyException'] },
    points: ['message'],
    confidence: 'seen',
    source: callSources.sms,
  },
  {
    id: 'email-role-policy',
    severity: 'error',
    when: { services: userPools, types: ['InvalidEmailRoleAccessPolicyException'] },
    points: ['message'],
    confidence: 'documented',
    source: callSources.email,
  },
  {
    id: 'pool-settings',
    severity: 'error',
    when: { services: userPools, types: ['InvalidUserPoolConfigurationException'] },
    points: ['authFlow', 'clientId', 'message'],
    confidence: 'documented',
    source: callSources.initiateAuth,
  },
];
