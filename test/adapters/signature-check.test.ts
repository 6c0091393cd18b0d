import { exportJWK, generateKeyPair, SignJWT } from 'jose';
import { expect, test } from 'vitest';
import { awsSignatureCheck } from '../../src/adapters/signature-check.ts';
import { asRawToken } from '../../src/core/token/brand.ts';
import type { RsaKey } from '../../src/core/token/jwks.ts';
import { accessPayload } from '../support/forge-token.ts';

const makeKey = async (kid: string) => {
  const { publicKey, privateKey } = await generateKeyPair('RS256');
  const { n = '', e = '' } = await exportJWK(publicKey);
  const jwk: RsaKey = { kty: 'RSA', kid, n, e, alg: 'RS256' };
  return { jwk, privateKey };
};

const own = await makeKey('own');
const other = await makeKey('own');

const sign = (payload: Readonly<Record<string, unknown>> = accessPayload(), alg = 'RS256'): Promise<string> =>
  new SignJWT(payload).setProtectedHeader({ kid: 'own', alg }).sign(own.privateKey);

const check = async (token: string, key: RsaKey = own.jwk) => awsSignatureCheck.check(asRawToken(token), key);

test('a signature of the pool’s key is verified, though the token has expired or names another client', async () => {
  expect(await check(await sign(accessPayload({ exp: 4_000_000_000 })))).toBe('verified');
  expect(await check(await sign(accessPayload({ exp: 1_500_000_000 })))).toBe('verified');
  expect(await check(await sign(accessPayload({ nbf: 4_000_000_000 })))).toBe('verified');
});

test('a token whose text was changed, or that another key signed, fails', async () => {
  const token = await sign();
  const [header = '', , signature = ''] = token.split('.');
  const forged = Buffer.from(JSON.stringify(accessPayload({ username: 'admin' }))).toString('base64url');
  expect(await check(`${header}.${forged}.${signature}`)).toBe('bad-signature');
  expect(await check(token, other.jwk)).toBe('bad-signature');
});

test('a key for another algorithm is not used', async () => {
  expect(await check(await sign(), { ...own.jwk, alg: 'RS512' })).toBe('unsupported-algorithm');
});

test.each(['', 'a.b.c', 'eyJhbGciOiJSUzI1NiJ9.e30.', 'not a token'])(
  'what is no token at all is malformed, and throws nothing: %j',
  async (text) => {
    expect(['malformed', 'bad-signature', 'unsupported-algorithm']).toContain(await check(text));
  },
);

test('a key that is none is a state, not an exception', async () => {
  expect(await check(await sign(), { ...own.jwk, n: '!' })).not.toBe('verified');
});
