import browser from 'webextension-polyfill';
import type { Navigator } from '../ports.ts';

export const extensionNavigator: Navigator = {
  openOptions: () => {
    // A devtools panel of Firefox has no `openOptionsPage`; a link works from everywhere.
    if (browser.runtime.openOptionsPage === undefined) window.open(browser.runtime.getURL('options.html'));
    else void browser.runtime.openOptionsPage();
  },
};
