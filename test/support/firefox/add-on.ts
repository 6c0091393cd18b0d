import type { BrowserScope } from './browser-scope.ts';
import type { Marionette } from './marionette.ts';
import { addOnId, addOnUuid } from './preferences.ts';

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

/** Takes the add-on away, with all that it keeps. */
export const uninstallAddOn = async ({ send }: Marionette): Promise<void> => {
  await send('Addon:Uninstall', { id: addOnId });
};

/** Ends the add-on's event page, as Firefox does when it is idle. */
export const stopEventPage = (browser: BrowserScope): Promise<void> =>
  browser.run(async (id) => {
    const extension = WebExtensionPolicy.getByID(id)?.extension;
    if (extension === undefined) throw new Error('The add-on is not there.');
    await extension.terminateBackground({ ignoreDevToolsAttached: true, disableResetIdleForTest: true });
    if (extension.backgroundState !== 'stopped')
      throw new Error(`The event page is ${extension.backgroundState}.`);
  }, addOnId);
