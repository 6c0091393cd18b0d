import browser from 'webextension-polyfill';

/** Calls the listener with the id of every tab that is closed. */
export const onTabClosed = (listener: (tabId: number) => void): void => {
  browser.tabs.onRemoved.addListener(listener);
};
