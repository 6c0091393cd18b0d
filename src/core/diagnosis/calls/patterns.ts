import { type CallEntry, hasFailed } from '../../conversation/call.ts';
import type { TokenRecord } from '../../session/model.ts';

/** What patterns look at: the calls by their start, and the tokens of the tab. */
export interface Scene {
  readonly calls: readonly CallEntry[];
  readonly tokens: readonly TokenRecord[];
  /** Milliseconds by which the clock of the service is ahead of the one here. */
  readonly ahead: number;
}

/** One occurrence of a pattern: the calls that show it, the oldest first, and values for the texts of its row. */
export interface Find {
  readonly calls: readonly CallEntry[];
  readonly values: Readonly<Record<string, string | number | undefined>>;
}

/** Finds all occurrences, the oldest first. Its cost grows with the number of calls, not with its square. */
type Pattern = (scene: Scene) => readonly Find[];

/** How often the same call may fail before that is worth a word. */
const fewFailures = 3;

const sameCall = ({ operation, url, refusal, status }: CallEntry): string =>
  JSON.stringify([operation, url, refusal?.type, refusal?.message, status]);

const failingAgain: Pattern = ({ calls }) => {
  const groups = new Map<string, CallEntry[]>();
  for (const call of calls) {
    if (!hasFailed(call)) continue;
    const group = groups.get(sameCall(call)) ?? [];
    if (group.length === 0) groups.set(sameCall(call), group);
    group.push(call);
  }
  return [...groups.values()]
    .filter(({ length }) => length >= fewFailures)
    .map((group) => ({
      calls: group,
      values: { operation: group[0]?.operation, times: group.length, url: group[0]?.url },
    }));
};

/** What to look for in a conversation, by name. */
export const patterns = {
  'failing-again': failingAgain,
} as const satisfies Readonly<Record<string, Pattern>>;

export type PatternName = keyof typeof patterns;
