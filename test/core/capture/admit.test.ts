import fc from 'fast-check';
import { expect, test } from 'vitest';
import { admit, admitAll } from '../../../src/core/capture/admit.ts';
import type { Candidate } from '../../../src/core/capture/candidate.ts';
import { findTokens } from '../../../src/core/token/detect.ts';
import { forgeAccessToken, forgeIdToken, forgeRefreshToken, forgeToken } from '../../support/forge-token.ts';

const candidate = (text: string, overrides: Partial<Candidate> = {}): Candidate => ({
  finding: findTokens(text)[0] ?? { shape: 'not-a-token', length: text.length },
  place: { kind: 'storage', area: 'localStorage', origin: 'https://a.example', key: 'k' },
  hint: {},
  ...overrides,
});

const reasonOf = (text: string) => {
  const admission = admit(candidate(text));
  return admission?.verdict === 'aside' ? admission.reason : admission?.verdict;
};

test('access, ID and refresh tokens are admitted as what they are', () => {
  const kindOf = (text: string) => {
    const admission = admit(candidate(text));
    return admission?.verdict === 'token' ? admission.content.kind : undefined;
  };
  expect(kindOf(forgeAccessToken())).toBe('access');
  expect(kindOf(forgeIdToken())).toBe('id');
  expect(kindOf(forgeRefreshToken())).toBe('refresh');
});

test('what only looks like a token is set aside with its own reason', () => {
  const token = forgeAccessToken();
  expect(reasonOf(token.slice(0, token.lastIndexOf('.')))).toBe('cut');
  expect(reasonOf(`${token.split('.')[0]}.bm90IGpzb24.c2ln`)).toBe('not-json');
  expect(reasonOf(`eyJ${'a'.repeat(1_000_000)}`)).toBe('too-long');
  expect(reasonOf(forgeToken({ iss: 'https://dev-1.eu.auth0.com/' }))).toBe('other-issuer');
  expect(
    reasonOf(forgeAccessToken({ iss: 'https://cognito-idp.us-east-1.amazonaws.com.evil.example/x' })),
  ).toBe('look-alike-issuer');
  expect(reasonOf(forgeAccessToken({ token_use: 'other' }))).toBe('unknown-token-use');
  expect(reasonOf(forgeAccessToken({ sub: '' }))).toBe('claim-missing');
  expect(reasonOf('eyJhbGciOiJkaXIifQ..aXY.dGV4dA.dGFn')).toBe('encrypted-session');
  expect(reasonOf('eyJhbGciOiJSU0EtT0FFUCJ9.a2V5.aXY.dGV4dA.dGFn')).toBe('other-encrypted-token');
  expect(reasonOf(forgeToken({ iss: 'https://cognito-identity.amazonaws.com' }))).toBe('identity-pool-token');
});

test('base64 text that is no token at all is not worth a line', () => {
  expect(admit(candidate(Buffer.from('{"theme":"dark"}').toString('base64url')))).toBe(undefined);
});

test('a signed token in a refresh token’s place is judged by what it says of itself', () => {
  const verdictOf = (text: string, overrides: Partial<Candidate> = {}) => {
    const admission = admit(candidate(text, { isRefresh: true, ...overrides }));
    return admission?.verdict === 'token' ? admission.content.kind : admission?.reason;
  };
  const signed = (iss: string) => forgeToken({ iss, sub: 'x', jti: 'y' });
  expect(verdictOf(forgeAccessToken())).toBe('access');
  expect(verdictOf(forgeIdToken())).toBe('id');
  expect(verdictOf(signed('http://localhost:9229/local_1'))).toBe('refresh');
  expect(verdictOf(signed('https://keycloak.example/realms/a'))).toBe('other-issuer');
  expect(verdictOf(forgeToken({ sub: 'x' }))).toBe('other-issuer');
  expect(verdictOf(forgeToken({ sub: 'x' }), { producer: 'user-pools-api' })).toBe('refresh');
});

test('a user name in the key is kept beside the token’s own, which may be another', () => {
  const admission = admit(candidate(forgeAccessToken(), { hint: { username: 'alice@example.com' } }));
  expect(admission).toMatchObject({ content: { keyUser: 'alice@example.com' } });
});

test('a refresh token goes by its own key, and by what stands beside it only where that names one user', () => {
  const batch = 'cookies';
  const bob = forgeAccessToken({ username: 'bob', sub: 'b' });
  const hintsOf = (candidates: readonly Candidate[]) =>
    admitAll(candidates).flatMap(({ admission }) =>
      admission.verdict === 'token' && admission.content.kind === 'refresh' ? [admission.content.hint] : [],
    );
  const own = { hint: { clientId: 'client-a', username: 'alice' }, batch };
  expect(hintsOf([candidate(bob, { batch }), candidate(forgeRefreshToken(), own)])).toEqual([own.hint]);
  expect(
    hintsOf([
      candidate(forgeAccessToken(), { batch }),
      candidate(bob, { batch }),
      candidate(forgeRefreshToken(), { batch }),
    ]),
  ).toEqual([{}]);
  const at = (path: string) => ({
    batch,
    place: { ...candidate('').place, path },
  });
  expect(
    hintsOf([
      candidate(forgeAccessToken(), at('0.access')),
      candidate(forgeRefreshToken('one'), at('0.refresh')),
      candidate(bob, at('1.access')),
      candidate(forgeRefreshToken('two'), at('1.refresh')),
    ]).map(({ username }) => username),
  ).toEqual(['alice', 'bob']);
});

test('a signed session of another kind is not worth a line', () => {
  expect(admit(candidate(`${Buffer.from('{"user_id":1}').toString('base64url')}.Zk1x.c2ln`))).toBe(undefined);
});

test('a refresh token learns its user from the tokens that came with it', () => {
  const batch = 'reply';
  const [, refresh] = admitAll([
    candidate(forgeAccessToken(), { batch }),
    candidate(forgeRefreshToken(), { batch }),
  ]);
  expect(refresh?.admission).toMatchObject({
    content: {
      kind: 'refresh',
      hint: { poolId: 'us-east-1_AbCdEf123', clientId: '4h57kq0examp1e9n2c1ient', username: 'alice' },
    },
  });
});

test('nothing that a page can write makes admission throw', () => {
  const part = fc.oneof(
    fc.base64String(),
    fc.jsonValue().map((value) => Buffer.from(JSON.stringify(value)).toString('base64url')),
  );
  fc.assert(
    fc.property(part, part, part, (header, payload, signature) => {
      const finding = { shape: 'jws', text: `${header}.${payload}.${signature}` } as const;
      admit(candidate('', { finding }));
    }),
  );
});
