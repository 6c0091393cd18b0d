import browser from 'webextension-polyfill';
import type { TabSnapshot } from '../core/session/model.ts';
import type { SessionRepository } from '../ports.ts';
import { keysOfSession, putIntoSession } from './session-area.ts';
import { toItems } from './snapshot-items.ts';
import { fromItems, headKey, keysOf } from './snapshot-parts.ts';

const headPrefix = headKey(0).slice(0, -1);

/**
 * Snapshots in `storage.session`, for the background, which alone writes them: it knows what it wrote last, so that it reads
 * each tab once in its life and writes what changed.
 */
export const createSessionRepository = (): SessionRepository => {
  const stored = new Map<number, TabSnapshot | undefined>();
  const read = async (tabId: number): Promise<TabSnapshot | undefined> => {
    if (!stored.has(tabId))
      stored.set(tabId, fromItems(tabId, await browser.storage.session.get(keysOf(tabId))));
    return stored.get(tabId);
  };
  return {
    read,
    write: async (tabId, snapshot) => {
      const before = await read(tabId);
      // Should it fail, nobody knows what is there.
      stored.delete(tabId);
      await putIntoSession(toItems(tabId, snapshot, before));
      stored.set(tabId, snapshot);
    },
    forget: async (tabId) => {
      stored.delete(tabId);
      await browser.storage.session.remove(keysOf(tabId));
    },
    tabIds: async () =>
      (await keysOfSession())
        .filter((key) => key.startsWith(headPrefix))
        .map((key) => Number(key.slice(headPrefix.length))),
  };
};
