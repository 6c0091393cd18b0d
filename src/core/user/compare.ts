import { isObject, type Json, parseJson, stringMember, toJson } from '../json.ts';
import type { UnverifiedIdClaims } from '../token/claims.ts';
import type { LiveUser } from './get-user-reply.ts';

/**
 * `only-live`: Cognito shows it and the ID token does not say it. `only-token`: the other way round, which does not mean
 * that the attribute is gone: the app client may not be allowed to read it. `no-token`: there is no ID token.
 */
export type ComparisonMark = 'same' | 'changed' | 'only-live' | 'only-token' | 'no-token';

/** One attribute, as Cognito holds it and as the ID token tells it. */
export interface AttributeComparison {
  readonly name: string;
  readonly mark: ComparisonMark;
  readonly live?: string;
  readonly token?: string;
}

/** Claims about the token or the sign-in, not about the person. */
const claimsOfTheToken: ReadonlySet<string> = new Set([
  'iss',
  'aud',
  'exp',
  'iat',
  'nbf',
  'jti',
  'azp',
  'sid',
  'nonce',
  'at_hash',
  'c_hash',
  's_hash',
  'acr',
  'amr',
  'auth_time',
  'token_use',
  'origin_jti',
  'event_id',
  'client_id',
  'username',
  'scope',
  'version',
  'device_key',
]);

/** Longest text of a claim that is handed on, in characters. Attributes have at most 2,048. */
const maximumText = 4000;

const textOf = (value: Json): string => {
  const text = typeof value === 'string' ? value : JSON.stringify(value);
  return text.length > maximumText ? `${text.slice(0, maximumText)}…` : text;
};

const byName = ([one]: readonly [string, unknown], [other]: readonly [string, unknown]): number =>
  one < other ? -1 : 1;

/** A text that two values share when they differ in nothing but spelling: member order, spaces, `true` and `"true"`. */
const canonical = (value: unknown): string => {
  if (Array.isArray(value)) return `[${value.map(canonical).join()}]`;
  if (!isObject(value)) return JSON.stringify(String(value).trim().replace(/\s+/g, ' '));
  const members = Object.entries(value).sort(byName);
  return `{${members.map(([name, item]) => `${JSON.stringify(name)}:${canonical(item)}`).join()}}`;
};

/** JSON inside an attribute's text, else the text itself. */
const opened = (text: string): Json => {
  const parsed = /^\s*[[{]/.test(text) ? parseJson(text) : undefined;
  return parsed === undefined ? text : toJson(parsed);
};

const isSame = (live: string, token: Json): boolean => {
  if (typeof token === 'string') return live === token;
  if (typeof token === 'boolean') return live.trim().toLowerCase() === `${token}`;
  if (typeof token === 'number') return live.trim() !== '' && Number(live) === token;
  return canonical(opened(live)) === canonical(token);
};

/** Who is linked. The other members of an identity differ in type between token and reply by design. */
const linkedAccounts = (value: Json): string | undefined => {
  const identities = typeof value === 'string' ? opened(value) : value;
  if (!Array.isArray(identities)) return undefined;
  return identities
    .map((item: Json) => JSON.stringify([stringMember(item, 'providerName'), stringMember(item, 'userId')]))
    .sort()
    .join();
};

/** Seconds since the epoch, from seconds, milliseconds or a written date. */
const moment = (value: Json): number | undefined => {
  const number = typeof value === 'string' && value.trim() === '' ? Number.NaN : Number(value);
  if (Number.isNaN(number)) return typeof value === 'string' ? Date.parse(value) / 1000 : undefined;
  return Math.floor(number > 100_000_000_000 ? number / 1000 : number);
};

/** The attribute is free text, the claim an object that holds this text as `formatted`. */
const addressText = (value: Json): string => {
  const address = typeof value === 'string' ? opened(value) : value;
  const formatted = stringMember(address, 'formatted');
  return formatted !== undefined && Object.keys(address ?? {}).length === 1
    ? canonical(opened(formatted))
    : canonical(address);
};

const looseComparisons: ReadonlyMap<string, (value: Json) => string | number | undefined> = new Map<
  string,
  (value: Json) => string | number | undefined
>([
  ['identities', linkedAccounts],
  ['updated_at', moment],
  ['address', addressText],
]);

/** Whether an attribute's text and a claim say the same, but for how they are spelled. */
export const agree = (name: string, live: string, token: Json): boolean => {
  const essence = looseComparisons.get(name);
  const found = essence?.(live);
  return isSame(live, token) || (found !== undefined && found === essence?.(token));
};

/**
 * The live attributes, in their own order, against the claims of an ID token, and then the claims about the person that
 * the reply has nothing for.
 */
export const compareUser = (
  user: LiveUser,
  id: UnverifiedIdClaims | undefined,
): readonly AttributeComparison[] => {
  if (id === undefined)
    return user.attributes.map(({ name, value }) => ({ name, mark: 'no-token', live: value }));
  const claims = new Map(id.entries.map(({ name, value }) => [name, value]));
  const known = new Set(user.attributes.map(({ name }) => name));
  const isOfThePerson = (name: string): boolean =>
    !known.has(name) && !claimsOfTheToken.has(name) && !name.startsWith('cognito:');
  return [
    ...user.attributes.map(({ name, value }): AttributeComparison => {
      const claim = claims.get(name);
      if (claim === undefined) return { name, mark: 'only-live', live: value };
      return {
        name,
        mark: agree(name, value, claim) ? 'same' : 'changed',
        live: value,
        token: textOf(claim),
      };
    }),
    ...id.entries
      .filter(({ name }) => isOfThePerson(name))
      .map(({ name, value }): AttributeComparison => ({ name, mark: 'only-token', token: textOf(value) })),
  ];
};

/** Names of the attributes that changed since the ID token was issued. */
export const changedNames = (user: LiveUser, id: UnverifiedIdClaims | undefined): readonly string[] =>
  compareUser(user, id)
    .filter(({ mark }) => mark === 'changed')
    .map(({ name }) => name);
