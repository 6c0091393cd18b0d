import browser from 'webextension-polyfill';
import type { TabSnapshot } from '../core/session/model.ts';
import type { SessionRepository, Unsubscribe } from '../ports.ts';
import { putIntoSession } from './session-area.ts';
import { fromItems, type Items, keepSame, keysOf, tabOfKey, toItems } from './snapshot-parts.ts';

type Listener = (snapshot: TabSnapshot | undefined) => void;

const readItems = (tabId: number): Promise<Items> => browser.storage.session.get([...keysOf(tabId)]);

/** What a page knows of a tab that it listens to: changes bring the parts that changed and no other. */
interface Watch {
  readonly listeners: Set<Listener>;
  /** Takes what was read since the watch began, unless something was read before. */
  offer(items: Items): void;
  end(): void;
}

const createWatch = (tabId: number): Watch => {
  const keys = new Set(keysOf(tabId));
  const listeners = new Set<Listener>();
  let all: Items | undefined;
  /** News that came before anything was read: it is newer than what is read. */
  let news: Items = {};
  const offer = (items: Items) => {
    all ??= { ...items, ...news };
  };
  const tell = () => {
    const snapshot = fromItems(tabId, all ?? {});
    for (const listener of listeners) listener(snapshot);
  };
  const onChanged = (changes: Record<string, browser.Storage.StorageChange>, area: string) => {
    const changed = Object.entries(changes).filter(([key]) => keys.has(key));
    if (area !== 'session' || changed.length === 0) return;
    const next = Object.fromEntries(
      changed.map(([key, { newValue }]) => [key, keepSame(all?.[key], newValue)]),
    );
    if (all === undefined) {
      news = { ...news, ...next };
      void readItems(tabId).then((items) => {
        offer(items);
        tell();
      });
    } else {
      all = { ...all, ...next };
      tell();
    }
  };
  browser.storage.onChanged.addListener(onChanged);
  return { listeners, offer, end: () => browser.storage.onChanged.removeListener(onChanged) };
};

const watches = new Map<number, Watch>();

const subscribe = (tabId: number, listener: Listener): Unsubscribe => {
  const watch = watches.get(tabId) ?? createWatch(tabId);
  watches.set(tabId, watch);
  watch.listeners.add(listener);
  return () => {
    watch.listeners.delete(listener);
    if (watch.listeners.size > 0 || watches.get(tabId) !== watch) return;
    watch.end();
    watches.delete(tabId);
  };
};

const read = async (tabId: number): Promise<TabSnapshot | undefined> => {
  const watch = watches.get(tabId);
  const items = await readItems(tabId);
  watch?.offer(items);
  return fromItems(tabId, items);
};

const tabIds = async (): Promise<readonly number[]> =>
  Object.keys(await browser.storage.session.get(null))
    .map(tabOfKey)
    .filter((tabId) => tabId !== undefined);

const forget = (tabId: number): Promise<void> => browser.storage.session.remove([...keysOf(tabId)]);

const writeOver = (tabId: number, before: TabSnapshot | undefined, snapshot: TabSnapshot): Promise<void> =>
  putIntoSession(toItems(tabId, snapshot, before));

/** Snapshots in `storage.session`: in memory only, shared by every page of the extension, and its own broadcast. */
export const sessionStorageRepository: SessionRepository = {
  read,
  write: async (tabId, snapshot) => writeOver(tabId, await read(tabId), snapshot),
  forget,
  tabIds,
  subscribe,
};

/**
 * The same for the background, which alone writes: it knows what it wrote last, so that it reads each tab once in its life and
 * writes what changed.
 */
export const createWritersRepository = (): SessionRepository => {
  const stored = new Map<number, TabSnapshot | undefined>();
  const readOnce = async (tabId: number): Promise<TabSnapshot | undefined> => {
    if (!stored.has(tabId)) stored.set(tabId, await read(tabId));
    return stored.get(tabId);
  };
  return {
    ...sessionStorageRepository,
    read: readOnce,
    write: async (tabId, snapshot) => {
      const before = await readOnce(tabId);
      // Should it fail, nobody knows what is there.
      stored.delete(tabId);
      await writeOver(tabId, before, snapshot);
      stored.set(tabId, snapshot);
    },
    forget: async (tabId) => {
      stored.delete(tabId);
      await forget(tabId);
    },
  };
};
