import browser from 'webextension-polyfill';
import { member, numberMember } from '../core/json.ts';
import { isScanDepth, type ScanRequest } from '../core/session/scan-request.ts';
import type { ScanRequests } from '../ports.ts';
import { putIntoSession } from './session-area.ts';

const keyOf = (tabId: number): string => `scan:${tabId}`;

const decode = (value: unknown): ScanRequest | undefined => {
  const at = numberMember(value, 'at');
  const depth = member(value, 'depth');
  return at !== undefined && isScanDepth(depth) ? { at, depth } : undefined;
};

/** Requests in `storage.session`, which reaches the devtools page of a tab wherever it runs. */
export const sessionStorageScanRequests: ScanRequests = {
  ask: (tabId, request) => putIntoSession({ [keyOf(tabId)]: request }),
  forget: (tabId) => browser.storage.session.remove(keyOf(tabId)),
  subscribe: (tabId, listener) => {
    const key = keyOf(tabId);
    const onChanged = (changes: Record<string, browser.Storage.StorageChange>, area: string) => {
      const request = area === 'session' ? decode(changes[key]?.newValue) : undefined;
      if (request !== undefined) listener(request);
    };
    browser.storage.onChanged.addListener(onChanged);
    return () => browser.storage.onChanged.removeListener(onChanged);
  },
};
