import { throttlingTypes } from '../../user/throttling.ts';
import { sources } from '../sources.ts';
import type { CallRow } from './call-row.ts';
import { callSources } from './call-sources.ts';

const userPools = ['user-pools'] as const;
const ofCognito = ['user-pools', 'identity-pools', 'oauth'] as const;
const faults = [500, 502, 503, 504] as const;

/** Refusals because of the service or the way to it, and those that nothing else knows. The last row takes whatever is left. */
export const serviceRows: readonly CallRow[] = [
  {
    id: 'calls-throttled',
    severity: 'warning',
    when: { services: ofCognito, any: [{ types: throttlingTypes }, { statuses: [429] }] },
    points: ['message'],
    confidence: 'documented',
    source: callSources.throttledSeen,
  },
  {
    id: 'calls-firewall',
    severity: 'error',
    when: { services: ofCognito, any: [{ types: ['ForbiddenException'] }, { statuses: [403] }] },
    points: ['message'],
    confidence: 'documented',
    source: sources.firewall,
  },
  {
    id: 'call-hidden',
    severity: 'error',
    when: { replies: ['read', 'empty', 'not-json', 'too-long'], fact: 'hidden-from-page' },
    points: ['hiddenFromPage', 'message'],
    confidence: 'seen',
    source: callSources.corsSeen,
  },
  {
    id: 'cognito-fault',
    severity: 'warning',
    when: { services: ofCognito, any: [{ types: ['InternalErrorException'] }, { statuses: faults }] },
    points: ['message'],
    confidence: 'documented',
    source: callSources.errors,
  },
  {
    id: 'call-unanswered',
    severity: 'error',
    when: { replies: ['no-reply'] },
    confidence: 'inferred',
  },
  {
    id: 'tier-too-low',
    severity: 'error',
    when: {
      services: userPools,
      any: [
        { types: ['FeatureUnavailableInTierException'] },
        { types: ['InvalidParameterException'], fact: 'user-choice-flow' },
      ],
    },
    points: ['authFlow', 'challenge', 'message'],
    confidence: 'inferred',
    source: callSources.flows,
  },
  // Libraries hide it, and clear their storage all the same.
  {
    id: 'sign-out-failed',
    severity: 'error',
    when: { services: userPools, operations: ['RevokeToken', 'GlobalSignOut'] },
    points: ['clientId', 'message'],
    confidence: 'inferred',
    source: sources.revocation,
  },
  {
    id: 'call-parameter',
    severity: 'error',
    when: { services: userPools, types: ['InvalidParameterException'] },
    points: ['attributes', 'challenge', 'message'],
    confidence: 'documented',
    source: callSources.errors,
  },
  {
    id: 'call-not-authorized',
    severity: 'error',
    when: { services: ['user-pools', 'identity-pools'], types: ['NotAuthorizedException'] },
    points: ['clientId', 'message'],
    confidence: 'documented',
    source: callSources.errors,
  },
  {
    id: 'call-target-gone',
    severity: 'error',
    when: { services: userPools, types: ['ResourceNotFoundException'] },
    points: ['clientId', 'message'],
    confidence: 'documented',
    source: callSources.errors,
  },
  {
    id: 'call-refused',
    severity: 'error',
    when: {},
    points: ['message'],
    confidence: 'inferred',
  },
];
