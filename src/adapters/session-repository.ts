import browser from 'webextension-polyfill';
import { member } from '../core/json.ts';
import type { TabSnapshot } from '../core/session/model.ts';
import type { SessionRepository } from '../ports.ts';
import { putIntoSession } from './session-area.ts';

const prefix = 'tab:';

const keyOf = (tabId: number): string => `${prefix}${tabId}`;

/** Only the background writes here, and `storage.session` is closed to pages: a version is all there is to check. */
const isSnapshot = (value: unknown): value is TabSnapshot => member(value, 'version') === 3;

/** Snapshots in `storage.session`: in memory only, shared by every page of the extension, and its own broadcast. */
export const sessionStorageRepository: SessionRepository = {
  read: async (tabId) => {
    const key = keyOf(tabId);
    const found = (await browser.storage.session.get(key))[key];
    return isSnapshot(found) ? found : undefined;
  },
  write: (tabId, snapshot) => putIntoSession({ [keyOf(tabId)]: snapshot }),
  forget: (tabId) => browser.storage.session.remove(keyOf(tabId)),
  tabIds: async () =>
    Object.keys(await browser.storage.session.get(null))
      .filter((key) => key.startsWith(prefix))
      .map((key) => Number(key.slice(prefix.length))),
  subscribe: (tabId, listener) => {
    const key = keyOf(tabId);
    const onChanged = (changes: Record<string, browser.Storage.StorageChange>, area: string) => {
      const change = changes[key];
      if (area !== 'session' || change === undefined) return;
      listener(isSnapshot(change.newValue) ? change.newValue : undefined);
    };
    browser.storage.onChanged.addListener(onChanged);
    return () => browser.storage.onChanged.removeListener(onChanged);
  },
};
