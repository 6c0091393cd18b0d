declare const brand: unique symbol;

/** A string that only its own parser makes, so that one kind cannot stand in for another. */
type Branded<Name extends string> = string & { readonly [brand]: Name };

/** A bearer credential, letter for letter. Lives in the vault and in a look-up; never in a snapshot, a log or a title. */
export type RawToken = Branded<'RawToken'>;

/** A token's name inside the extension: the first 16 hexadecimal digits of its SHA-256. Says nothing about the token. */
export type TokenId = Branded<'TokenId'>;

export const asRawToken = (text: string): RawToken => text as RawToken;

const tokenIdPattern = /^[0-9a-f]{16}$/;

export const parseTokenId = (text: unknown): TokenId | undefined =>
  typeof text === 'string' && tokenIdPattern.test(text) ? (text as TokenId) : undefined;
