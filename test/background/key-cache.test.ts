import { expect, test } from 'vitest';
import { createKeyCache } from '../../src/background/key-cache.ts';
import { fail, ok } from '../../src/core/result.ts';
import { parseIssuer } from '../../src/core/token/issuer.ts';
import type { RsaKey } from '../../src/core/token/jwks.ts';
import type { KeyDirectory } from '../../src/ports.ts';
import { issuer as issuerUrl } from '../support/forge-token.ts';

const parsed = parseIssuer(issuerUrl);
if (!parsed.ok) throw new Error('the issuer of the fixtures is one of Cognito’s');
const issuer = parsed.value;

const key = (kid: string, n = 'n'): RsaKey => ({ kty: 'RSA', kid, n, e: 'AQAB' });

/** A pool whose keys can be changed, and that counts how often it was asked. */
const set = (first: readonly RsaKey[]) => {
  const pool = { keys: first, isDown: false, asked: 0, now: 1_000_000 };
  const directory: KeyDirectory = {
    fetchKeys: async () => {
      pool.asked += 1;
      return pool.isDown ? fail({ detail: 'offline' }) : ok(pool.keys);
    },
  };
  return { pool, cache: createKeyCache(directory, { now: () => pool.now }) };
};

test('keys are fetched once for all tokens of a pool, and at once for two that ask together', async () => {
  const { pool, cache } = set([key('a'), key('b')]);
  await Promise.all([cache.find(issuer, 'a'), cache.find(issuer, 'b')]);
  await cache.find(issuer, 'a');
  expect(pool.asked).toBe(1);
});

test('an unknown key makes the pool be asked once more, and not again within a minute', async () => {
  const { pool, cache } = set([key('old')]);
  await cache.find(issuer, 'old');
  pool.keys = [key('old'), key('new')];
  expect(await cache.find(issuer, 'new')).toEqual(ok([]));
  pool.now += 61_000;
  expect(await cache.find(issuer, 'new')).toEqual(ok([key('new')]));
  expect(await cache.find(issuer, 'unknown')).toEqual(ok([]));
  expect(await cache.find(issuer, 'unknown')).toEqual(ok([]));
  expect(pool.asked).toBe(2);
});

test('a kid that was used twice brings both keys', async () => {
  const { cache } = set([key('a', 'one'), key('a', 'two')]);
  expect(await cache.find(issuer, 'a')).toEqual(ok([key('a', 'one'), key('a', 'two')]));
});

test('keys that did not come are asked for again, and what is known stays good while it is fresh', async () => {
  const { pool, cache } = set([key('a')]);
  pool.isDown = true;
  expect(await cache.find(issuer, 'a')).toEqual(fail({ detail: 'offline' }));
  pool.isDown = false;
  expect(await cache.find(issuer, 'a')).toEqual(ok([key('a')]));
  pool.isDown = true;
  pool.now += 60_000;
  expect(await cache.find(issuer, 'a')).toEqual(ok([key('a')]));
  pool.now += 3_600_000;
  expect(await cache.find(issuer, 'a')).toEqual(fail({ detail: 'offline' }));
});
