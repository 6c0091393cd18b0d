import type { CallEntry, ConversationEntry } from '../../conversation/call.ts';
import { callsIn } from '../../conversation/ordered.ts';
import type {
  AccessTokenRecord,
  ClockReading,
  IdTokenRecord,
  PageState,
  TokenRecord,
} from '../../session/model.ts';

/** What is known around a call. A tab's snapshot has it all. */
export interface Around {
  readonly calls: readonly ConversationEntry[];
  readonly tokens: readonly TokenRecord[];
  readonly clock?: ClockReading;
  /** What the page keeps, as far as it was read. */
  readonly page?: PageState;
}

/** All that a diagnosis of a call may look at. */
export interface CallEvidence {
  readonly call: CallEntry;
  /** Calls that began before it, the newest first. */
  readonly before: readonly CallEntry[];
  readonly tokens: readonly TokenRecord[];
  /** The token that the call sent, where the tab knows it and can read it. */
  readonly sent?: AccessTokenRecord | IdTokenRecord;
  /** When it was sent, by the clock of the service as far as that is known. Milliseconds since the epoch. */
  readonly at: number;
}

/** The calls of one snapshot by their start: it is asked about each of its calls. */
const callsOf = new WeakMap<readonly ConversationEntry[], readonly CallEntry[]>();

const orderedCalls = (entries: readonly ConversationEntry[]): readonly CallEntry[] => {
  const known = callsOf.get(entries);
  if (known !== undefined) return known;
  const calls = callsIn(entries);
  callsOf.set(entries, calls);
  return calls;
};

export const callEvidence = (call: CallEntry, { calls, tokens, clock }: Around): CallEvidence => {
  const all = orderedCalls(calls);
  const own = all.findIndex(({ number }) => number === call.number);
  const ids = new Set(call.tokens.flatMap(({ id, use }) => (use === 'sent' ? [id] : [])));
  const sent = tokens.find((token) => ids.has(token.id));
  return {
    call,
    before: all.slice(0, Math.max(0, own)).reverse(),
    tokens,
    at: call.startedAt + (clock?.ahead ?? 0),
    ...(sent === undefined || sent.kind === 'refresh' ? {} : { sent }),
  };
};
