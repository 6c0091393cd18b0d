import type { Row } from './row.ts';
import { sources } from './sources.ts';

/** Refusals because of the user, the app client or the pool that the token names. */
export const userRefusals: readonly Row[] = [
  {
    id: 'user-gone',
    severity: 'error',
    when: { kind: 'refusal', types: ['UserNotFoundException'] },
    points: ['access.username', 'access.sub'],
    confidence: 'seen',
    source: sources.goneSeen,
  },
  {
    id: 'password-reset-required',
    severity: 'error',
    when: { kind: 'refusal', types: ['PasswordResetRequiredException'] },
    points: ['access.username'],
    confidence: 'documented',
    source: sources.getUser,
  },
  {
    id: 'user-not-confirmed',
    severity: 'error',
    when: { kind: 'refusal', types: ['UserNotConfirmedException'] },
    points: ['access.username'],
    confidence: 'documented',
    source: sources.getUser,
  },
  {
    id: 'client-gone',
    severity: 'error',
    when: {
      kind: 'refusal',
      types: ['ResourceNotFoundException'],
      text: [{ startsWith: 'user pool client' }],
    },
    points: ['access.client_id', 'access.iss'],
    confidence: 'inferred',
    source: sources.getUser,
  },
  {
    id: 'pool-gone',
    severity: 'error',
    when: { kind: 'refusal', types: ['ResourceNotFoundException'], text: [{ startsWith: 'user pool' }] },
    points: ['access.iss'],
    confidence: 'inferred',
    source: sources.getUser,
  },
  {
    id: 'something-gone',
    severity: 'error',
    when: { kind: 'refusal', types: ['ResourceNotFoundException'] },
    points: ['access.iss', 'access.client_id'],
    confidence: 'documented',
    source: sources.getUser,
  },
  {
    id: 'replica-inactive',
    severity: 'error',
    when: { kind: 'refusal', types: ['OperationNotEnabledException'] },
    points: ['access.iss'],
    confidence: 'documented',
    source: sources.getUser,
  },
];
