import browser from 'webextension-polyfill';
import { asRawToken } from '../core/token/brand.ts';
import type { TokenVault } from '../ports.ts';
import { keysOfSession, putIntoSession } from './session-area.ts';

const prefix = 'token:';

const prefixOf = (tabId: number): string => `${prefix}${tabId}:`;

const keysOf = async (start: string): Promise<readonly string[]> =>
  (await keysOfSession()).filter((key) => key.startsWith(start));

const remove = async (keys: readonly string[]): Promise<void> => {
  if (keys.length > 0) await browser.storage.session.remove([...keys]);
};

/** Raw tokens in `storage.session`, under keys of their own: they outlive the background and never touch the disk. */
export const sessionStorageVault: TokenVault = {
  put: (tabId, tokens) =>
    putIntoSession(Object.fromEntries([...tokens].map(([id, raw]) => [`${prefixOf(tabId)}${id}`, raw]))),
  get: async (tabId, tokenId) => {
    const key = `${prefixOf(tabId)}${tokenId}`;
    const raw = (await browser.storage.session.get(key))[key];
    return typeof raw === 'string' ? asRawToken(raw) : undefined;
  },
  forget: async (tabId) => remove(await keysOf(prefixOf(tabId))),
  drop: (tabId, tokenIds) => remove(tokenIds.map((id) => `${prefixOf(tabId)}${id}`)),
  keepOnly: async (named) => {
    const kept = new Set(
      [...named].flatMap(([tabId, ids]) => [...ids].map((id) => `${prefixOf(tabId)}${id}`)),
    );
    await remove((await keysOf(prefix)).filter((key) => !kept.has(key)));
  },
};
