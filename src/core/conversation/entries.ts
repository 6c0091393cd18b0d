import type { TokenId } from '../token/brand.ts';
import type { Call, CallEntry, ConversationEntry } from './call.ts';
import { maximumEntries } from './call.ts';

/** Characters that the entries of a tab may take up in its snapshot. */
const maximumCharacters = 600_000;

/** The entries that a tab keeps, oldest first, and how many were let go. */
export interface Kept {
  readonly calls: readonly ConversationEntry[];
  readonly callsDropped: number;
}

const weightOf = (entry: ConversationEntry): number => JSON.stringify(entry).length;

/** The latest entries that fit. */
const bounded = ({ calls, callsDropped }: Kept): Kept => {
  let room = maximumCharacters;
  let first = calls.length;
  while (first > 0 && calls.length - first < maximumEntries) {
    const entry = calls[first - 1];
    room -= entry === undefined ? 0 : weightOf(entry);
    if (room < 0) break;
    first -= 1;
  }
  return first === 0
    ? { calls, callsDropped }
    : { calls: calls.slice(first), callsDropped: callsDropped + first };
};

const nextNumber = ({ calls, callsDropped }: Kept): number =>
  (calls[calls.length - 1]?.number ?? callsDropped) + 1;

/** Whether a refusal of an API concerns this tab's users: other providers' tokens are refused too. */
const isOurs = ({ service, tokens, facts }: Call, known: ReadonlySet<TokenId>): boolean =>
  service !== 'api' ||
  tokens.some(({ id }) => known.has(id)) ||
  (tokens.length === 0 && facts.tokenForm !== undefined && known.size > 0);

/** Adds calls in the order in which they ended. `known` are the tokens of the tab. */
export const addCalls = (kept: Kept, calls: readonly Call[], known: ReadonlySet<TokenId>): Kept => {
  const first = nextNumber(kept);
  const added = calls
    .filter((call) => isOurs(call, known))
    .map((call, index): CallEntry => ({ ...call, kind: 'call', number: first + index }));
  return added.length === 0 ? kept : bounded({ ...kept, calls: [...kept.calls, ...added] });
};

export const addNavigation = (kept: Kept, at: number): Kept =>
  bounded({ ...kept, calls: [...kept.calls, { kind: 'navigation', number: nextNumber(kept), at }] });

/** What the redirects of a navigation told, which came before it: calls to OAuth endpoints since `since`. */
export const leadingHere = ({ calls }: Kept, since: number): Kept => ({
  calls: calls.filter(
    (entry) => entry.kind === 'call' && entry.service === 'oauth' && entry.startedAt >= since,
  ),
  callsDropped: 0,
});
