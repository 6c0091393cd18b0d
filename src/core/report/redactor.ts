import { tame } from '../diagnosis/fill-slots.ts';
import { isObject, type Json, toJson } from '../json.ts';
import { maskEmail, maskPhone, withoutContacts, withoutSecrets } from './mask.ts';
import type { PersonalValue } from './personal-values.ts';
import { type Privacy, privacyOf } from './privacy-of.ts';
import { type DigestText, pseudonymOf } from './pseudonym.ts';
import { type Known, longestFirst, replaceKnown } from './replace-known.ts';

/** Says how texts and values stand in a report. */
export interface Redactor {
  /** A sentence, a place, a message: anything that may mention somebody. */
  readonly text: (text: string) => string;
  /** What stays readable: names of claims, groups and scopes, ids of pools and clients. */
  readonly label: (text: string) => string;
  readonly value: (name: string, value: Json) => Json;
}

const mapTexts = (value: Json, change: (text: string) => string): Json => {
  if (typeof value === 'string') return change(value);
  // JSON knows no negative zero: a report that was saved would differ from the one that was made.
  if (typeof value === 'number') return value + 0;
  if (Array.isArray(value)) return value.map((item: Json) => mapTexts(item, change));
  if (!isObject(value)) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, item]) => [change(name), mapTexts(toJson(item), change)]),
  );
};

/** With personal data: all but tokens, which no report holds. */
export const personalRedactor: Redactor = {
  text: withoutSecrets,
  label: withoutSecrets,
  value: (_, value) => mapTexts(value, withoutSecrets),
};

/** In text, shorter values would be found in half of all words. A name is hidden however short it is. */
const shortestValue = 4;

/** From this length on, a value is found inside other words too. */
const lengthOfItself = { person: 6, email: 6, phone: 6, id: 6, value: 8 } as const;

const isWorthHiding = ({ text, privacy }: PersonalValue): boolean =>
  /[\p{L}\p{N}]/u.test(text) && (privacy === 'person' || text.length >= shortestValue);

const hide = (privacy: Exclude<Privacy, 'open'>, text: string, digest: DigestText): string => {
  switch (privacy) {
    case 'email':
      return maskEmail(text);
    case 'phone':
      return maskPhone(text);
    case 'person':
    case 'id':
    case 'value':
      return pseudonymOf(privacy, text, digest);
  }
};

/** The ways in which a value is spelled in texts: as it is, in a diagnosis, in a cookie's name, in a path, in JSON. */
const spellingsOf = (text: string): ReadonlySet<string> =>
  new Set([
    ...[text, text.trim(), tame(text), JSON.stringify(text).slice(1, -1)],
    ...(/\p{Surrogate}/u.test(text) ? [] : [encodeURIComponent(text), encodeURI(text)]),
  ]);

const uuid = /(?<![0-9a-f])[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}(?![0-9a-f])/gi;

/**
 * Without personal data. `kept` are ids and scopes that stay readable, though a user's name may be a part of one, as `admin`
 * is of a scope.
 */
export const redactorOf = (
  personal: readonly PersonalValue[],
  kept: readonly string[],
  digest: DigestText,
): Redactor => {
  const label = (text: string): string => withoutContacts(withoutSecrets(text));
  const keep = kept.map((needle): Known => ({ needle, replacement: label(needle), isWholeWord: true }));
  const hidden = personal.filter(isWorthHiding).flatMap(({ text, privacy }) =>
    [...spellingsOf(text)].map(
      (needle): Known => ({
        needle,
        replacement: hide(privacy, text, digest),
        isWholeWord: needle.length < lengthOfItself[privacy],
      }),
    ),
  );
  const known = longestFirst([...keep, ...hidden]);
  const rest = (text: string): string =>
    withoutContacts(text).replace(uuid, (id) => pseudonymOf('id', id.toLowerCase(), digest));
  return {
    label,
    text: (text) => replaceKnown(withoutSecrets(text), known, rest),
    value: (name, value) => {
      const privacy = privacyOf(name, value);
      if (privacy === 'open') return mapTexts(value, label);
      const text = typeof value === 'string' ? value : JSON.stringify(value);
      return text === '' ? '' : hide(privacy, text, digest);
    },
  };
};
