import fc from 'fast-check';
import { expect, test } from 'vitest';
import { findTokens, maximumTokenLength } from '../../../src/core/token/detect.ts';
import { forgeAccessToken, forgeRefreshToken } from '../../support/forge-token.ts';

const token = forgeAccessToken();
const jws = { shape: 'jws', text: token };

test.each([
  ['bare', token],
  ['quoted', JSON.stringify(token)],
  ['behind Bearer', `Bearer ${token}`],
  ['behind a percent-encoded Bearer', `Bearer%20${token}`],
  ['behind a Bearer that was percent-encoded twice', `Bearer%2520${token}`],
  ['behind a prefix of some app', `session-${token}`],
  ['inside JSON', JSON.stringify({ tokens: { accessToken: token } })],
  ['inside JSON inside JSON', JSON.stringify({ auth: JSON.stringify({ token }) })],
  ['at the end of a sentence', `The token is ${token}.`],
])('a token is found %s', (_where, text) => {
  expect(findTokens(text)).toEqual([jws]);
});

test('a refresh token is found as an encrypted token of five parts', () => {
  expect(findTokens(forgeRefreshToken())).toEqual([{ shape: 'jwe', text: forgeRefreshToken() }]);
});

test('a token that lost its end is reported as cut', () => {
  const cut = token.slice(0, token.lastIndexOf('.'));
  expect(findTokens(cut)).toMatchObject([{ shape: 'cut', segments: 2 }]);
});

test('a run longer than any token is reported by its length alone', () => {
  const long = `${token}${'a'.repeat(1_000_000)}`;
  expect(findTokens(long)).toEqual([{ shape: 'too-long', length: long.length }]);
  expect(long.length).toBeGreaterThan(maximumTokenLength);
});

test('text without the mark of a token yields nothing', () => {
  expect(findTokens('no token here, only words. And more.')).toEqual([]);
});

test('any token in any text of other characters is found', () => {
  const noise = fc.string({ unit: fc.constantFrom(' ', '"', '{', '}', ':', ',', '\n', 'ä', '%', '=', '+') });
  fc.assert(
    fc.property(noise, noise, (before, after) => {
      expect(findTokens(`${before} ${token} ${after}`)).toContainEqual(jws);
    }),
  );
});

test('no text makes the search throw', () => {
  fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => void findTokens(`eyJ${text}ZXlK${text}`)));
});
