import browser from 'webextension-polyfill';
import { isStringArray } from '../core/json.ts';
import { NoRoom } from '../core/session/no-room.ts';

/**
 * Chromium says "Session storage quota bytes exceeded. Values were not stored.", Firefox "QuotaExceededError: storage.session
 * API call exceeded its quota limitations." Both allow 10 MB for all tabs together.
 */
const isQuota = (error: unknown): boolean => /quota/i.test(String(error));

/**
 * All keys of `storage.session`. Older browsers name them only together with all values, which are megabytes where much was
 * found. Source: `StorageArea.getKeys`, since Chrome 130 and Firefox 143.
 */
export const keysOfSession = async (): Promise<readonly string[]> => {
  const { session } = browser.storage;
  const getKeys: unknown = Reflect.get(session, 'getKeys');
  const keys: unknown = typeof getKeys === 'function' ? await getKeys.call(session) : undefined;
  return isStringArray(keys) ? keys : Object.keys(await session.get(null));
};

/** Writes into `storage.session`: all of it or nothing. */
export const putIntoSession = async (items: Readonly<Record<string, unknown>>): Promise<void> => {
  try {
    await browser.storage.session.set(items);
  } catch (error) {
    throw isQuota(error) ? new NoRoom(String(error)) : error;
  }
};
