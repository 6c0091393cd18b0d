import browser from 'webextension-polyfill';
import type { TabSnapshot } from '../core/session/model.ts';
import type { SessionReader } from '../ports.ts';
import { fromItems, type Items, keysOf } from './snapshot-parts.ts';

type Listener = (snapshot: TabSnapshot | undefined) => void;

const readItems = (tabId: number): Promise<Items> => browser.storage.session.get(keysOf(tabId));

/** A tab as this page knows it while it listens: read once, and since then the parts that changed. */
interface Watch {
  readonly listeners: Set<Listener>;
  /** The tab as it is now, once it was read. */
  now(): Promise<TabSnapshot | undefined>;
  end(): void;
}

const createWatch = (tabId: number): Watch => {
  const keys = new Set(keysOf(tabId));
  const listeners = new Set<Listener>();
  /** What comes before the reading is there is newer than what it brings. */
  let items: Items = {};
  const reading = readItems(tabId).then((read) => {
    items = { ...read, ...items };
  });
  const now = async () => {
    await reading;
    return fromItems(tabId, items);
  };
  const onChanged = (changes: Record<string, browser.Storage.StorageChange>, area: string) => {
    const news = Object.entries(changes)
      .filter(([key]) => area === 'session' && keys.has(key))
      .map(([key, { newValue }]) => [key, newValue]);
    if (news.length === 0) return;
    items = { ...items, ...Object.fromEntries(news) };
    void now().then((snapshot) => {
      for (const listener of listeners) listener(snapshot);
    });
  };
  browser.storage.onChanged.addListener(onChanged);
  return { listeners, now, end: () => browser.storage.onChanged.removeListener(onChanged) };
};

const watches = new Map<number, Watch>();

/** Snapshots in `storage.session`: in memory only, shared by every page of the extension, and its own broadcast. */
export const sessionStorageReader: SessionReader = {
  read: async (tabId) => watches.get(tabId)?.now() ?? fromItems(tabId, await readItems(tabId)),
  subscribe: (tabId, listener) => {
    const watch = watches.get(tabId) ?? createWatch(tabId);
    watches.set(tabId, watch);
    watch.listeners.add(listener);
    return () => {
      watch.listeners.delete(listener);
      if (watch.listeners.size > 0) return;
      watch.end();
      watches.delete(tabId);
    };
  },
};
