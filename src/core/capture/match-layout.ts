import type { SignInHint, TokenKind } from '../session/model.ts';
import type { OpaqueReason } from './candidate.ts';
import type { ProducerId } from './producers.ts';
import {
  jsonStore,
  type LayoutArea,
  lastUserKey,
  type StorageLayout,
  storageLayouts,
} from './storage-layouts.ts';

/** One entry of a storage, as a layout sees it. */
export interface LayoutQuestion {
  readonly area: LayoutArea;
  readonly key: string;
  readonly value: string;
  /** All telling keys of the same area. */
  readonly names: ReadonlySet<string>;
  readonly database?: { readonly name: string; readonly store: string };
}

/** What is known of an entry before anything is found in it. */
export interface EntryMeaning {
  readonly hint: SignInHint;
  readonly opaque?: OpaqueReason;
  readonly mustHoldToken: boolean;
  readonly producer?: ProducerId;
  /** What a way inside the value leads to. */
  at(path: readonly string[]): { readonly producer?: ProducerId; readonly holds?: TokenKind };
}

/** Longest client id and user name that Cognito has, in characters. Source: API reference, the limits of both. */
const longestName = 128;

/** Cookie names write the `@` of a user name as `%40`, sometimes not. */
const decodeName = (text: string): string => {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
};

type Groups = Readonly<Record<string, string | undefined>>;

const hintOf = ({ client, user }: Groups): SignInHint => ({
  ...(client === undefined ? {} : { clientId: client.slice(0, longestName) }),
  ...(user === undefined ? {} : { username: decodeName(user).slice(0, longestName) }),
});

const fillIn = (template: string, groups: Groups): string =>
  template.replace(/\{(\w+)\}/g, (_, name: string) => groups[name] ?? '');

const groupsOf = (layout: StorageLayout, { key }: LayoutQuestion): Groups | undefined => {
  const match = layout.key.exec(key);
  return match === null ? undefined : (match.groups ?? {});
};

const isIn = (wanted: StorageLayout['database'], actual: LayoutQuestion['database']): boolean =>
  wanted === undefined || (wanted.name === actual?.name && wanted.store === actual.store);

const fits = (layout: StorageLayout, question: LayoutQuestion): Groups | undefined => {
  if (!layout.areas.includes(question.area)) return undefined;
  if (layout.value !== undefined && !question.value.includes(layout.value)) return undefined;
  if (!isIn(layout.database, question.database)) return undefined;
  const groups = groupsOf(layout, question);
  if (groups === undefined) return undefined;
  const isBeside = layout.beside?.some((template) => question.names.has(fillIn(template, groups))) ?? true;
  return isBeside ? groups : undefined;
};

const leadsBy = (layout: StorageLayout, path: readonly string[]): boolean =>
  layout.path?.every((name, index) => path[index] === name) ?? true;

/** Reads what the place of an entry says about it. */
export const matchLayout = (question: LayoutQuestion): EntryMeaning => {
  const matches = storageLayouts.flatMap((layout) => {
    const groups = fits(layout, question);
    return groups === undefined ? [] : [{ layout, groups }];
  });
  // A row that asks for a way inside the value can only be judged once something was found.
  const first = matches.find(({ layout }) => layout.path === undefined);
  const fieldOf = (groups: Groups, path: readonly string[]): string => groups.field ?? path.join('.');
  return {
    hint: first === undefined ? {} : hintOf(first.groups),
    mustHoldToken: first?.layout.mustHoldToken === true && first.groups.field !== 'refreshToken',
    ...(first?.layout.opaque === undefined ? {} : { opaque: first.layout.opaque }),
    ...(first === undefined ? {} : { producer: first.layout.producer }),
    at: (path) => {
      const match = matches.find(({ layout }) => leadsBy(layout, path));
      if (match === undefined)
        return path.length > 0 && question.database === undefined ? { producer: jsonStore } : {};
      const { layout, groups } = match;
      const field = fieldOf(groups, path);
      const holds =
        layout.fields !== undefined && Object.hasOwn(layout.fields, field) ? layout.fields[field] : undefined;
      return { producer: layout.producer, ...(holds === undefined ? {} : { holds }) };
    },
  };
};

/** The user that an entry names as signed in, with the client it is about. */
export const readLastUser = (
  key: string,
  value: string,
): { readonly clientId: string; readonly username: string } | undefined => {
  const clientId = lastUserKey.exec(key)?.groups?.client;
  return clientId === undefined || value === ''
    ? undefined
    : { clientId, username: decodeName(value).slice(0, longestName) };
};
