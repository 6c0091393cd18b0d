import { member } from '../core/json.ts';
import type { Lookup, TabSnapshot, TokenRecord } from '../core/session/model.ts';
import type { Signature } from '../core/session/signature.ts';
import type { TokenId } from '../core/token/brand.ts';

/**
 * A snapshot is stored in parts, since a change of a stored value brings the old and the new one to every page that listens,
 * however little of it changed: the head, which names the tokens in order, the conversation, and the tokens, spread over parts by
 * their ids.
 * The names of the parts are known beforehand, so that all are read at once.
 */
const numberOfParts = 64;

/** A token in its part, with what is known of it. */
export interface Entry {
  readonly token: TokenRecord;
  readonly lookup?: Lookup | undefined;
  readonly signature?: Signature | undefined;
}

export interface Head extends Omit<TabSnapshot, 'tokens' | 'lookups' | 'signatures' | 'calls'> {
  readonly order: readonly TokenId[];
}

/** Stored values by their keys. The background alone writes, and `storage.session` is closed to pages. */
export type Items = Readonly<Record<string, unknown>>;

export const headKey = (tabId: number): string => `tab:${tabId}`;
export const callsKey = (tabId: number): string => `calls:${tabId}`;
export const partKey = (tabId: number, part: number): string => `part:${tabId}:${part}`;

/** The last digits of a digest are as good as a draw. */
export const partOf = (id: TokenId): number => Number.parseInt(id.slice(-2), 16) % numberOfParts;

const isHead = (value: unknown): value is Head => member(value, 'version') === 3;
const isPart = (value: unknown): value is readonly Entry[] => Array.isArray(value);
const isConversation = (value: unknown): value is TabSnapshot['calls'] => Array.isArray(value);

/** All keys that the snapshot of a tab may be stored under. */
export const keysOf = (tabId: number): string[] => [
  headKey(tabId),
  callsKey(tabId),
  ...Array.from({ length: numberOfParts }, (_, part) => partKey(tabId, part)),
];

/** The snapshot that is stored in these items; `undefined` if there is none. Tokens are the objects of the items. */
export const fromItems = (tabId: number, items: Items): TabSnapshot | undefined => {
  const head = items[headKey(tabId)];
  if (!isHead(head)) return undefined;
  const { order, ...rest } = head;
  const entries = order.flatMap((id): readonly Entry[] => {
    const part = items[partKey(tabId, partOf(id))];
    return isPart(part) ? part.filter(({ token }) => token.id === id) : [];
  });
  const lookups: Partial<Record<TokenId, Lookup>> = {};
  const signatures: Partial<Record<TokenId, Signature>> = {};
  for (const { token, lookup, signature } of entries) {
    if (lookup) lookups[token.id] = lookup;
    if (signature) signatures[token.id] = signature;
  }
  const calls = items[callsKey(tabId)];
  return {
    ...rest,
    calls: isConversation(calls) ? calls : [],
    tokens: entries.map(({ token }) => token),
    lookups,
    signatures,
  };
};
