import { isObject, member } from '../core/json.ts';
import type { Lookup, TabSnapshot, TokenRecord } from '../core/session/model.ts';
import type { Signature } from '../core/session/signature.ts';
import type { TokenId } from '../core/token/brand.ts';

/**
 * A snapshot is stored in parts, since a change of a stored value brings the old and the new one to every page that listens,
 * however little of it changed: the head, which names the tokens in order, and the tokens, spread over parts by their ids.
 * The names of the parts are known beforehand, so that all are read at once.
 */
const numberOfParts = 64;

interface Entry {
  readonly token: TokenRecord;
  readonly lookup?: Lookup;
  readonly signature?: Signature;
}

type Part = readonly Entry[];

interface Head extends Omit<TabSnapshot, 'version' | 'tokens' | 'lookups' | 'signatures'> {
  readonly version: 3;
  readonly order: readonly TokenId[];
}

/** Stored values by their keys. */
export type Items = Readonly<Record<string, unknown>>;

const headPrefix = 'tab:';

const headKey = (tabId: number): string => `${headPrefix}${tabId}`;
const partKey = (tabId: number, part: number): string => `part:${tabId}:${part}`;

/** The tab of a key, if it is that of a head. */
export const tabOfKey = (key: string): number | undefined =>
  key.startsWith(headPrefix) ? Number(key.slice(headPrefix.length)) : undefined;

/** All keys that the snapshot of a tab may be stored under. */
export const keysOf = (tabId: number): readonly string[] => [
  headKey(tabId),
  ...Array.from({ length: numberOfParts }, (_, part) => partKey(tabId, part)),
];

/** The last digits of a digest are as good as a draw. */
const partOf = (id: TokenId): number => (Number.parseInt(id.slice(-2), 16) || 0) % numberOfParts;

const entryOf = ({ lookups, signatures }: TabSnapshot, token: TokenRecord): Entry => {
  const lookup = lookups[token.id];
  const signature = signatures[token.id];
  return {
    token,
    ...(lookup === undefined ? {} : { lookup }),
    ...(signature === undefined ? {} : { signature }),
  };
};

/** Parts that hold something else than before. What did not change is the same object in both snapshots. */
const changedParts = (snapshot: TabSnapshot, before: TabSnapshot | undefined): ReadonlySet<number> => {
  const known = new Map(before?.tokens.map((token) => [token.id, token]));
  const isSame = (token: TokenRecord): boolean =>
    known.get(token.id) === token &&
    before?.lookups[token.id] === snapshot.lookups[token.id] &&
    before?.signatures[token.id] === snapshot.signatures[token.id];
  const changed = snapshot.tokens.filter((token) => !isSame(token)).map(({ id }) => partOf(id));
  for (const { id } of snapshot.tokens) known.delete(id);
  return new Set([...changed, ...[...known.keys()].map(partOf)]);
};

/** What is to be written of a snapshot, where `before` is stored. */
export const toItems = (tabId: number, snapshot: TabSnapshot, before?: TabSnapshot): Items => {
  const { version: _, tokens, lookups: _lookups, signatures: _signatures, ...rest } = snapshot;
  const head: Head = { version: 3, order: tokens.map(({ id }) => id), ...rest };
  const parts = [...changedParts(snapshot, before)].map((part): readonly [string, Part] => [
    partKey(tabId, part),
    tokens.filter(({ id }) => partOf(id) === part).map((token) => entryOf(snapshot, token)),
  ]);
  return { [headKey(tabId)]: head, ...Object.fromEntries(parts) };
};

/** Only the background writes, and `storage.session` is closed to pages: a version is all there is to check. */
const isHead = (value: unknown): value is Head => member(value, 'version') === 3;
const isEntry = (value: unknown): value is Entry => isObject(member(value, 'token'));

/** The snapshot that is stored in these items; `undefined` if there is none. Tokens are the objects of the items. */
export const fromItems = (tabId: number, items: Items): TabSnapshot | undefined => {
  const head = items[headKey(tabId)];
  if (!isHead(head)) return undefined;
  const { version: _, order, ...rest } = head;
  const entries = new Map<TokenId, Entry>();
  for (const part of new Set(order.map(partOf))) {
    const stored = items[partKey(tabId, part)];
    if (Array.isArray(stored)) for (const entry of stored.filter(isEntry)) entries.set(entry.token.id, entry);
  }
  const tokens: TokenRecord[] = [];
  const lookups: Partial<Record<TokenId, Lookup>> = {};
  const signatures: Partial<Record<TokenId, Signature>> = {};
  for (const id of order) {
    const entry = entries.get(id);
    if (entry === undefined) continue;
    tokens.push(entry.token);
    if (entry.lookup !== undefined) lookups[id] = entry.lookup;
    if (entry.signature !== undefined) signatures[id] = entry.signature;
  }
  return { version: 2, ...rest, tokens, lookups, signatures };
};

/** The new value of a part, with those of its entries that say the same as before being the same objects as before. */
export const keepSame = (before: unknown, after: unknown): unknown => {
  if (!Array.isArray(before) || !Array.isArray(after)) return after;
  const known = new Map(before.map((entry: unknown) => [JSON.stringify(entry), entry]));
  return after.map((entry: unknown) => known.get(JSON.stringify(entry)) ?? entry);
};
