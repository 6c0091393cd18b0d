import type { SessionEvent } from '../core/session/events.ts';
import type { TabSnapshot } from '../core/session/model.ts';
import { emptySnapshot, reduce } from '../core/session/reduce.ts';
import type { Clock, SessionRepository } from '../ports.ts';

/** Applies events to tabs, one after the other, so that no write undoes another. */
export interface SingleWriter {
  /** Resolves with the tab's snapshot after the events. */
  apply(tabId: number, events: readonly SessionEvent[]): Promise<TabSnapshot>;
  forget(tabId: number): Promise<void>;
  /** Resolves with the tab's snapshot after everything that was asked for before. */
  read(tabId: number): Promise<TabSnapshot | undefined>;
}

export const createSingleWriter = (repository: SessionRepository, clock: Clock): SingleWriter => {
  let last: Promise<unknown> = Promise.resolve();
  const enqueue = <T>(step: () => Promise<T>): Promise<T> => {
    const next = last.then(step, step);
    last = next;
    return next;
  };
  return {
    apply: (tabId, events) =>
      enqueue(async () => {
        const before = (await repository.read(tabId)) ?? emptySnapshot(clock.now());
        const after = events.reduce(reduce, before);
        if (after !== before) await repository.write(tabId, after);
        return after;
      }),
    forget: (tabId) => enqueue(() => repository.forget(tabId)),
    read: (tabId) => enqueue(() => repository.read(tabId)),
  };
};
