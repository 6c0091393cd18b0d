import type { BrowserServices, TabBrowser } from './browser-globals.ts';
import type { BrowserScope } from './browser-scope.ts';

declare const gBrowser: TabBrowser;
declare const Services: BrowserServices;

/** Longest that a page may take to load, in milliseconds. */
const patience = 30_000;

/** What a tab is to show: a document that is not the one of before. */
interface Arrival {
  readonly panel: string;
  readonly address: string | undefined;
  readonly before: number | undefined;
  readonly timeout: number;
}

/** Waits until the document that was asked for is there whole. */
const arrive = async ({ panel, address, before, timeout }: Arrival): Promise<void> => {
  const siteOf = (spec: string): string => `${new URL(spec).protocol}//${new URL(spec).host}`;
  const browser = gBrowser.tabs.find(({ linkedPanel }) => linkedPanel === panel)?.linkedBrowser;
  const current = () => browser?.browsingContext?.currentWindowGlobal ?? undefined;
  const deadline = Date.now() + timeout;
  while (Date.now() < deadline) {
    const page = current();
    const spec = page?.documentURI?.spec;
    // An empty tab gets another empty document before the one that was asked for.
    const isNew = page?.innerWindowId !== before && spec !== undefined;
    if (page !== undefined && isNew && (address === undefined || siteOf(spec) === siteOf(address))) {
      const state = await page
        .getActor('MarionetteCommands')
        .executeScript('return document.readyState', [], { timeout, sandboxName: null, newSandbox: true })
        // The document gave way to the next one.
        .catch(() => undefined);
      if (state === 'complete' && current()?.innerWindowId === page.innerWindowId) return;
    }
    await new Promise((resolve) => window.setTimeout(resolve, 20));
  }
  throw new Error(`${address ?? 'The page'} did not load: there is ${current()?.documentURI?.spec}.`);
};

/** Opens a tab in front, and gives the name that it keeps for life. */
export const openTab = async (browser: BrowserScope, url = 'about:blank'): Promise<string> => {
  const panel = await browser.run((address) => {
    const triggeringPrincipal = Services.scriptSecurityManager.getSystemPrincipal();
    const tab = gBrowser.addTab(address, { triggeringPrincipal, inBackground: false });
    gBrowser.selectedTab = tab;
    return tab.linkedPanel;
  }, url);
  await browser.run(arrive, { panel, address: url, before: undefined, timeout: patience });
  return panel;
};

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
export const load = async (browser: BrowserScope, panel: string, url?: string): Promise<void> => {
  const before = await browser.run(
    (going) => {
      const tab = gBrowser.tabs.find(({ linkedPanel }) => linkedPanel === going.panel);
      if (tab === undefined) throw new Error(`There is no tab ${going.panel}.`);
      const { linkedBrowser } = tab;
      const triggeringPrincipal = Services.scriptSecurityManager.getSystemPrincipal();
      const innerWindowId = linkedBrowser.browsingContext?.currentWindowGlobal?.innerWindowId;
      if (going.url === undefined) linkedBrowser.reload();
      else linkedBrowser.fixupAndLoadURIString(going.url, { triggeringPrincipal });
      return innerWindowId;
    },
    { panel, url },
  );
  await browser.run(arrive, { panel, address: url, before, timeout: patience });
};
