import type { Row } from '../row.ts';
import { sources } from '../sources.ts';
import { callSources } from './call-sources.ts';
import type { PatternName } from './patterns.ts';

/** What several calls show together. Slots of its texts are the `values` of the find. */
export type FindingRow = Row<{ readonly pattern: PatternName }>;

/** Everything that can be told of the conversation over time, the gravest first. */
export const findingRows: readonly FindingRow[] = [
  {
    id: 'replaced-token-sent',
    severity: 'error',
    when: { pattern: 'replaced-token-sent' },
    confidence: 'documented',
    source: sources.refreshToken,
  },
  {
    id: 'refresh-missing',
    severity: 'error',
    when: { pattern: 'refresh-missing' },
    confidence: 'inferred',
    source: sources.refreshToken,
  },
  {
    id: 'redirect-loop',
    severity: 'error',
    when: { pattern: 'redirect-loop' },
    confidence: 'inferred',
  },
  {
    id: 'sent-after-sign-out',
    severity: 'warning',
    when: { pattern: 'sent-after-sign-out' },
    confidence: 'inferred',
    source: sources.revocation,
  },
  {
    id: 'refresh-storm',
    severity: 'warning',
    when: { pattern: 'refresh-storm' },
    confidence: 'seen',
    source: callSources.stormSeen,
  },
  {
    id: 'failing-again',
    severity: 'warning',
    when: { pattern: 'failing-again' },
    confidence: 'inferred',
  },
  {
    id: 'sign-ins-at-once',
    severity: 'warning',
    when: { pattern: 'sign-ins-at-once' },
    confidence: 'inferred',
  },
  {
    id: 'sign-out-local',
    severity: 'warning',
    when: { pattern: 'sign-out-local' },
    confidence: 'inferred',
    source: sources.revocation,
  },
  {
    id: 'logout-unrevoked',
    severity: 'warning',
    when: { pattern: 'logout-unrevoked' },
    confidence: 'inferred',
    source: callSources.logoutEndpoint,
  },
  {
    id: 'device-unconfirmed',
    severity: 'warning',
    when: { pattern: 'device-unconfirmed' },
    confidence: 'seen',
    source: sources.devices,
  },
  {
    id: 'secret-in-browser',
    severity: 'warning',
    when: { pattern: 'secret-in-browser' },
    confidence: 'inferred',
  },
  {
    id: 'polling',
    severity: 'warning',
    when: { pattern: 'polling' },
    confidence: 'inferred',
    source: sources.quotas,
  },
  {
    id: 'slow-steps',
    severity: 'note',
    when: { pattern: 'slow-steps' },
    confidence: 'inferred',
    source: callSources.triggers,
  },
  {
    id: 'hosted-session-left',
    severity: 'note',
    when: { pattern: 'hosted-session-left' },
    confidence: 'inferred',
    source: callSources.logoutEndpoint,
  },
  {
    id: 'code-not-exchanged',
    severity: 'note',
    when: { pattern: 'code-not-exchanged' },
    confidence: 'inferred',
  },
  {
    id: 'passkey-unfinished',
    severity: 'note',
    when: { pattern: 'passkey-unfinished' },
    confidence: 'inferred',
    source: callSources.flows,
  },
];
