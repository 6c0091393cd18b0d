import type { Json } from '../json.ts';
import { describeDuration } from '../token/lifetime.ts';
import { compareUser } from '../user/compare.ts';
import type { LiveUser } from '../user/get-user-reply.ts';
import { describeMfa } from '../user/mfa.ts';
import type { Words } from '../words/words.ts';
import type { AccessTokenRecord, IdTokenRecord } from './model.ts';

/** A session as it is compared: its tokens, and the user as Cognito told it, where somebody asked. */
export interface ComparedSide {
  readonly access?: AccessTokenRecord;
  readonly id?: IdTokenRecord;
  readonly user?: LiveUser;
}

/** What a side has, by name, in the order in which it is shown. */
export type Values = ReadonlyMap<string, string>;

export const attributesOf = ({ user, id }: ComparedSide): Values => {
  if (user !== undefined)
    return new Map([
      ['Username', user.username],
      ...user.attributes.map(({ name, value }) => [name, value] as const),
    ]);
  const username = id?.claims.username;
  return new Map([
    ...(username === undefined ? [] : [['Username', username] as const]),
    ...compareUser({ username: '', attributes: [] }, id?.claims).map(
      ({ name, token = '' }) => [name, token] as const,
    ),
  ]);
};

/** Claims that other groups of rows tell, in a form that can be read. */
const toldElsewhere: ReadonlySet<string> = new Set([
  ...['scope', 'cognito:groups', 'username', 'cognito:username'],
  ...['exp', 'iat', 'auth_time'],
]);

const textOf = (value: Json): string => (typeof value === 'string' ? value : JSON.stringify(value));

const claimsOf = (
  token: AccessTokenRecord | IdTokenRecord | undefined,
  isTold: (name: string) => boolean,
): readonly (readonly [string, string])[] =>
  (token?.claims.entries ?? [])
    .filter(({ name }) => !toldElsewhere.has(name) && !isTold(name))
    .map(({ name, value }) => [`${token?.kind}.${name}`, textOf(value)] as const);

export const allClaims = (side: ComparedSide): Values => {
  // What an ID token says of the person is an attribute, whether Cognito was asked or not.
  const ofPerson = new Set(
    compareUser({ username: '', attributes: [] }, side.id?.claims).map(({ name }) => name),
  );
  return new Map([...claimsOf(side.access, () => false), ...claimsOf(side.id, (name) => ofPerson.has(name))]);
};

const present = (names: readonly string[], { say }: Words): Values =>
  new Map(names.map((name) => [name, say('compare_present')]));

export const groupsOf = ({ access, id }: ComparedSide, words: Words): Values =>
  present([...(access?.claims.groups ?? []), ...(id?.claims.groups ?? [])], words);

export const scopesOf = ({ access }: ComparedSide, words: Words): Values =>
  present(access?.claims.scopes ?? [], words);

/** Of two sides that nobody asked Cognito about, nothing is said; of one, that it was not asked. */
export const mfaOf = ({ user }: ComparedSide, other: ComparedSide, { say }: Words): Values => {
  if (user === undefined)
    return new Map(other.user === undefined ? [] : [[say('compare_methods'), say('compare_notAsked')]]);
  const { methods } = describeMfa(user);
  const preferred = methods.find(({ isPreferred }) => isPreferred)?.code;
  return new Map([
    [
      say('compare_methods'),
      methods
        .map(({ code }) => code)
        .sort()
        .join(', ') || say('compare_none'),
    ],
    ...(preferred === undefined ? [] : [[say('compare_preferred'), preferred] as const]),
  ]);
};

const moment = (at: number | undefined): string | undefined =>
  at === undefined ? undefined : new Date(at).toISOString();

const lifetimeOf = (token: AccessTokenRecord | IdTokenRecord | undefined, { say }: Words): Values => {
  if (token === undefined) return new Map();
  const kind = say(token.kind === 'id' ? 'compare_idToken' : 'compare_accessToken');
  const { issuedAt, expiresAt, authenticatedAt } = token.claims;
  const span =
    issuedAt === undefined || expiresAt === undefined ? undefined : describeDuration(expiresAt - issuedAt);
  const rows = [
    [say('compare_signedIn', { kind }), moment(authenticatedAt)],
    [say('compare_issued', { kind }), moment(issuedAt)],
    [say('compare_expires', { kind }), moment(expiresAt)],
    [say('compare_life', { kind }), span],
  ] as const;
  return new Map(rows.flatMap(([name, value]) => (value === undefined ? [] : [[name, value] as const])));
};

export const lifetimesOf = ({ access, id }: ComparedSide, words: Words): Values =>
  new Map([...lifetimeOf(access, words), ...lifetimeOf(id, words)]);
