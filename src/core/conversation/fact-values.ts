import { isStringArray } from '../json.ts';
import { withoutTokens } from '../token/redact.ts';
import { type CallFactName, type CallFacts, factKinds, longestFact, mostTexts } from './facts.ts';

const bounded = (text: string): string => withoutTokens(text.slice(0, 2 * longestFact)).slice(0, longestFact);

const factValue = (name: CallFactName, value: unknown): string | boolean | readonly string[] | undefined => {
  switch (factKinds[name]) {
    case 'text':
      return typeof value === 'string' && value !== '' ? bounded(value) : undefined;
    case 'flag':
      return typeof value === 'boolean' ? value : undefined;
    case 'texts':
      return isStringArray(value) && value.length > 0 ? value.slice(0, mostTexts).map(bounded) : undefined;
  }
};

/** The facts among some values, each of its kind and bounded. What is of another kind or unknown is left out. */
export const factsOf = (values: Readonly<Partial<Record<string, unknown>>>): CallFacts =>
  Object.fromEntries(
    Object.keys(factKinds).flatMap((name) => {
      const value =
        isFactName(name) && Object.hasOwn(values, name) ? factValue(name, values[name]) : undefined;
      return value === undefined ? [] : [[name, value]];
    }),
  );

const isFactName = (name: string): name is CallFactName => Object.hasOwn(factKinds, name);

/** An address without query, fragment and user. */
export const plainAddress = (address: string | undefined): string | undefined =>
  address?.split(/[?#]/, 1)[0]?.replace(/\/\/[^/@]*@/, '//');

const forms: readonly (readonly [form: string, pattern: RegExp])[] = [
  ['empty', /^$/],
  ['email', /^[^@\s]+@[^@\s]+$/],
  ['phone', /^\+\d{5,15}$/],
  ['id', /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i],
];

/** What a user name looks like. */
export const usernameForm = (name: string | undefined): string | undefined =>
  name === undefined ? undefined : (forms.find(([, pattern]) => pattern.test(name))?.[0] ?? 'name');

/** Names in a list that is written with spaces between them, as scopes are. */
export const listed = (text: string | undefined): readonly string[] =>
  (text ?? '').split(/\s+/).filter((name) => name !== '');
