import type { SessionEvent } from '../core/session/events.ts';
import type { TabSnapshot } from '../core/session/model.ts';
import { NoRoom } from '../core/session/no-room.ts';
import { emptySnapshot, reduce } from '../core/session/reduce.ts';
import type { RawToken, TokenId } from '../core/token/brand.ts';
import type { Clock, SessionRepository, TokenVault } from '../ports.ts';

/** Applies events to tabs, one after the other, so that no write undoes another. */
export interface SingleWriter {
  /**
   * Resolves with the tab's snapshot after the events. `found` are the raw tokens that the events speak of; the vault holds
   * just those that the snapshot names, at any time that anybody else can look.
   */
  apply(
    tabId: number,
    events: readonly SessionEvent[],
    found?: ReadonlyMap<TokenId, RawToken>,
  ): Promise<TabSnapshot | undefined>;
  /** Forgets a tab for good: what is reported of it afterwards is not taken. */
  forget(tabId: number): Promise<void>;
  /** Resolves with the tab's snapshot after everything that was asked for before. */
  read(tabId: number): Promise<TabSnapshot | undefined>;
}

const noTokens: ReadonlyMap<TokenId, RawToken> = new Map();

export const createSingleWriter = (
  repository: SessionRepository,
  vault: TokenVault,
  clock: Clock,
): SingleWriter => {
  /** Browsers give the id of a closed tab to no other tab. */
  const closed = new Set<number>();
  let last: Promise<unknown> = Promise.resolve();
  const enqueue = <T>(step: () => Promise<T>): Promise<T> => {
    const next = last.then(step, step);
    last = next;
    return next;
  };
  /** What happened, without the tokens that there was no room for. For want of room for that, the reply alone says it. */
  const noteNotKept = async (tabId: number, events: readonly SessionEvent[], before: TabSnapshot) => {
    const others = events.filter(({ kind }) => kind !== 'admitted');
    const noted = [...others, { kind: 'not-kept' } as const].reduce(reduce, before);
    await repository.write(tabId, noted).catch(() => undefined);
  };
  return {
    apply: (tabId, events, found = noTokens) =>
      enqueue(async () => {
        if (closed.has(tabId)) return undefined;
        const stored = await repository.read(tabId);
        const before = stored ?? emptySnapshot(clock.now());
        const after = events.reduce(reduce, before);
        const kept = new Set(after.tokens.map(({ id }) => id));
        const known = new Set(before.tokens.map(({ id }) => id));
        const added = new Map([...found].filter(([id]) => kept.has(id) && !known.has(id)));
        try {
          // The vault first: no view may see a token that a look-up would not find.
          if (added.size > 0) await vault.put(tabId, added);
          if (after !== before) await repository.write(tabId, after);
        } catch (error) {
          // A token that no snapshot names must not stay behind.
          await vault.drop(tabId, [...added.keys()]);
          if (error instanceof NoRoom && added.size > 0) await noteNotKept(tabId, events, before);
          throw error;
        }
        await vault.drop(
          tabId,
          [...known].filter((id) => !kept.has(id)),
        );
        return after;
      }),
    forget: (tabId) => {
      closed.add(tabId);
      return enqueue(async () => {
        await repository.forget(tabId);
        await vault.forget(tabId);
      });
    },
    read: (tabId) => enqueue(() => repository.read(tabId)),
  };
};
