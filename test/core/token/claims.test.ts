import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseClaims } from '../../../src/core/token/claims.ts';
import { accessPayload, idPayload } from '../../support/forge-token.ts';

test('an access token is typed on its token_use, with scopes and groups as lists and times in milliseconds', () => {
  const claims = parseClaims(accessPayload({ 'cognito:groups': ['editors', 'beta'] }));
  expect(claims).toMatchObject({
    ok: true,
    value: {
      tokenUse: 'access',
      clientId: '4h57kq0examp1e9n2c1ient',
      username: 'alice',
      scopes: ['aws.cognito.signin.user.admin', 'openid'],
      groups: ['editors', 'beta'],
      expiresAt: 1_700_003_600_000,
    },
  });
});

test('an ID token names its client in aud and its user in cognito:username', () => {
  expect(parseClaims(idPayload())).toMatchObject({
    ok: true,
    value: {
      tokenUse: 'id',
      clientId: '4h57kq0examp1e9n2c1ient',
      username: 'alice',
      email: 'alice@example.com',
    },
  });
});

test('a machine token, which has no user, is a valid access token without a username', () => {
  const claims = parseClaims(accessPayload({ username: undefined }));
  expect(claims.ok && claims.value.username).toBe(undefined);
});

test('another provider, another use and missing claims each have their own code', () => {
  expect(parseClaims({ iss: 'https://dev-1.eu.auth0.com/' })).toMatchObject({
    error: { code: 'not-cognito' },
  });
  expect(parseClaims({})).toMatchObject({ error: { code: 'no-issuer' } });
  expect(parseClaims(accessPayload({ token_use: 'refresh' }))).toMatchObject({
    error: { code: 'unknown-token-use', tokenUse: 'refresh' },
  });
  expect(parseClaims(accessPayload({ client_id: 5 }))).toMatchObject({
    error: { code: 'claim-missing', claim: 'client_id' },
  });
});

test('a claim named __proto__ is kept as a claim and changes no prototype', () => {
  const payload: unknown = JSON.parse(
    JSON.stringify(accessPayload()).replace('{', '{"__proto__":{"polluted":true},'),
  );
  const claims = parseClaims(Object.fromEntries(Object.entries(payload ?? {})));
  expect(claims.ok && claims.value.entries.some(({ name }) => name === '__proto__')).toBe(true);
  expect(Reflect.get({}, 'polluted')).toBe(undefined);
});

test('no payload makes parsing throw', () => {
  fc.assert(
    fc.property(fc.dictionary(fc.string(), fc.jsonValue()), fc.jsonValue(), (payload, odd) => {
      parseClaims(payload);
      parseClaims(accessPayload({ exp: odd, scope: odd, 'cognito:groups': odd, username: odd }));
    }),
  );
});
