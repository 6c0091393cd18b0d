import type { BrowserServices } from './browser-globals.ts';
import type { BrowserScope } from './browser-scope.ts';

declare const Services: BrowserServices;

/** Forgets what every site keeps: cookies, storage, databases, workers, caches. */
export const clearSiteData = (browser: BrowserScope): Promise<void> =>
  browser.run(() => {
    const { clearData } = Services;
    const flags = clearData.CLEAR_COOKIES | clearData.CLEAR_DOM_STORAGES | clearData.CLEAR_ALL_CACHES;
    return new Promise<void>((resolve) => clearData.deleteData(flags, { onDataDeleted: () => resolve() }));
  }, undefined);
