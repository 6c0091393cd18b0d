import { type CallEntry, hasFailed } from '../../conversation/call.ts';
import type { PageState, TokenRecord } from '../../session/model.ts';
import type { TokenId } from '../../token/brand.ts';

/** What patterns look at. */
export interface Scene {
  /** By their start, the oldest first. */
  readonly calls: readonly CallEntry[];
  readonly tokens: readonly TokenRecord[];
  readonly page?: PageState;
  /** Milliseconds by which the clock of the service is ahead of the one here. */
  readonly ahead: number;
  /** When anything of the conversation ended last: what has not come by then is late. Milliseconds since the epoch. */
  readonly latest: number;
}

/** One occurrence of a pattern: the calls that show it, the oldest first, and values for the texts of its row. */
export interface Find {
  readonly calls: readonly CallEntry[];
  readonly values: Readonly<Record<string, string | number | undefined>>;
}

/** Finds all occurrences, the oldest first. Its cost grows with the number of calls, not with its square. */
export type Pattern = (scene: Scene) => readonly Find[];

/** After this long without a next step, none is to be expected, in milliseconds. */
export const stepsApart = 10_000;

export const endOf = ({ startedAt, duration = 0 }: CallEntry): number => startedAt + duration;

export const sentIn = ({ tokens }: CallEntry): readonly TokenId[] =>
  tokens.filter(({ use }) => use === 'sent').map(({ id }) => id);

/** Calls that share a key, in groups; those without one are left out. */
export const groupsBy = (
  calls: readonly CallEntry[],
  keyOf: (call: CallEntry) => string | undefined,
): readonly (readonly CallEntry[])[] => {
  const groups = new Map<string, CallEntry[]>();
  for (const call of calls) {
    const key = keyOf(call);
    if (key === undefined) continue;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [call]);
    else group.push(call);
  }
  return [...groups.values()];
};

/** Calls in stretches within which each begins so soon after the one before, in milliseconds. */
export const runsOf = (calls: readonly CallEntry[], gap: number): readonly (readonly CallEntry[])[] => {
  const runs: CallEntry[][] = [];
  for (const call of calls) {
    const run = runs[runs.length - 1];
    const before = run?.[run.length - 1];
    if (run === undefined || before === undefined || call.startedAt - before.startedAt > gap)
      runs.push([call]);
    else run.push(call);
  }
  return runs;
};

/** How long the calls of a run took from start to start. */
export const spanOf = (run: readonly CallEntry[]): number =>
  (run[run.length - 1]?.startedAt ?? 0) - (run[0]?.startedAt ?? 0);

const endings: ReadonlySet<string> = new Set(['RevokeToken', 'GlobalSignOut', '/oauth2/revoke']);

/** Whether a call ended a session for good, and Cognito agreed. */
export const endsSession = (call: CallEntry): boolean => endings.has(call.operation) && !hasFailed(call);
