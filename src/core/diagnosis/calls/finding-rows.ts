import type { Row } from '../row.ts';
import type { PatternName } from './patterns.ts';

/** What several calls show together. Slots of its texts are the `values` of the find. */
export type FindingRow = Row<{ readonly pattern: PatternName }>;

/** Everything that can be told of the conversation over time, the gravest first. */
export const findingRows: readonly FindingRow[] = [
  {
    id: 'failing-again',
    severity: 'warning',
    when: { pattern: 'failing-again' },
    confidence: 'inferred',
  },
];
