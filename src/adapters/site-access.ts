import browser from 'webextension-polyfill';
import { fail, ok } from '../core/result.ts';
import { originsOf } from '../core/site/site.ts';
import type { SiteAccess } from '../ports.ts';

const cookies: browser.Manifest.OptionalPermission = 'cookies';

const detailOf = (error: unknown): string =>
  (error instanceof Error ? error.message : String(error)).slice(0, 300);

/** What was allowed counts for cookies only as long as cookies were allowed too. */
const allowed = async (): Promise<readonly string[]> => {
  const { permissions = [], origins = [] } = await browser.permissions.getAll();
  return permissions.includes(cookies) ? origins : [];
};

/** Sites as the browser's optional permissions: the match patterns of a site, with `cookies`. */
export const permittedSites: SiteAccess = {
  covers: (origin) => {
    if (!URL.canParse(origin)) return Promise.resolve(false);
    const { protocol, hostname } = new URL(origin);
    if (protocol !== 'https:' && protocol !== 'http:') return Promise.resolve(false);
    return browser.permissions.contains({
      permissions: [cookies],
      origins: [`${protocol}//${hostname}/*`],
    });
  },
  request: async (site) => {
    try {
      // Until its first `await`, an asynchronous function runs within the click that called it.
      return ok(await browser.permissions.request({ permissions: [cookies], origins: [...originsOf(site)] }));
    } catch (error) {
      return fail({ detail: detailOf(error) });
    }
  },
  allowed,
  withdraw: async (origins) => {
    try {
      await browser.permissions.remove({ origins: [...origins] });
      // Without a site there is nothing left that it would be good for.
      if ((await allowed()).length === 0) await browser.permissions.remove({ permissions: [cookies] });
      return ok(undefined);
    } catch (error) {
      return fail({ detail: detailOf(error) });
    }
  },
  subscribe: (listener) => {
    const onChange = () => listener();
    browser.permissions.onAdded.addListener(onChange);
    browser.permissions.onRemoved.addListener(onChange);
    return () => {
      browser.permissions.onAdded.removeListener(onChange);
      browser.permissions.onRemoved.removeListener(onChange);
    };
  },
};
