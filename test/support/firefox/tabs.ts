import type { BrowserServices, TabBrowser } from './browser-globals.ts';
import type { BrowserScope } from './browser-scope.ts';

declare const gBrowser: TabBrowser;
declare const Services: BrowserServices;

/** Longest that a page may take to load, in milliseconds. */
const patience = 30_000;

/** Opens an empty tab in front, and gives the name that it keeps for life. */
export const openTab = (browser: BrowserScope): Promise<string> =>
  browser.run(() => {
    const triggeringPrincipal = Services.scriptSecurityManager.getSystemPrincipal();
    const tab = gBrowser.addTab('about:blank', { triggeringPrincipal, inBackground: false });
    gBrowser.selectedTab = tab;
    return tab.linkedPanel;
  }, undefined);

/** Brings a tab to the front, as a click on it does. */
export const selectTab = (browser: BrowserScope, name: string): Promise<void> =>
  browser.run((panel) => {
    const tab = gBrowser.tabs.find(({ linkedPanel }) => linkedPanel === panel);
    if (tab !== undefined) gBrowser.selectedTab = tab;
  }, name);

/** Closes every tab but this one, with the DevTools of each. */
export const closeOtherTabs = (browser: BrowserScope, name: string): Promise<void> =>
  browser.run((panel) => {
    for (const tab of [...gBrowser.tabs]) if (tab.linkedPanel !== panel) gBrowser.removeTab(tab);
  }, name);

/** Goes to an address, or loads the page anew where there is none, and waits until the new document is there whole. */
export const load = (browser: BrowserScope, name: string, url?: string): Promise<void> =>
  browser.run(
    async ({ panel, address, timeout }) => {
      const tab = gBrowser.tabs.find(({ linkedPanel }) => linkedPanel === panel);
      if (tab === undefined) throw new Error(`There is no tab ${panel}.`);
      const { linkedBrowser } = tab;
      const current = () => linkedBrowser.browsingContext?.currentWindowGlobal;
      const siteOf = (spec: string): string => `${new URL(spec).protocol}//${new URL(spec).host}`;
      const before = current()?.innerWindowId;
      const triggeringPrincipal = Services.scriptSecurityManager.getSystemPrincipal();
      if (address === undefined) linkedBrowser.reload();
      else linkedBrowser.fixupAndLoadURIString(address, { triggeringPrincipal });
      const deadline = Date.now() + timeout;
      while (Date.now() < deadline) {
        const page = current();
        // An empty tab gets another empty document before the one that was asked for.
        const isThere =
          page?.documentURI !== undefined &&
          page.documentURI !== null &&
          page.innerWindowId !== before &&
          (address === undefined || siteOf(page.documentURI.spec) === siteOf(address));
        if (isThere) {
          const state = await page
            .getActor('MarionetteCommands')
            .executeScript('return document.readyState', [], { timeout, sandboxName: null, newSandbox: true })
            // The document gave way to the next one.
            .catch(() => undefined);
          if (state === 'complete' && current()?.innerWindowId === page.innerWindowId) return;
        }
        await new Promise((resolve) => window.setTimeout(resolve, 20));
      }
      throw new Error(`${address ?? 'The page'} did not load.`);
    },
    { panel: name, address: url, timeout: patience },
  );
