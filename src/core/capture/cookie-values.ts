import type { Place } from '../session/model.ts';
import type { Candidate } from './candidate.ts';
import { joinChunks } from './chunks.ts';
import { matchLayout } from './match-layout.ts';
import { toCandidates } from './to-candidates.ts';
import { findInValue } from './unwrap.ts';

/** A cookie with its value, wherever it was seen. `isHttpOnly` is absent where that cannot be told. */
export interface CookieValue {
  readonly name: string;
  readonly value: string;
  readonly isHttpOnly?: boolean;
}

interface CookieQuestion<Cookie extends CookieValue> {
  readonly cookies: readonly Cookie[];
  /** Names of all cookies beside them, which tell who wrote these. */
  readonly names: ReadonlySet<string>;
  /** Cookies of one batch belong together, unless their names tell whose they are. */
  readonly batch: string;
  /** The place of a cookie; of one that was split, `cookie` is its first part and `name` the name of the whole. */
  place(name: string, cookie: Cookie): Place;
}

/** Tokens in the values of cookies, and those that are known to hold none that can be read. */
export const fromCookieValues = <Cookie extends CookieValue>({
  cookies,
  names,
  batch,
  place: placeOf,
}: CookieQuestion<Cookie>): readonly Candidate[] => {
  const entries = cookies.map((cookie) => ({
    key: cookie.name,
    value: cookie.value,
    length: cookie.value.length,
    cookie,
  }));
  return joinChunks(entries).flatMap((entry) => {
    if (!('cookie' in entry)) return [];
    const { key, value, cookie } = entry;
    const area = cookie.isHttpOnly === true ? 'http-only-cookie' : 'cookie';
    const { hint, opaque, producer, at } = matchLayout({ area, key, value, names });
    const found = findInValue(value);
    const place = placeOf(key, cookie);
    // An app may configure its library to write signed tokens where it would encrypt them: those can be read.
    if (opaque !== undefined && !found.some(({ finding }) => finding.shape === 'jws'))
      return [
        {
          finding: { shape: 'opaque', reason: opaque },
          place,
          hint,
          ...(producer === undefined ? {} : { producer }),
        },
      ];
    // A key that names its user needs no other cookie to do so.
    return toCandidates({ found, place, hint, ...(hint.username === undefined ? { batch } : {}), at });
  });
};
