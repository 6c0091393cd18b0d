import type { TabSnapshot } from '../../src/core/session/model.ts';
import { defaultPreferences, type Preferences } from '../../src/core/session/preferences.ts';
import type { RawToken } from '../../src/core/token/brand.ts';
import type { PreferenceStore, SessionRepository, TokenVault } from '../../src/ports.ts';

/** A repository in memory, which tells its subscribers as the browser's does. */
export const fakeRepository = (): SessionRepository => {
  const tabs = new Map<number, TabSnapshot>();
  const listeners = new Set<(tabId: number) => void>();
  const tell = (tabId: number) => {
    for (const listener of listeners) listener(tabId);
  };
  return {
    read: async (tabId) => tabs.get(tabId),
    write: async (tabId, snapshot) => {
      tabs.set(tabId, structuredClone(snapshot));
      tell(tabId);
    },
    forget: async (tabId) => {
      tabs.delete(tabId);
      tell(tabId);
    },
    tabIds: async () => [...tabs.keys()],
    subscribe: (tabId, listener) => {
      const onChange = (changed: number) => {
        if (changed === tabId) listener(tabs.get(tabId));
      };
      listeners.add(onChange);
      return () => listeners.delete(onChange);
    },
  };
};

export const fakeVault = (): TokenVault => {
  const tokens = new Map<string, RawToken>();
  return {
    put: async (tabId, more) => {
      for (const [id, raw] of more) tokens.set(`${tabId} ${id}`, raw);
    },
    get: async (tabId, tokenId) => tokens.get(`${tabId} ${tokenId}`),
    keepOnly: async (tabId, tokenIds) => {
      const kept = new Set([...tokenIds].map((id) => `${tabId} ${id}`));
      for (const key of tokens.keys()) if (key.startsWith(`${tabId} `) && !kept.has(key)) tokens.delete(key);
    },
  };
};

export const fakePreferences = (first: Preferences = defaultPreferences): PreferenceStore => {
  let current = first;
  const listeners = new Set<(preferences: Preferences) => void>();
  return {
    read: async () => current,
    write: async (next) => {
      current = next;
      for (const listener of listeners) listener(next);
    },
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
};
