import type english from '../../../extension/public/_locales/en/messages.json';

type Catalogue = typeof english;

/** A text in the language of the person who reads it; empty if there is none. */
export type Messages = (key: string) => string;

/** Names of the texts that the views say. Those of diagnoses are made from the ids of rows; see `wordsOf`. */
export type TextKey = Exclude<keyof Catalogue, `diagnosis_${string}`>;

/** The values that a text wants, by the names that its entry declares under `placeholders`. */
type ValuesOf<Key extends TextKey> = Catalogue[Key] extends { readonly placeholders: infer Names }
  ? readonly [values: { readonly [Name in keyof Names]: string | number }]
  : readonly [];

/** Texts that depend on a number: `<key>_one` and `<key>_other`, both with the placeholder `number`. */
export type CountKey = {
  [Key in TextKey]: Key extends `${infer Stem}_other`
    ? `${Stem}_one` extends TextKey
      ? Stem
      : never
    : never;
}[TextKey];

/** The values that a text with a number wants beside the number. */
type ValuesBeside<Key extends CountKey> = Catalogue[`${Key}_other`] extends {
  readonly placeholders: infer Names;
}
  ? keyof Names extends 'number'
    ? readonly []
    : readonly [values: { readonly [Name in Exclude<keyof Names, 'number'>]: string | number }]
  : readonly [];

/** What is said to a person, in one language. */
export interface Words {
  /** BCP 47 tag of the language of the texts. */
  readonly language: string;
  /** The text of a key that is made at run time; empty if there is none. */
  readonly text: Messages;
  say<Key extends TextKey>(key: Key, ...values: ValuesOf<Key>): string;
  /** A number with its noun, such as `1 place` or `3 places`, or a whole sentence that depends on a number. */
  count<Key extends CountKey>(key: Key, number: number, ...values: ValuesBeside<Key>): string;
}

type Values = Readonly<Record<string, string | number>>;

/** Puts values in place of `{names}`. Values are never looked into for names, and a name without a value stays. */
export const fillNames = (text: string, values: Values): string =>
  text.replace(/\{(\w+)\}/g, (whole, name: string) =>
    Object.hasOwn(values, name) ? String(values[name]) : whole,
  );

/** The texts of one catalogue, which tells its own language under the key `language`. */
export const createWords = (messages: Messages): Words => {
  const language = messages('language') || 'en';
  const plural = new Intl.PluralRules(language);
  const number = new Intl.NumberFormat(language);
  const say = (key: string, values: Values = {}) => fillNames(messages(key), values);
  const counted = (key: string, of: number, ...[values]: readonly Values[]) => {
    const form = plural.select(of) === 'one' ? 'one' : 'other';
    return say(`${key}_${form}`, { ...values, number: number.format(of) });
  };
  return {
    language,
    text: messages,
    say: (key, ...[values]) => say(key, values),
    count: (key, of, ...values) => counted(key, of, ...values),
  };
};
