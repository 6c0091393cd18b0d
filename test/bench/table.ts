/** One line of the table: our way beside the other, in one run. */
export interface TableRow {
  readonly what: string;
  /** With their units. */
  readonly ours: string;
  readonly beside: string;
  /** How many times the other; absent where the goal is no ratio and there is none. */
  readonly ratio?: number;
  /** The goal in words, and whether it was met; absent where there is none. */
  readonly goal?: { readonly words: string; readonly isMet: boolean };
}

const rows: TableRow[] = [];

export const addRow = (row: TableRow): void => void rows.push(row);

/** All lines so far as one Markdown table. */
export const tableText = (): string =>
  [
    '| What | Ours | Beside it | Ratio | Goal | Met |',
    '| --- | --- | --- | --- | --- | --- |',
    ...rows.map(({ what, ours, beside, ratio, goal }) => {
      const verdict = goal === undefined ? '' : goal.isMet ? 'yes' : '**no**';
      const cells = [what, ours, beside, ratio?.toFixed(2) ?? '', goal?.words ?? '', verdict];
      return `| ${cells.join(' | ')} |`;
    }),
  ].join('\n');

export const milliseconds = (taken: number): string => `${taken.toFixed(taken < 10 ? 2 : 1)} ms`;
