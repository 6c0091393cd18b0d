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
  forget: async (tabId) => {
    const prefix = prefixOf(tabId);
    const keys = Object.keys(await browser.storage.session.get(null)).filter((key) => key.startsWith(prefix));
    if (keys.length > 0) await browser.storage.session.remove(keys);
  },
  drop: async (tabId, tokenIds) => {
    if (tokenIds.length === 0) return;
    await browser.storage.session.remove(tokenIds.map((id) => `${prefixOf(tabId)}${id}`));
  },
};
