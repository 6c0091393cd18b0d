import type { Words } from '../words/words.ts';
import type { Confidence, Row, Severity } from './row.ts';
import { sourceLabel } from './source-words.ts';
import { wordsOf } from './words.ts';

/** What Cognito said, letter for letter; or, when it did not, the failure's code and what the browser said. */
export interface RawRefusal {
  readonly type: string;
  readonly message: string;
  readonly requestId?: string;
  readonly status?: number;
}

/** One thing that is the matter, in words. Code words in the texts stand between backticks. */
export interface Diagnosis {
  readonly id: string;
  readonly severity: Severity;
  readonly title: string;
  readonly reason: string;
  readonly steps: readonly string[];
  readonly confidence: Confidence;
  readonly source?: { readonly label: string; readonly url: string };
  /** What somebody can do who does not have the code of the app. */
  readonly tester: string;
  /** Where the evidence is; see `Row`. */
  readonly points: readonly string[];
  readonly raw?: RawRefusal;
  /** The refusal could be told from the token before Cognito was asked. */
  readonly foretold?: boolean;
}

/** What a row says, with its slots filled by `fill`. */
export const toDiagnosis = (
  row: Omit<Row, 'when'>,
  fill: (text: string) => string,
  words: Words,
): Diagnosis => {
  const { title, reason, steps, tester } = wordsOf(row, words);
  return {
    id: row.id,
    severity: row.severity,
    title,
    reason: fill(reason),
    steps: steps.map(fill),
    tester: fill(tester),
    points: row.points ?? [],
    confidence: row.confidence,
    ...(row.source === undefined
      ? {}
      : { source: { label: sourceLabel(row.source, words), url: row.source.url } }),
  };
};
