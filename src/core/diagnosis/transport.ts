import type { Row } from './row.ts';

/** Look-ups that ended without an answer of Cognito's. */
export const transport: readonly Row[] = [
  {
    id: 'endpoint-unreachable',
    severity: 'error',
    when: { kind: 'failure', code: 'unreachable', fact: 'custom-endpoint' },
    confidence: 'inferred',
  },
  {
    id: 'unreachable',
    severity: 'error',
    when: { kind: 'failure', code: 'unreachable' },
    confidence: 'inferred',
  },
  {
    id: 'timed-out',
    severity: 'warning',
    when: { kind: 'failure', code: 'timed-out' },
    confidence: 'documented',
  },
  {
    id: 'proxy-wants-sign-in',
    severity: 'error',
    when: { kind: 'failure', code: 'unreadable-reply', statuses: [407, 511] },
    confidence: 'documented',
  },
  {
    id: 'blocked-on-the-way',
    severity: 'error',
    when: { kind: 'failure', code: 'unreadable-reply', statuses: [403, 451] },
    confidence: 'inferred',
  },
  {
    id: 'gateway-page',
    severity: 'warning',
    when: { kind: 'failure', code: 'unreadable-reply', statuses: [500, 502, 503, 504] },
    confidence: 'inferred',
  },
  {
    id: 'unreadable-reply',
    severity: 'error',
    when: { kind: 'failure', code: 'unreadable-reply' },
    confidence: 'inferred',
  },
  {
    id: 'not-cognito',
    severity: 'error',
    when: { kind: 'failure', code: 'not-cognito' },
    confidence: 'inferred',
  },
  {
    id: 'token-forgotten',
    severity: 'note',
    when: { kind: 'not-sent', reason: 'token-forgotten' },
    confidence: 'documented',
  },
  {
    id: 'not-an-access-token',
    severity: 'note',
    when: { kind: 'not-sent', reason: 'not-an-access-token' },
    points: ['tokens.id'],
    confidence: 'documented',
  },
  {
    id: 'bad-characters-not-sent',
    severity: 'error',
    when: { kind: 'not-sent', reason: 'bad-characters' },
    confidence: 'documented',
  },
  {
    id: 'endpoint-removed',
    severity: 'note',
    when: { kind: 'not-sent', reason: 'endpoint-removed' },
    confidence: 'documented',
  },
  {
    id: 'interrupted',
    severity: 'warning',
    when: { kind: 'interrupted' },
    confidence: 'documented',
  },
];
