import type { BrowserServices } from './browser-globals.ts';
import type { BrowserScope } from './browser-scope.ts';
import { addOnUuid } from './preferences.ts';

declare const Services: BrowserServices;
declare const Ci: {
  readonly nsIScriptError: { readonly errorFlag: number; readonly warningFlag: number };
};

/** Errors of the add-on's own pages, as the browser console shows them, since the last call. */
export const takeAddOnErrors = (browser: BrowserScope): Promise<readonly string[]> =>
  browser.run((uuid) => {
    const messages = Services.console.getMessageArray().filter((message) => {
      if (!(message instanceof Object)) return false;
      const source: unknown = Reflect.get(message, 'sourceName');
      const flags: unknown = Reflect.get(message, 'flags');
      return (
        typeof source === 'string' &&
        source.startsWith(`moz-extension://${uuid}/`) &&
        typeof flags === 'number' &&
        (flags & Ci.nsIScriptError.warningFlag) === 0
      );
    });
    const texts = messages.map((message) => String(message));
    Services.console.reset();
    return texts;
  }, addOnUuid);
