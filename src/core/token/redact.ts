/** What begins like a token, or like Base64 of one, and goes on like one. Each quantifier stops where the next one begins. */
const tokenLike = /(?:eyJ|ZXlK)[A-Za-z0-9_-]{8,}(?:[.+/=][A-Za-z0-9_-]*)*/g;

/** A text that names a place, such as a URL's path or a storage key, with any token in it replaced by `…`. */
export const withoutTokens = (text: string): string => text.replace(tokenLike, '…');
