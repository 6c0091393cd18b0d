import { isObject, type Json, type JsonEntry, parseJson, toJson } from '../json.ts';
import type { TextKey, Words } from '../words/words.ts';
import type { UserAttribute } from './get-user-reply.ts';

/**
 * The standard attributes of a user pool, in the order in which a person looks for them.
 * Source: Amazon Cognito developer guide, "Working with user attributes".
 */
export const standardAttributes = [
  { name: 'sub', label: 'attribute_sub' },
  { name: 'name', label: 'attribute_name' },
  { name: 'email', label: 'attribute_email' },
  { name: 'email_verified', label: 'attribute_emailVerified' },
  { name: 'phone_number', label: 'attribute_phoneNumber' },
  { name: 'phone_number_verified', label: 'attribute_phoneNumberVerified' },
  { name: 'preferred_username', label: 'attribute_preferredUsername' },
  { name: 'given_name', label: 'attribute_givenName' },
  { name: 'middle_name', label: 'attribute_middleName' },
  { name: 'family_name', label: 'attribute_familyName' },
  { name: 'nickname', label: 'attribute_nickname' },
  { name: 'profile', label: 'attribute_profile' },
  { name: 'picture', label: 'attribute_picture' },
  { name: 'website', label: 'attribute_website' },
  { name: 'gender', label: 'attribute_gender' },
  { name: 'birthdate', label: 'attribute_birthdate' },
  { name: 'zoneinfo', label: 'attribute_zoneinfo' },
  { name: 'locale', label: 'attribute_locale' },
  { name: 'address', label: 'attribute_address' },
  { name: 'updated_at', label: 'attribute_updatedAt' },
] as const satisfies readonly { readonly name: string; readonly label: TextKey }[];

/** Attributes that Cognito adds by itself, and that are in no list of standard ones. */
const otherLabels = [{ name: 'identities', label: 'attribute_identities' }] as const satisfies readonly {
  readonly name: string;
  readonly label: TextKey;
}[];

type LabelKey = (typeof standardAttributes | typeof otherLabels)[number]['label'];

const standardNames: readonly string[] = standardAttributes.map(({ name }) => name);
const labels: ReadonlyMap<string, LabelKey> = new Map(
  [...standardAttributes, ...otherLabels].map(({ name, label }) => [name, label]),
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
  if (standardNames.includes(name)) return 'standard';
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

export const describeAttribute = ({ name, value }: UserAttribute, words: Words): AttributeView => {
  const label = labels.get(name);
  const parts = partsOf(value);
  return {
    name,
    group: groupOf(name),
    value,
    ...(label === undefined ? {} : { label: words.say(label) }),
    ...(parts === undefined ? {} : { parts }),
  };
};

const groupOrder = { standard: 0, custom: 1, developer: 2, other: 3 } as const;

/** Standard attributes in the order of the table, then the groups one after the other, each in Cognito's own order. */
export const describeAttributes = (
  attributes: readonly UserAttribute[],
  words: Words,
): readonly AttributeView[] =>
  attributes
    .map((attribute) => describeAttribute(attribute, words))
    .sort(
      (one, other) =>
        groupOrder[one.group] - groupOrder[other.group] ||
        standardNames.indexOf(one.name) - standardNames.indexOf(other.name),
    );
