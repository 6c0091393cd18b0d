import browser from 'webextension-polyfill';
import { NoRoom } from '../core/session/no-room.ts';

/**
 * Chromium says "Session storage quota bytes exceeded. Values were not stored.", Firefox "QuotaExceededError: storage.session
 * API call exceeded its quota limitations." Both allow 10 MB for all tabs together.
 */
const isQuota = (error: unknown): boolean => /quota/i.test(String(error));

/** Writes into `storage.session`: all of it or nothing. */
export const putIntoSession = async (items: Readonly<Record<string, unknown>>): Promise<void> => {
  try {
    await browser.storage.session.set(items);
  } catch (error) {
    throw isQuota(error) ? new NoRoom(String(error)) : error;
  }
};
