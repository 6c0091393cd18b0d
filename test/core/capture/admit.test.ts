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

test('what stands in the place of a refresh token is not decoded, whatever its form', () => {
  const admission = admit(candidate(forgeAccessToken(), { isRefresh: true }));
  expect(admission).toMatchObject({ verdict: 'token', content: { kind: 'refresh' } });
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
