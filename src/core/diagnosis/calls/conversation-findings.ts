import type { CallEntry } from '../../conversation/call.ts';
import { callsIn } from '../../conversation/ordered.ts';
import type { Words } from '../../words/words.ts';
import { fillSlots } from '../fill-slots.ts';
import { type Diagnosis, toDiagnosis } from '../to-diagnosis.ts';
import type { Around } from './call-evidence.ts';
import { findingRows } from './finding-rows.ts';
import { patterns, type Scene } from './patterns.ts';

/** What several calls show together. */
export interface ConversationFinding extends Diagnosis {
  /** Numbers of the calls that it is about, the oldest first; never empty. */
  readonly calls: readonly number[];
}

const numbersOf = (calls: readonly CallEntry[]): readonly number[] => [
  ...new Set(calls.map(({ number }) => number)),
];

/** Findings of one kind, the newest alone where there are more. */
const mostOfAKind = 3;

/** What the conversation shows over time, in the order of the rows and the newest first. Empty when nothing is amiss. */
export const conversationFindings = (around: Around, words: Words): readonly ConversationFinding[] => {
  const scene: Scene = {
    calls: callsIn(around.calls),
    tokens: around.tokens,
    ahead: around.clock?.ahead ?? 0,
  };
  return findingRows.flatMap((row) =>
    patterns[row.when.pattern](scene)
      .slice(-mostOfAKind)
      .reverse()
      .map(({ calls, values }) => ({
        ...toDiagnosis(row, (text) => fillSlots(text, (name) => values[name], words), words),
        calls: numbersOf(calls),
      })),
  );
};
