import browser from 'webextension-polyfill';
import { asRawToken } from '../core/token/brand.ts';
import type { TokenVault } from '../ports.ts';

const prefixOf = (tabId: number): string => `token:${tabId}:`;

/** Raw tokens in `storage.session`, under keys of their own: they outlive the background and never touch the disk. */
export const sessionStorageVault: TokenVault = {
  put: (tabId, tokens) =>
    browser.storage.session.set(
      Object.fromEntries([...tokens].map(([id, raw]) => [`${prefixOf(tabId)}${id}`, raw])),
    ),
  get: async (tabId, tokenId) => {
    const key = `${prefixOf(tabId)}${tokenId}`;
    const raw = (await browser.storage.session.get(key))[key];
    return typeof raw === 'string' ? asRawToken(raw) : undefined;
  },
  keepOnly: async (tabId, tokenIds) => {
    const prefix = prefixOf(tabId);
    const kept = new Set([...tokenIds].map((id) => `${prefix}${id}`));
    const keys = Object.keys(await browser.storage.session.get(null));
    const stale = keys.filter((key) => key.startsWith(prefix) && !kept.has(key));
    if (stale.length > 0) await browser.storage.session.remove(stale);
  },
};
