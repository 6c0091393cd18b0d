import browser from 'webextension-polyfill';

/** Calls the listener with the id of every tab that is closed. */
export const onTabClosed = (listener: (tabId: number) => void): void => {
  browser.tabs.onRemoved.addListener(listener);
};

/** Calls the listener whenever a page of the tab has loaded. */
export const onTabLoaded = (tabId: number, listener: () => void): void => {
  browser.tabs.onUpdated.addListener((updated, { status }) => {
    if (updated === tabId && status === 'complete') listener();
  });
};
