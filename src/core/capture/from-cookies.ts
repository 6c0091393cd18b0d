import type { Candidate } from './candidate.ts';
import { fromCookieValues } from './cookie-values.ts';
import { placeName } from './from-storage.ts';
import type { ObservedCookie, ObservedRequest } from './observed-request.ts';
import { requestPlace, siteUrl } from './request-place.ts';

/** Tokens in cookies that a request sent or its reply set, those included that no script of the page can read. */
export const fromCookies = (request: ObservedRequest): readonly Candidate[] => {
  const read = (part: 'cookie' | 'set-cookie', cookies: readonly ObservedCookie[]) =>
    fromCookieValues({
      cookies,
      names: new Set(cookies.map(({ name }) => name)),
      batch: part,
      place: (name, { isHttpOnly }) => {
        const { operation: _, ...whole } = requestPlace(request, part, placeName(name));
        return {
          ...whole,
          method: '',
          url: siteUrl(request.url),
          ...(isHttpOnly === undefined ? {} : { isHttpOnly }),
        };
      },
    });
  return [
    ...read('cookie', request.requestCookies),
    // An expired or emptied cookie is how a server signs somebody out.
    ...read(
      'set-cookie',
      request.responseCookies.filter(({ value }) => value !== ''),
    ),
  ];
};
