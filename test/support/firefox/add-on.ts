import type { BrowserScope } from './browser-scope.ts';
import type { PageScope } from './context.ts';
import type { Marionette } from './marionette.ts';
import { addOnId, addOnUuid } from './preferences.ts';

/** Only the pages of the add-on have it. */
declare const browser: {
  readonly storage: Readonly<Record<'local' | 'session', { clear(): Promise<void> }>>;
};
declare const WebExtensionPolicy: {
  getByID(id: string): {
    readonly extension: {
      readonly backgroundState: string;
      terminateBackground(options: {
        readonly ignoreDevToolsAttached: boolean;
        readonly disableResetIdleForTest: boolean;
      }): Promise<void>;
    };
  } | null;
};

export const addOnPage = (name: string): string => `moz-extension://${addOnUuid}/${name}`;

/** Installs the built add-on as a temporary one, as `about:debugging` does. */
export const installAddOn = async ({ send }: Marionette, path: string): Promise<void> => {
  await send('Addon:Install', { path, temporary: true });
};

/** Empties what the add-on keeps, on disk and in memory, from within one of its pages. */
export const forgetAddOnStorage = (page: PageScope): Promise<void> =>
  page.run(async () => {
    await browser.storage.session.clear();
    await browser.storage.local.clear();
  }, undefined);

/** Ends the add-on's event page, as Firefox does when it is idle. */
export const stopEventPage = ({ run }: BrowserScope): Promise<void> =>
  run(async (id) => {
    const extension = WebExtensionPolicy.getByID(id)?.extension;
    if (extension === undefined) throw new Error('The add-on is not there.');
    await extension.terminateBackground({ ignoreDevToolsAttached: true, disableResetIdleForTest: true });
    if (extension.backgroundState !== 'stopped')
      throw new Error(`The event page is ${extension.backgroundState}.`);
  }, addOnId);
