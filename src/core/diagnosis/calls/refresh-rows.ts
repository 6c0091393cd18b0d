import { sources } from '../sources.ts';
import type { CallRow } from './call-row.ts';

const services = ['user-pools'] as const;

/** Refusals of a refresh, a revocation or a sign-out. */
export const refreshRows: readonly CallRow[] = [
  {
    id: 'refresh-reused',
    severity: 'error',
    when: { services, types: ['RefreshTokenReuseException'] },
    points: ['clientId', 'message'],
    confidence: 'documented',
    source: sources.refreshToken,
  },
];
