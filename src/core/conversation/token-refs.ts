import type { TokenKind } from '../session/model.ts';
import { sha256 } from '../sha256.ts';
import { parseTokenId } from '../token/brand.ts';
import { findTokens, maximumTokenLength } from '../token/detect.ts';
import { decodeJwt } from '../token/jwt.ts';
import type { CallToken } from './call.ts';

/** Digits of the digest that name a token, as `admit-candidates` has them. */
const idLength = 16;

/** The name of a token that stands in a field of its own; nothing for anything else. */
export const tokenRef = (
  text: string | undefined,
  use: CallToken['use'],
  kind: TokenKind,
): readonly CallToken[] => {
  if (text === undefined || text.length > maximumTokenLength) return [];
  const [finding] = findTokens(text);
  if (finding?.shape !== 'jws' && finding?.shape !== 'jwe') return [];
  const id = parseTokenId(sha256(finding.text).slice(0, idLength));
  return id === undefined ? [] : [{ id, use, kind: kindOf(finding.text) ?? kind }];
};

/** What a signed token says of itself, wherever it stands. */
const kindOf = (token: string): TokenKind | undefined => {
  const jwt = decodeJwt(token);
  const use = jwt.ok ? jwt.value.payload.token_use : undefined;
  return use === 'access' || use === 'id' ? use : undefined;
};

/** The first token of Cognito's in a text that may hold anything. */
export const cognitoTokenIn = (text: string): readonly CallToken[] => {
  for (const finding of findTokens(text)) {
    const kind = finding.shape === 'jws' ? kindOf(finding.text) : undefined;
    if (finding.shape === 'jws' && kind !== undefined) return tokenRef(finding.text, 'sent', kind);
  }
  return [];
};
