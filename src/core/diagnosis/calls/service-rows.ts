import type { CallRow } from './call-row.ts';

/** Refusals because of the service or the way to it. The last row takes whatever is left. */
export const serviceRows: readonly CallRow[] = [
  {
    id: 'call-unanswered',
    severity: 'error',
    when: { replies: ['no-reply'] },
    confidence: 'inferred',
  },
  {
    id: 'call-refused',
    severity: 'error',
    when: {},
    points: ['message'],
    confidence: 'inferred',
  },
];
