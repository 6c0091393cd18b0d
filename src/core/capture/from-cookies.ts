import type { Candidate } from './candidate.ts';
import { joinChunks } from './chunks.ts';
import { placeName } from './from-storage.ts';
import { matchLayout } from './match-layout.ts';
import type { ObservedCookie, ObservedRequest } from './observed-request.ts';
import { requestPlace, siteUrl } from './request-place.ts';
import { toCandidates } from './to-candidates.ts';
import { findInValue } from './unwrap.ts';

interface CookieEntry {
  readonly key: string;
  readonly value: string;
  readonly length: number;
  readonly isHttpOnly?: boolean;
}

const toEntry = ({ name, value, isHttpOnly }: ObservedCookie): CookieEntry => ({
  key: name,
  value,
  length: value.length,
  ...(isHttpOnly === undefined ? {} : { isHttpOnly }),
});

const fromCookie = (
  request: ObservedRequest,
  part: 'cookie' | 'set-cookie',
  { key, value = '', isHttpOnly }: Partial<CookieEntry> & { readonly key: string },
  names: ReadonlySet<string>,
): readonly Candidate[] => {
  const { hint, opaque, producer, at } = matchLayout({
    area: isHttpOnly === true ? 'http-only-cookie' : 'cookie',
    key,
    value,
    names,
  });
  const found = findInValue(value);
  const isReadable = found.some(({ finding }) => finding.shape === 'jws');
  if (found.length === 0 && opaque === undefined) return [];
  const { operation: _, ...whole } = requestPlace(request, part, placeName(key));
  const place = {
    ...whole,
    method: '',
    url: siteUrl(request.url),
    ...(isHttpOnly === undefined ? {} : { isHttpOnly }),
  };
  if (opaque !== undefined && !isReadable)
    return [
      {
        finding: { shape: 'opaque', reason: opaque },
        place,
        hint,
        ...(producer === undefined ? {} : { producer }),
      },
    ];
  // A key that names its user needs no other cookie to do so.
  const batch = hint.username === undefined ? { batch: part } : {};
  return toCandidates({ found, place, hint, ...batch, at });
};

/** Tokens in cookies that a request sent or its reply set, those included that no script of the page can read. */
export const fromCookies = (request: ObservedRequest): readonly Candidate[] => {
  const read = (part: 'cookie' | 'set-cookie', cookies: readonly ObservedCookie[]) => {
    const names = new Set(cookies.map(({ name }) => name));
    return joinChunks(cookies.map(toEntry)).flatMap((entry) => fromCookie(request, part, entry, names));
  };
  return [
    ...read('cookie', request.requestCookies),
    // An expired or emptied cookie is how a server signs somebody out.
    ...read(
      'set-cookie',
      request.responseCookies.filter(({ value }) => value !== ''),
    ),
  ];
};
