import browser from 'webextension-polyfill';
import type { Messages } from '../core/words/words.ts';

/** Texts of `_locales`, in the language of the browser. */
export const extensionMessages: Messages = (key) => browser.i18n.getMessage(key);
