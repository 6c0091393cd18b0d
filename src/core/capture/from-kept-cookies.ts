import type { Candidate } from './candidate.ts';
import { fromCookieValues } from './cookie-values.ts';
import { placeName } from './from-storage.ts';
import type { CookiesContent } from './page-content.ts';

/** Tokens in the HttpOnly cookies of a page. The others are read from the page, which has them in its storage. */
export const fromKeptCookies = (origin: string, content: CookiesContent): readonly Candidate[] =>
  content.state !== 'read'
    ? []
    : fromCookieValues({
        cookies: content.cookies.filter(({ isHttpOnly, value }) => isHttpOnly && value !== ''),
        names: new Set(content.cookies.map(({ name }) => name)),
        batch: `${origin} http-only-cookie`,
        place: (name, { domain }) => ({
          kind: 'http-only-cookie',
          origin,
          domain: placeName(domain),
          name: placeName(name),
        }),
      });
