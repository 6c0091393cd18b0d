import type { Evidence } from '../diagnosis/evidence.ts';
import { isObject, type Json, parseJson, toJson } from '../json.ts';
import type { Lookup, TabSnapshot, TokenRecord } from '../session/model.ts';
import type { Session } from '../session/sessions.ts';
import type { LiveUser } from '../user/get-user-reply.ts';
import { type Privacy, privacyOf } from './privacy-of.ts';

/** A value that belongs to a person, or names a sign-in. */
export interface PersonalValue {
  readonly text: string;
  readonly privacy: Exclude<Privacy, 'open'>;
}

/** Members of linked identities that name a provider or a state, and nobody. */
const impersonalMembers: ReadonlySet<string> = new Set(['providerName', 'providerType', 'primary']);

/** Every text and number in a value, through JSON that is spelled in a text. `toJson` bounds the depth. */
const leavesOf = (value: Json): readonly string[] => {
  if (typeof value === 'number') return [String(value)];
  if (typeof value === 'string') {
    const inner = /^\s*[[{]/.test(value) ? parseJson(value) : undefined;
    return inner === undefined ? [value] : [value, ...leavesOf(toJson(inner, 4))];
  }
  if (Array.isArray(value)) return value.flatMap((item: Json) => leavesOf(item));
  if (!isObject(value)) return [];
  return Object.entries(value).flatMap(([name, item]) =>
    impersonalMembers.has(name) ? [] : leavesOf(toJson(item)),
  );
};

const ofEntry = ({ name, value }: { readonly name: string; readonly value: Json }) => {
  const privacy = privacyOf(name, value);
  return privacy === 'open' ? [] : leavesOf(value).map((text): PersonalValue => ({ text, privacy }));
};

const person = (text: string | undefined): readonly PersonalValue[] =>
  text === undefined ? [] : [{ text, privacy: 'person' }];

const ofToken = (token: TokenRecord): readonly PersonalValue[] =>
  token.kind === 'refresh' ? person(token.hint.username) : token.claims.entries.flatMap(ofEntry);

const ofUser = (user: LiveUser | undefined): readonly PersonalValue[] =>
  user === undefined ? [] : [...person(user.username), ...user.attributes.flatMap(ofEntry)];

const userOf = (lookup: Lookup | { readonly state: 'idle' } | undefined): LiveUser | undefined => {
  if (lookup?.state === 'succeeded') return lookup.user;
  return lookup?.state === 'running' ? lookup.previous : undefined;
};

const order = ['person', 'email', 'phone', 'id', 'value'] as const satisfies readonly Privacy[];

/**
 * All that a text of the report might hold of a person: of every user of the tab, since diagnoses name the others too. What is
 * known in several ways is told in the first of `order`.
 */
export const personalValues = (
  snapshot: TabSnapshot,
  session: Session | undefined,
  evidence: Evidence,
): readonly PersonalValue[] => {
  const tokens = new Set([
    ...(session?.tokens ?? []),
    ...snapshot.tokens,
    ...evidence.tokens,
    ...[evidence.access, evidence.id].filter((token) => token !== undefined),
  ]);
  const pages = [snapshot.page, evidence.page];
  const all = [
    ...person(session?.username),
    ...[...tokens].flatMap(ofToken),
    ...[evidence.lookup, ...Object.values(snapshot.lookups)].flatMap((lookup) => ofUser(userOf(lookup))),
    ...pages.flatMap((page) =>
      page.state === 'read' ? page.lastUsers.flatMap(({ username }) => person(username)) : [],
    ),
  ].sort((one, other) => order.indexOf(one.privacy) - order.indexOf(other.privacy));
  const first = new Map<string, PersonalValue>();
  for (const value of all) if (!first.has(value.text)) first.set(value.text, value);
  return [...first.values()];
};
