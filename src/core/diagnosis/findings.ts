import type { Row } from './row.ts';
import { sources } from './sources.ts';

/** What the tokens, the user and the page show when they are held side by side. */
export const findings: readonly Row[] = [
  {
    id: 'two-users',
    severity: 'error',
    when: { kind: 'fact', fact: 'two-users' },
    confidence: 'documented',
    source: sources.tokens,
  },
  {
    id: 'two-clients',
    severity: 'warning',
    when: { kind: 'fact', fact: 'two-clients' },
    confidence: 'documented',
    source: sources.tokens,
  },
  {
    id: 'claims-behind-user',
    severity: 'warning',
    when: { kind: 'fact', fact: 'claims-behind-user' },
    confidence: 'inferred',
    source: sources.idToken,
  },
  {
    id: 'look-alike-issuer',
    severity: 'warning',
    when: { kind: 'fact', fact: 'look-alike-issuer' },
    confidence: 'inferred',
  },
  {
    id: 'only-id-token',
    severity: 'warning',
    when: { kind: 'fact', fact: 'only-id-token' },
    foretells: ['not-an-access-token'],
    confidence: 'documented',
    source: sources.getUser,
  },
  {
    id: 'only-refresh-token',
    severity: 'warning',
    when: { kind: 'fact', fact: 'only-refresh-token' },
    foretells: ['not-an-access-token'],
    confidence: 'documented',
    source: sources.refreshToken,
  },
  {
    id: 'page-forbidden',
    severity: 'warning',
    when: { kind: 'fact', fact: 'page-forbidden' },
    confidence: 'documented',
  },
  {
    id: 'page-not-read',
    severity: 'warning',
    when: { kind: 'fact', fact: 'page-not-read' },
    confidence: 'inferred',
  },
  {
    id: 'only-other-issuers',
    severity: 'note',
    when: { kind: 'fact', fact: 'only-other-issuers' },
    confidence: 'documented',
  },
  {
    id: 'token-cut-short',
    severity: 'note',
    when: { kind: 'fact', fact: 'token-cut-short' },
    confidence: 'inferred',
  },
  {
    id: 'region-not-known',
    severity: 'note',
    when: { kind: 'fact', fact: 'region-not-known' },
    confidence: 'documented',
  },
  {
    id: 'no-token-found',
    severity: 'note',
    when: { kind: 'fact', fact: 'no-token-found' },
    confidence: 'inferred',
  },
  {
    id: 'storage-area-closed',
    severity: 'note',
    when: { kind: 'fact', fact: 'storage-area-closed' },
    confidence: 'inferred',
  },
  {
    id: 'newer-issuer-form',
    severity: 'note',
    when: { kind: 'fact', fact: 'newer-issuer-form' },
    confidence: 'documented',
    source: sources.tokens,
  },
  {
    id: 'unusual-life-span',
    severity: 'note',
    when: { kind: 'fact', fact: 'unusual-life-span' },
    confidence: 'inferred',
    source: sources.accessToken,
  },
  {
    id: 'accepted-against-forecast',
    severity: 'note',
    when: { kind: 'accepted-against-forecast' },
    confidence: 'inferred',
  },
];
