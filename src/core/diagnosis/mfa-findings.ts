import type { Row } from './row.ts';
import { sources } from './sources.ts';

/** What the second factors of the user give away. The first of them are warnings, the others are there to be known. */
export const mfaFindings: readonly Row[] = [
  {
    id: 'mfa-preferred-off',
    severity: 'warning',
    when: { kind: 'fact', fact: 'mfa-preferred-off' },
    points: ['mfa'],
    confidence: 'inferred',
    source: sources.mfa,
  },
  {
    id: 'mfa-passkey-alone',
    severity: 'warning',
    when: { kind: 'fact', fact: 'mfa-passkey-alone' },
    points: ['mfa'],
    confidence: 'documented',
    source: sources.mfa,
  },
  {
    id: 'mfa-text-without-phone',
    severity: 'warning',
    when: { kind: 'fact', fact: 'mfa-text-without-phone' },
    points: ['mfa'],
    confidence: 'inferred',
    source: sources.mfa,
  },
  {
    id: 'mfa-unverified-address',
    severity: 'note',
    when: { kind: 'fact', fact: 'mfa-unverified-address' },
    points: ['mfa', 'user.phone_number_verified', 'user.email_verified'],
    confidence: 'documented',
    source: sources.mfa,
  },
  {
    id: 'mfa-none-preferred',
    severity: 'note',
    when: { kind: 'fact', fact: 'mfa-none-preferred' },
    points: ['mfa'],
    confidence: 'documented',
    source: sources.mfa,
  },
  {
    id: 'mfa-legacy',
    severity: 'note',
    when: { kind: 'fact', fact: 'mfa-legacy' },
    points: ['mfa'],
    confidence: 'inferred',
    source: sources.getUser,
  },
  {
    id: 'mfa-by-email',
    severity: 'note',
    when: { kind: 'fact', fact: 'mfa-by-email' },
    points: ['mfa', 'user.email'],
    confidence: 'documented',
    source: sources.mfa,
  },
  {
    id: 'mfa-federated',
    severity: 'note',
    when: { kind: 'fact', fact: 'mfa-federated' },
    points: ['mfa', 'user.identities'],
    confidence: 'documented',
    source: sources.mfa,
  },
  {
    id: 'mfa-none',
    severity: 'note',
    when: { kind: 'fact', fact: 'mfa-none' },
    points: ['mfa'],
    confidence: 'documented',
    source: sources.mfaListSeen,
  },
];
