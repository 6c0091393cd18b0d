import { sha256 } from '../sha256.ts';

declare const brand: unique symbol;

/**
 * Says that two calls carry the same secret, and nothing else: the first 12 hexadecimal digits of a digest under a key that
 * nobody keeps. Links made under different keys cannot be compared.
 */
export type Link = string & { readonly [brand]: 'Link' };

/** `undefined` for what is not there, or empty. */
export type Linker = (purpose: string, text: string | undefined) => Link | undefined;

const pattern = /^[0-9a-f]{12}$/;

export const parseLink = (text: unknown): Link | undefined =>
  typeof text === 'string' && pattern.test(text) ? (text as Link) : undefined;

/** `key` is a random text that is made for one recording and leaves it in no form. */
export const createLinker =
  (key: string): Linker =>
  (purpose, text) =>
    text === undefined || text === ''
      ? undefined
      : parseLink(sha256(JSON.stringify([key, purpose, text])).slice(0, 12));
