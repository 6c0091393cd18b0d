import { isObject, type Json, type JsonEntry, parseJson, toJson } from '../json.ts';
import type { UserAttribute } from './get-user-reply.ts';

/**
 * The standard attributes of a user pool, in the order in which a person looks for them.
 * Source: Amazon Cognito developer guide, "Working with user attributes".
 */
export const standardAttributes = [
  { name: 'sub', label: 'Subject' },
  { name: 'name', label: 'Name' },
  { name: 'email', label: 'E-mail' },
  { name: 'email_verified', label: 'E-mail verified' },
  { name: 'phone_number', label: 'Phone number' },
  { name: 'phone_number_verified', label: 'Phone number verified' },
  { name: 'preferred_username', label: 'Preferred user name' },
  { name: 'given_name', label: 'Given name' },
  { name: 'middle_name', label: 'Middle name' },
  { name: 'family_name', label: 'Family name' },
  { name: 'nickname', label: 'Nickname' },
  { name: 'profile', label: 'Profile page' },
  { name: 'picture', label: 'Picture' },
  { name: 'website', label: 'Website' },
  { name: 'gender', label: 'Gender' },
  { name: 'birthdate', label: 'Birth date' },
  { name: 'zoneinfo', label: 'Time zone' },
  { name: 'locale', label: 'Locale' },
  { name: 'address', label: 'Address' },
  { name: 'updated_at', label: 'Updated at' },
] as const satisfies readonly { readonly name: string; readonly label: string }[];

/** Attributes that Cognito adds by itself, and that are in no list of standard ones. */
const otherLabels: ReadonlyMap<string, string> = new Map([['identities', 'Linked identities']]);

const standardNames: readonly string[] = standardAttributes.map(({ name }) => name);
const standardLabels: ReadonlyMap<string, string> = new Map(
  standardAttributes.map(({ name, label }) => [name, label]),
);

/** `developer` attributes are the old `dev:` ones, which only IAM credentials can change. */
export type AttributeGroup = 'standard' | 'custom' | 'developer' | 'other';

export interface AttributeView {
  readonly name: string;
  /** Absent for what is not known; then the name is all there is. */
  readonly label?: string;
  readonly group: AttributeGroup;
  /** As Cognito wrote it. */
  readonly value: string;
  /** The objects inside a value that is JSON: one for an object, one for each object of a list. */
  readonly parts?: readonly (readonly JsonEntry[])[];
}

/** Bounds of what is opened. Cognito's own values have at most 2,048 characters. */
const maximumLength = 20_000;
const maximumParts = 20;
const maximumEntries = 50;

const groupOf = (name: string): AttributeGroup => {
  if (standardLabels.has(name)) return 'standard';
  if (name.startsWith('custom:')) return 'custom';
  return name.startsWith('dev:') ? 'developer' : 'other';
};

const entriesOf = (value: Json): readonly JsonEntry[] =>
  Object.entries(isObject(value) ? value : {})
    .slice(0, maximumEntries)
    .map(([name, item]) => ({ name, value: toJson(item) }));

const partsOf = (text: string): readonly (readonly JsonEntry[])[] | undefined => {
  if (text.length > maximumLength || !/^\s*[[{]/.test(text)) return undefined;
  const parsed = parseJson(text);
  const list: readonly unknown[] = Array.isArray(parsed) ? parsed : [parsed];
  if (list.length === 0 || !list.every(isObject)) return undefined;
  return list.slice(0, maximumParts).map((item) => entriesOf(toJson(item)));
};

export const describeAttribute = ({ name, value }: UserAttribute): AttributeView => {
  const label = standardLabels.get(name) ?? otherLabels.get(name);
  const parts = partsOf(value);
  return {
    name,
    group: groupOf(name),
    value,
    ...(label === undefined ? {} : { label }),
    ...(parts === undefined ? {} : { parts }),
  };
};

const groupOrder = { standard: 0, custom: 1, developer: 2, other: 3 } as const;

/** Standard attributes in the order of the table, then the groups one after the other, each in Cognito's own order. */
export const describeAttributes = (attributes: readonly UserAttribute[]): readonly AttributeView[] =>
  attributes
    .map(describeAttribute)
    .sort(
      (one, other) =>
        groupOrder[one.group] - groupOrder[other.group] ||
        standardNames.indexOf(one.name) - standardNames.indexOf(other.name),
    );
