import type { TabSnapshot } from '../../src/core/session/model.ts';
import { defaultPreferences, type Preferences } from '../../src/core/session/preferences.ts';
import type { ScanRequest } from '../../src/core/session/scan-request.ts';
import type { RawToken } from '../../src/core/token/brand.ts';
import type {
  PreferenceStore,
  ScanRequests,
  SessionReader,
  SessionRepository,
  TokenVault,
} from '../../src/ports.ts';

/** What a real store takes before it answers: long enough for another command to come in between. */
const someTime = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 0));

/** A repository in memory, which tells its subscribers as the browser's does. */
export const fakeRepository = (): SessionRepository & SessionReader => {
  const tabs = new Map<number, TabSnapshot>();
  const listeners = new Set<(tabId: number) => void>();
  const tell = (tabId: number) => {
    for (const listener of listeners) listener(tabId);
  };
  return {
    read: async (tabId) => {
      await someTime();
      return tabs.get(tabId);
    },
    write: async (tabId, snapshot) => {
      await someTime();
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

export const fakeScanRequests = (): ScanRequests => {
  const listeners = new Map<number, (request: ScanRequest) => void>();
  return {
    ask: async (tabId, request) => listeners.get(tabId)?.(request),
    forget: async () => undefined,
    subscribe: (tabId, listener) => {
      listeners.set(tabId, listener);
      return () => listeners.delete(tabId);
    },
  };
};

export const fakeVault = (): TokenVault => {
  const tokens = new Map<string, RawToken>();
  return {
    put: async (tabId, more) => {
      await someTime();
      for (const [id, raw] of more) tokens.set(`${tabId} ${id}`, raw);
    },
    get: async (tabId, tokenId) => tokens.get(`${tabId} ${tokenId}`),
    forget: async (tabId) => {
      for (const key of tokens.keys()) if (key.startsWith(`${tabId} `)) tokens.delete(key);
    },
    drop: async (tabId, tokenIds) => {
      await someTime();
      for (const id of tokenIds) tokens.delete(`${tabId} ${id}`);
    },
    keepOnly: async (named) => {
      const kept = new Set([...named].flatMap(([tabId, ids]) => [...ids].map((id) => `${tabId} ${id}`)));
      for (const key of tokens.keys()) if (!kept.has(key)) tokens.delete(key);
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
