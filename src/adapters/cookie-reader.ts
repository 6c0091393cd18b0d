import browser from 'webextension-polyfill';
import type { CookiesContent, StoredCookie } from '../core/capture/page-content.ts';
import type { CookieReader } from '../ports.ts';
import { permittedSites } from './site-access.ts';

/** Cookies of one page that are looked at. Browsers keep some 180 for a domain. */
const mostCookies = 1000;

/** The jar that a tab takes its cookies from: windows that are private and containers have their own. */
const storeOf = async (tab: browser.Tabs.Tab): Promise<string | undefined> => {
  if (tab.cookieStoreId !== undefined) return tab.cookieStoreId;
  const stores = await browser.cookies.getAllCookieStores();
  return stores.find(({ tabIds }) => tab.id !== undefined && tabIds.includes(tab.id))?.id;
};

/**
 * Whether a page that is open by itself gets the cookie. One with a partition is kept for a page that embeds the site, and is
 * the page's own only where the partition is that of the page's site.
 */
const isFirstParty = ({ partitionKey }: browser.Cookies.Cookie, host: string): boolean => {
  const site = partitionKey?.topLevelSite;
  if (site === undefined || site === '') return true;
  const domain = URL.canParse(site) ? new URL(site).hostname : '';
  return host === domain || host.endsWith(`.${domain}`);
};

const toCookie = ({ name, value, domain, httpOnly }: browser.Cookies.Cookie): StoredCookie => ({
  name,
  value,
  domain,
  isHttpOnly: httpOnly,
});

const unavailable = (reason: string): CookiesContent => ({ state: 'unavailable', reason });

const readCookies = async (tabId: number, origin: string): Promise<CookiesContent> => {
  const tab = await browser.tabs.get(tabId);
  // Cookies may be for one path alone, so that the whole address is needed.
  const { url } = tab;
  if (url === undefined || !URL.canParse(url) || new URL(url).origin !== origin)
    return unavailable('The page went elsewhere.');
  const storeId = await storeOf(tab);
  const found = await browser.cookies.getAll({
    url,
    // Empty: with and without a partition. Absent, it would mean without.
    partitionKey: {},
    ...(storeId === undefined ? {} : { storeId }),
  });
  const { hostname } = new URL(url);
  const own = found.filter((cookie) => isFirstParty(cookie, hostname));
  return {
    state: 'read',
    cookies: own.slice(0, mostCookies).map(toCookie),
    dropped: Math.max(0, own.length - mostCookies),
  };
};

/** Looks at the cookies of a tab's page by the browser's API for them, which is not touched without the permission. */
export const createCookieReader = (tabId: number): CookieReader => ({
  read: async (origin) => {
    try {
      if (!(await permittedSites.covers(origin))) return undefined;
      return await readCookies(tabId, origin);
    } catch (error) {
      // The tab was closed, or the permission was withdrawn, in the middle.
      return unavailable((error instanceof Error ? error.message : String(error)).slice(0, 300));
    }
  },
});
