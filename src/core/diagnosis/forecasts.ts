import type { Row } from './row.ts';
import { sources } from './sources.ts';

/** What the token alone says about a look-up, before it is made. */
export const forecasts: readonly Row[] = [
  {
    id: 'will-be-expired',
    severity: 'error',
    when: { kind: 'fact', fact: 'expired' },
    foretells: ['expired', 'expired-against-this-clock'],
    confidence: 'inferred',
    source: sources.accessToken,
  },
  {
    id: 'will-miss-scope',
    severity: 'warning',
    when: { kind: 'fact', fact: 'scope-not-asked-for' },
    foretells: ['scope-not-asked-for', 'scope-refused'],
    confidence: 'documented',
    source: sources.getUser,
  },
  {
    id: 'will-have-no-scope',
    severity: 'warning',
    when: { kind: 'fact', fact: 'no-scope-at-all' },
    foretells: ['scope-suppressed', 'scope-refused'],
    confidence: 'inferred',
    source: sources.tokenTrigger,
  },
  {
    id: 'will-name-nobody',
    severity: 'warning',
    when: { kind: 'fact', fact: 'machine-token' },
    foretells: ['scope-machine-token', 'scope-refused'],
    confidence: 'inferred',
    source: sources.accessToken,
  },
  {
    id: 'will-be-unknown-emulator',
    severity: 'warning',
    when: { kind: 'fact', fact: 'emulator-key' },
    foretells: ['invalid-emulator-token', 'invalid', 'bad-signature'],
    confidence: 'inferred',
  },
  {
    id: 'will-be-unknown-algorithm',
    severity: 'warning',
    when: { kind: 'fact', fact: 'unusual-algorithm' },
    foretells: ['invalid', 'invalid-emulator-token', 'bad-signature'],
    confidence: 'documented',
    source: sources.accessToken,
  },
  {
    id: 'issued-in-the-future',
    severity: 'warning',
    when: { kind: 'fact', fact: 'issued-in-the-future' },
    foretells: ['invalid'],
    confidence: 'inferred',
  },
  {
    id: 'expiry-too-close',
    severity: 'note',
    when: { kind: 'fact', fact: 'expiry-within-clock-error' },
    confidence: 'inferred',
  },
];
