import type { CallEntry, ConversationEntry } from './call.ts';

/** How far a call may end before the one that ended last, for its start to be believed, in milliseconds. */
const clockTolerance = 60_000;

const startOf = (entry: ConversationEntry): number => (entry.kind === 'call' ? entry.startedAt : entry.at);

const endOf = (entry: ConversationEntry): number =>
  entry.kind === 'call' ? entry.startedAt + (entry.duration ?? 0) : entry.at;

/**
 * Entries by their start, the oldest first. They come in the order in which they ended: where an end is far before the one
 * before it, the clock was set back, and what came after that stays after it.
 */
export const ordered = (entries: readonly ConversationEntry[]): readonly ConversationEntry[] => {
  let latest = Number.NEGATIVE_INFINITY;
  let setBack = 0;
  return entries
    .map((entry) => {
      if (endOf(entry) < latest - clockTolerance) {
        setBack += 1;
        latest = endOf(entry);
      }
      latest = Math.max(latest, endOf(entry));
      return { entry, setBack };
    })
    .sort(
      (one, other) =>
        one.setBack - other.setBack ||
        startOf(one.entry) - startOf(other.entry) ||
        one.entry.number - other.entry.number,
    )
    .map(({ entry }) => entry);
};

/** The calls among entries, by their start. */
export const callsIn = (entries: readonly ConversationEntry[]): readonly CallEntry[] =>
  ordered(entries).filter((entry) => entry.kind === 'call');
