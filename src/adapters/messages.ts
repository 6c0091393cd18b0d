import browser from 'webextension-polyfill';
import type { LanguagePreference } from '../core/session/preferences.ts';
import { readCatalogue } from '../core/words/catalogue.ts';
import type { Messages } from '../core/words/words.ts';

/** Texts of `_locales`, in the language of the browser, or else in that of the manifest's `default_locale`. */
const browserMessages: Messages = (key) => browser.i18n.getMessage(key);

/** The file that comes with the extension; `undefined` if it has none in that language. */
const fetchCatalogue = async (language: string): Promise<unknown> => {
  try {
    const response = await fetch(browser.runtime.getURL(`_locales/${language}/messages.json`));
    return response.ok ? await response.json() : undefined;
  } catch {
    return undefined;
  }
};

/**
 * Texts in the language that a person chose. The browser gives its own language and no other, so another one is read from
 * the extension's own files. A text that is not there comes in the language of the browser.
 */
export const loadMessages = async (language: LanguagePreference): Promise<Messages> =>
  language === 'auto' ? browserMessages : readCatalogue(await fetchCatalogue(language), browserMessages);
