import type { Row } from './row.ts';
import { sources } from './sources.ts';

/** Refusals because of the user, the app client or the pool that the token names. */
export const userRefusals: readonly Row[] = [
  {
    id: 'user-gone',
    severity: 'error',
    when: { kind: 'refusal', types: ['UserNotFoundException'] },
    confidence: 'seen',
    source: sources.goneSeen,
  },
  {
    id: 'password-reset-required',
    severity: 'error',
    when: { kind: 'refusal', types: ['PasswordResetRequiredException'] },
    confidence: 'documented',
    source: sources.getUser,
  },
  {
    id: 'user-not-confirmed',
    severity: 'error',
    when: { kind: 'refusal', types: ['UserNotConfirmedException'] },
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
    confidence: 'inferred',
    source: sources.getUser,
  },
  {
    id: 'pool-gone',
    severity: 'error',
    when: { kind: 'refusal', types: ['ResourceNotFoundException'], text: [{ startsWith: 'user pool' }] },
    confidence: 'inferred',
    source: sources.getUser,
  },
  {
    id: 'something-gone',
    severity: 'error',
    when: { kind: 'refusal', types: ['ResourceNotFoundException'] },
    confidence: 'documented',
    source: sources.getUser,
  },
  {
    id: 'replica-inactive',
    severity: 'error',
    when: { kind: 'refusal', types: ['OperationNotEnabledException'] },
    confidence: 'documented',
    source: sources.getUser,
  },
];
