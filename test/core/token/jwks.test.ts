import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseJwks } from '../../../src/core/token/jwks.ts';

const key = { kty: 'RSA', kid: 'a', n: 'nnn', e: 'AQAB', alg: 'RS256', use: 'sig' };

test('the RSA signing keys of a set are read, and the others passed over', () => {
  const keys = [
    key,
    { ...key, kty: 'EC' },
    { ...key, use: 'enc' },
    { ...key, kid: 7 },
    { ...key, n: 'n'.repeat(5000) },
    null,
    { ...key, kid: 'b' },
  ];
  expect(parseJwks({ keys })).toEqual({
    ok: true,
    value: [
      { kty: 'RSA', kid: 'a', n: 'nnn', e: 'AQAB', alg: 'RS256' },
      { kty: 'RSA', kid: 'b', n: 'nnn', e: 'AQAB', alg: 'RS256' },
    ],
  });
});

test('a set without keys, and what is none, is a failure', () => {
  for (const value of [undefined, null, [], {}, { keys: 'x' }, { keys: [] }, { keys: [{ kty: 'EC' }] }])
    expect(parseJwks(value)).toEqual({ ok: false, error: { code: 'no-keys' } });
});

test('a set of many keys is read in part', () => {
  const many = parseJwks({ keys: Array.from({ length: 1000 }, (_, index) => ({ ...key, kid: `${index}` })) });
  expect(many.ok && many.value.length).toBe(50);
});

test('nothing that a server can write makes the reading throw', () => {
  fc.assert(fc.property(fc.anything(), (value) => void parseJwks(value)));
  fc.assert(fc.property(fc.array(fc.jsonValue()), (keys) => void parseJwks({ keys })));
});
