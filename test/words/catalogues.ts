import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** One text of a `messages.json`. */
export interface Entry {
  readonly message: string;
  readonly description?: string;
  readonly placeholders?: Readonly<Record<string, { readonly content: string; readonly example?: string }>>;
}

export type Catalogue = Readonly<Record<string, Entry>>;

const folder = 'extension/public/_locales';

/** Folders of `_locales`, by the names that browsers give to languages. */
export const languages: readonly string[] = readdirSync(folder);

export const catalogueOf = (language: string): Catalogue =>
  JSON.parse(readFileSync(join(folder, language, 'messages.json'), 'utf8'));

export const english = catalogueOf('en');

/** Names in braces, each once and in order. */
export const namesIn = (text: string): readonly string[] =>
  [...new Set([...text.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => name))].sort();

export const placeholdersOf = ({ placeholders = {} }: Entry): readonly string[] =>
  Object.keys(placeholders).sort();

/** What stands between backticks, in order. */
export const codeIn = (text: string): readonly string[] =>
  text
    .split('`')
    .filter((_, index) => index % 2 === 1)
    .sort();
