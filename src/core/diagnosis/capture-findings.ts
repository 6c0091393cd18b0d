import type { Row } from './row.ts';
import { sources } from './sources.ts';

/** What the places of the tokens show: what the app really sends, and what it keeps where. */
export const captureFindings: readonly Row[] = [
  {
    id: 'id-token-for-access',
    severity: 'error',
    when: { kind: 'fact', fact: 'id-token-for-access' },
    points: ['tokens.id'],
    confidence: 'documented',
    source: sources.accessToken,
  },
  {
    id: 'access-token-for-id',
    severity: 'error',
    when: { kind: 'fact', fact: 'access-token-for-id' },
    points: ['tokens.access'],
    confidence: 'documented',
    source: sources.idToken,
  },
  {
    id: 'older-token-sent',
    severity: 'warning',
    when: { kind: 'fact', fact: 'older-token-sent' },
    points: ['tokens.access', 'tokens.id'],
    confidence: 'inferred',
  },
  {
    id: 'users-mixed',
    severity: 'warning',
    when: { kind: 'fact', fact: 'users-mixed' },
    confidence: 'inferred',
  },
  {
    id: 'kept-twice',
    severity: 'warning',
    when: { kind: 'fact', fact: 'kept-twice' },
    confidence: 'inferred',
  },
  {
    id: 'hidden-by-service-worker',
    severity: 'warning',
    when: { kind: 'fact', fact: 'hidden-by-service-worker' },
    confidence: 'documented',
  },
  {
    id: 'encrypted-session',
    severity: 'note',
    when: { kind: 'fact', fact: 'encrypted-session' },
    confidence: 'documented',
  },
  {
    id: 'opaque-session',
    severity: 'note',
    when: { kind: 'fact', fact: 'opaque-session' },
    confidence: 'documented',
  },
  {
    id: 'identity-pool-token',
    severity: 'note',
    when: { kind: 'fact', fact: 'identity-pool-token' },
    confidence: 'documented',
  },
];
