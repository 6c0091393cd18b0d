import type { TabSnapshot, TokenRecord } from '../core/session/model.ts';
import { callsKey, type Entry, type Head, headKey, type Items, partKey, partOf } from './snapshot-parts.ts';

/** Parts that hold something else than before. What did not change is the same object in both snapshots. */
const changedParts = (snapshot: TabSnapshot, before: TabSnapshot | undefined): ReadonlySet<number> => {
  const gone = new Map(before?.tokens.map((token) => [token.id, token]));
  const isSame = (token: TokenRecord): boolean =>
    gone.get(token.id) === token &&
    before?.lookups[token.id] === snapshot.lookups[token.id] &&
    before?.signatures[token.id] === snapshot.signatures[token.id];
  const changed = snapshot.tokens.filter((token) => !isSame(token));
  for (const { id } of snapshot.tokens) gone.delete(id);
  return new Set([...changed, ...gone.values()].map(({ id }) => partOf(id)));
};

/** What is to be written of a snapshot, where `before` is stored. Written at once, it is all there or nothing is. */
export const toItems = (tabId: number, snapshot: TabSnapshot, before: TabSnapshot | undefined): Items => {
  const { tokens, lookups, signatures, calls, ...rest } = snapshot;
  const head: Head = { order: tokens.map(({ id }) => id), ...rest };
  const entryOf = (token: TokenRecord): Entry => ({
    token,
    lookup: lookups[token.id],
    signature: signatures[token.id],
  });
  const parts = [...changedParts(snapshot, before)].map((part) => [
    partKey(tabId, part),
    tokens.filter(({ id }) => partOf(id) === part).map(entryOf),
  ]);
  return {
    [headKey(tabId)]: head,
    ...(calls === before?.calls ? {} : { [callsKey(tabId)]: calls }),
    ...Object.fromEntries(parts),
  };
};
