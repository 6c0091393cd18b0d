import fc from 'fast-check';
import { expect, test } from 'vitest';
import { findInBody, findInValue } from '../../../src/core/capture/unwrap.ts';
import { forgeAccessToken, forgeIdToken, forgeRefreshToken } from '../../support/forge-token.ts';

const token = forgeAccessToken();
const base64 = (text: string) => Buffer.from(text).toString('base64');
const base64url = (text: string) => Buffer.from(text).toString('base64url');

const pathsTo = (value: string, text = token) =>
  findInValue(value)
    .filter(({ finding }) => finding.shape === 'jws' && finding.text === text)
    .map(({ path }) => path.join('.'));

test.each([
  ['bare', token, ''],
  ['in quotes', JSON.stringify(token), ''],
  ['behind Bearer', `Bearer ${token}`, ''],
  ['behind an escaped Bearer', `Bearer%20${token}`, ''],
  ['in JSON', JSON.stringify({ tokens: { accessToken: token } }), 'tokens.accessToken'],
  ['in JSON inside JSON', JSON.stringify({ auth: JSON.stringify({ token }) }), 'auth.token'],
  [
    'in JSON three times',
    JSON.stringify({ a: JSON.stringify({ b: JSON.stringify({ token }) }) }),
    'a.b.token',
  ],
  ['in JSON that was percent-encoded', encodeURIComponent(JSON.stringify({ token })), 'token'],
  ['in a list', JSON.stringify([{ token }]), '0.token'],
  ['in Base64 of itself', base64(token), '(Base64)'],
  ['in Base64 of a header', base64(`Bearer ${token}`), '(Base64)'],
  ['in Base64 of a longer text', base64(`a: ${token}`), '(Base64)'],
  ['in Base64 of JSON', base64(JSON.stringify({ Authorization: token })), '(Base64).Authorization'],
  ['in base64url of JSON', base64url(JSON.stringify({ token })), '(Base64).token'],
  ['in Base64 inside JSON', JSON.stringify({ held: base64(token) }), 'held.(Base64)'],
  [
    'behind a prefix, in base64url of JSON',
    `header-${base64url(JSON.stringify({ token }))}`,
    '(Base64).token',
  ],
])('a token is found %s, and the way to it is named', (_where, value, path) => {
  expect(pathsTo(value)).toEqual([path]);
});

test('layers beyond the fourth are searched as text, and no deeper', () => {
  const wrap = (value: string, layers: number): string =>
    layers === 0 ? value : wrap(JSON.stringify({ a: value }), layers - 1);
  expect(pathsTo(wrap(token, 3))).toEqual(['a.a.a']);
  expect(pathsTo(wrap(token, 9))).toHaveLength(1);
  const hide = (value: string, layers: number): string =>
    layers === 0 ? value : hide(base64(JSON.stringify({ a: value })), layers - 1);
  expect(pathsTo(hide(token, 2))).toEqual(['(Base64).a.(Base64).a']);
  expect(pathsTo(hide(token, 3))).toEqual([]);
});

test('what lies beyond the nesting or the members that are walked is found as text', () => {
  const deep = `${'['.repeat(5000)}"${token}"${']'.repeat(5000)}`;
  expect(pathsTo(deep)).toEqual(['…']);
  const wide = JSON.stringify([...Array.from({ length: 30_000 }, () => [0]), { token }]);
  expect(pathsTo(wide)).toHaveLength(1);
});

test('every token of a value is found once, each with its own way', () => {
  const value = JSON.stringify({
    access_token: token,
    id_token: forgeIdToken(),
    refresh_token: forgeRefreshToken(),
    theme: 'dark',
  });
  expect(findInValue(value).map(({ path }) => path)).toEqual([
    ['access_token'],
    ['id_token'],
    ['refresh_token'],
  ]);
});

test('cursors and other Base64 that begins as a token does crowd no token out', () => {
  const cursors = Array.from({ length: 5000 }, (_, id) => Buffer.from(`{"id":${id}}`).toString('base64'));
  expect(findInValue(JSON.stringify({ cursors, token })).map(({ path }) => path)).toEqual([['token']]);
  expect(findInValue(`${cursors.join(' ')} ${token}`)).toMatchObject([{ finding: { text: token } }]);
});

test('a name that a prototype lends is a name like any other', () => {
  expect(pathsTo(`{"__proto__":{"constructor":"${token}"}}`)).toEqual(['__proto__.constructor']);
});

test('a body without the mark of a token brings nothing, a body with it what a value would', () => {
  expect(findInBody('{"orders":[1,2,3]}')).toEqual([]);
  expect(findInBody(JSON.stringify({ token }))).toEqual(findInValue(JSON.stringify({ token })));
});

test('a token in any JSON is found, whatever stands around it', () => {
  const nested = fc.letrec<{ value: unknown }>((tie) => ({
    value: fc.oneof(
      { maxDepth: 6 },
      fc.constant(token),
      fc.array(tie('value'), { minLength: 1, maxLength: 3 }),
      fc.dictionary(fc.string({ minLength: 1 }), tie('value'), { minKeys: 1, maxKeys: 3 }),
      tie('value').map((value) => JSON.stringify(value)),
    ),
  })).value;
  fc.assert(
    fc.property(nested, fc.jsonValue(), (value, beside) => {
      expect(pathsTo(JSON.stringify([beside, value])).length).toBeGreaterThan(0);
    }),
  );
});

test('no text makes the walk throw', () => {
  const piece = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.constantFrom('eyJ', 'ZXlK', '%', '%zz', '"', '{', '[', token, base64(token)),
  );
  fc.assert(fc.property(fc.array(piece), (pieces) => void findInValue(pieces.join(''))));
});

test('a whole token is found behind more cut headers than are looked into', () => {
  const cut = Buffer.from('{"some":"cursor of a list"}').toString('base64url');
  const text = `${`${cut} `.repeat(5000)}${forgeAccessToken()}`;
  expect(findInBody(text).map(({ finding }) => finding)).toEqual([
    { shape: 'jws', text: forgeAccessToken() },
  ]);
});
