import type { CallEntry, ConversationEntry } from '../../conversation/call.ts';
import { callsIn } from '../../conversation/ordered.ts';
import type { Words } from '../../words/words.ts';
import { fillSlots } from '../fill-slots.ts';
import { type Diagnosis, toDiagnosis } from '../to-diagnosis.ts';
import type { Around } from './call-evidence.ts';
import { findingRows } from './finding-rows.ts';
import { endOf, type Scene } from './pattern.ts';
import { patterns } from './patterns.ts';

/** What several calls show together. */
export interface ConversationFinding extends Diagnosis {
  /** Numbers of the calls that it is about, the oldest first; never empty. */
  readonly calls: readonly number[];
}

const numbersOf = (calls: readonly CallEntry[]): readonly number[] => [
  ...new Set(calls.map(({ number }) => number)),
];

/** Findings of one kind that are told, the newest. */
const mostOfAKind = 3;

const momentOf = (entry: ConversationEntry): number => (entry.kind === 'call' ? endOf(entry) : entry.at);

const sceneOf = ({ calls, tokens, clock, page }: Around): Scene => ({
  calls: callsIn(calls),
  tokens,
  ahead: clock?.ahead ?? 0,
  latest: calls.reduce((latest, entry) => Math.max(latest, momentOf(entry)), 0),
  ...(page === undefined ? {} : { page }),
});

/** What the conversation shows over time, in the order of the rows and the newest first. Empty when nothing is amiss. */
export const conversationFindings = (around: Around, words: Words): readonly ConversationFinding[] => {
  const scene = sceneOf(around);
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
