import browser from 'webextension-polyfill';
import { member } from '../core/json.ts';
import type { Lifeline } from '../ports.ts';

/** A page whose extension was updated, reloaded or removed has a `runtime` without an id, or none at all. */
export const runtimeLifeline: Lifeline = {
  isCut: () => {
    try {
      return typeof member(browser.runtime, 'id') !== 'string';
    } catch {
      return true;
    }
  },
};
