import browser from 'webextension-polyfill';

/** The id of the tab that the popup was opened on; -1, which no tab has, when there is none. */
export const activeTabId = async (): Promise<number> => {
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
  return tab?.id ?? -1;
};
