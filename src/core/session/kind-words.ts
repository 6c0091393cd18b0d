import type { TextKey, Words } from '../words/words.ts';
import type { TokenKind } from './model.ts';

const kinds = {
  access: 'kind_access',
  id: 'kind_id',
  refresh: 'kind_refresh',
} as const satisfies Record<TokenKind, TextKey>;

/** A kind of token in one word, such as `ID`. */
export const kindWords = (kind: TokenKind, words: Words): string => words.say(kinds[kind]);
