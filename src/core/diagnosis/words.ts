import type { Words } from '../words/words.ts';
import type { Row } from './row.ts';

/** What a row says. `{slots}` in reason and steps are filled from the evidence; see `slots.ts`. */
export interface RowWords {
  readonly title: string;
  readonly reason: string;
  /** For developers, in order. */
  readonly steps: readonly string[];
  /** For testers, who do not have the code of the app. */
  readonly tester: string;
}

const maximumSteps = 9;

/** The texts of a row, by keys that are made of its id: `diagnosis_<id>_title`, `_reason`, `_step1` and so on, `_tester`. */
export const wordsOf = ({ id }: Pick<Row, 'id'>, { text }: Words): RowWords => {
  const base = `diagnosis_${id.replaceAll('-', '_')}`;
  const steps = Array.from({ length: maximumSteps }, (_, index) => text(`${base}_step${index + 1}`));
  return {
    title: text(`${base}_title`),
    reason: text(`${base}_reason`),
    steps: steps.filter((step) => step !== ''),
    tester: text(`${base}_tester`),
  };
};
