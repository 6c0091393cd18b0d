import browser from 'webextension-polyfill';
import { fail, ok } from '../core/result.ts';
import type { PageReader } from '../ports.ts';
import { decodeDocument } from './decode-page.ts';
import { documentOptions, readDocument } from './page-script.ts';

/** The words of browsers for a page that no extension may run a script in. */
const forbidden = /cannot access|cannot be scripted|missing host permission|not allowed|extensions? gallery/i;

/**
 * Reads a tab once, by the permission that a click on the toolbar icon gives for it. The script runs in a world of its own,
 * which the page cannot redefine, and is gone when it has read.
 */
export const createTabReader = (tabId: number): PageReader => ({
  read: async () => {
    try {
      const [injection] = await browser.scripting.executeScript({
        target: { tabId },
        func: readDocument,
        args: [documentOptions],
      });
      // Firefox does not throw for its own pages: it runs the script in none of their frames.
      if (injection === undefined || injection === null)
        return fail({ code: 'forbidden', detail: 'The browser ran the script nowhere.' });
      const decoded = decodeDocument(injection.result);
      return decoded === undefined
        ? fail({ code: 'failed', detail: 'The page gave no answer.' })
        : ok({ ...decoded.content, frames: [] });
    } catch (error) {
      const detail = (error instanceof Error ? error.message : String(error)).slice(0, 300);
      return fail({ code: forbidden.test(detail) ? 'forbidden' : 'failed', detail });
    }
  },
});
