import { ok } from '../core/result.ts';
import type { CookieReader, PageReader } from '../ports.ts';

/** Reads a page and, where a person allowed it, the cookies that no script of the page can read. */
export const withCookies = (page: PageReader, cookies: CookieReader): PageReader => ({
  read: async (depth) => {
    const content = await page.read(depth);
    if (!content.ok) return content;
    const kept = await cookies.read(content.value.origin);
    return kept === undefined ? content : ok({ ...content.value, cookies: kept });
  },
});
