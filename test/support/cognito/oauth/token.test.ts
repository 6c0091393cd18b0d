import { createLocalJWKSet, decodeJwt, jwtVerify } from 'jose';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { textOf } from '../json-record.ts';
import { type LocalCognito, startLocalCognito } from '../local-cognito.ts';
import { CLIENT_ID, ISSUER } from '../names.ts';
import { call } from '../test-client.ts';
import { TOKEN } from './paths.ts';
import { CHALLENGE, codeOf, exchange, postForm, signIn, VERIFIER } from './test-browser.ts';

let cognito: LocalCognito;
beforeAll(async () => {
  cognito = await startLocalCognito();
});
afterEach(() => {
  vi.useRealTimers();
  cognito.admin.restore();
});
afterAll(() => cognito.close());

const invalidGrant = { status: 400, body: { error: 'invalid_grant' } };
const refresh = (refresh_token: string, fields: Readonly<Record<string, string>> = {}) =>
  postForm(cognito, TOKEN, { grant_type: 'refresh_token', client_id: CLIENT_ID, refresh_token, ...fields });

describe('exchanging a code', () => {
  it('gives the tokens of the session, which any script may read', async () => {
    const { status, headers, body } = await signIn(cognito, { nonce: 'n' });
    expect(status).toBe(200);
    expect(headers['access-control-allow-origin']).toBe('*');
    expect(headers['content-type']).toContain('application/json');
    expect(Object.keys(body).sort()).toEqual([
      ...['access_token', 'expires_in', 'id_token', 'refresh_token', 'token_type'],
    ]);
    expect(body).toMatchObject({ expires_in: 3600, token_type: 'Bearer' });
    const keys = createLocalJWKSet({ keys: [...cognito.jwks.keys] });
    const access = await jwtVerify(textOf(body, 'access_token'), keys, { issuer: ISSUER });
    const id = await jwtVerify(textOf(body, 'id_token'), keys, { issuer: ISSUER, audience: CLIENT_ID });
    expect(access.payload).toMatchObject({
      version: 2,
      scope: 'openid email profile aws.cognito.signin.user.admin',
      username: 'alice',
    });
    expect(id.payload).toMatchObject({ nonce: 'n', 'custom:tier': 'gold', sub: access.payload.sub });
    expect(id.payload.at_hash).toMatch(/^[\w-]{22}$/);
    expect(access.payload).not.toHaveProperty('nonce');
  });

  it('gives an access token GetUser takes if the scope allows it', async () => {
    const withDefault = await signIn(cognito);
    const narrow = await signIn(cognito, { scope: 'openid email' });
    const getUser = ({ body }: typeof narrow) =>
      call(cognito, 'GetUser', { AccessToken: textOf(body, 'access_token') });
    expect((await getUser(withDefault)).body.Username).toBe('alice');
    expect((await getUser(narrow)).body.message).toBe('Access Token does not have required scopes');
  });

  it('narrows the ID token to the scope, and gives none without openid', async () => {
    const narrow = decodeJwt(textOf((await signIn(cognito, { scope: 'openid email' })).body, 'id_token'));
    expect(narrow).toMatchObject({ email: 'alice@example.com', email_verified: true });
    expect(narrow.sub).toBeDefined();
    expect(narrow).not.toHaveProperty('name');
    expect((await signIn(cognito, { scope: 'aws.cognito.signin.user.admin' })).body).not.toHaveProperty(
      'id_token',
    );
  });

  it('works once', async () => {
    const code = await codeOf(cognito);
    expect((await exchange(cognito, code)).status).toBe(200);
    expect(await exchange(cognito, code)).toMatchObject(invalidGrant);
  });

  it('works for five minutes', async () => {
    const code = await codeOf(cognito);
    vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 301_000 });
    expect(await exchange(cognito, code)).toMatchObject(invalidGrant);
  });

  it('wants the address the code was made for', async () => {
    const redirect_uri = 'http://localhost:3000/elsewhere';
    expect(await exchange(cognito, await codeOf(cognito), { redirect_uri })).toMatchObject(invalidGrant);
  });

  it('wants the verifier whose challenge the code was asked with', async () => {
    const challenged = () => codeOf(cognito, { code_challenge: CHALLENGE, code_challenge_method: 'S256' });
    expect((await exchange(cognito, await challenged(), { code_verifier: VERIFIER })).status).toBe(200);
    expect(await exchange(cognito, await challenged(), { code_verifier: 'other' })).toMatchObject(
      invalidGrant,
    );
    expect(await exchange(cognito, await challenged())).toMatchObject(invalidGrant);
  });
});

describe('refreshing', () => {
  it('gives new tokens of the same session and scope, and no refresh token', async () => {
    const first = await signIn(cognito, { scope: 'openid email' });
    const { status, body } = await refresh(textOf(first.body, 'refresh_token'));
    expect(status).toBe(200);
    expect(Object.keys(body).sort()).toEqual(['access_token', 'expires_in', 'id_token', 'token_type']);
    const before = decodeJwt(textOf(first.body, 'access_token'));
    const after = decodeJwt(textOf(body, 'access_token'));
    expect(after).toMatchObject({ scope: 'openid email', version: 2, origin_jti: before.origin_jti });
    expect(after.jti).not.toBe(before.jti);
  });

  it('works through the API as well', async () => {
    const RefreshToken = textOf((await signIn(cognito)).body, 'refresh_token');
    const reply = await call(cognito, 'GetTokensFromRefreshToken', { ClientId: CLIENT_ID, RefreshToken });
    expect(reply.status).toBe(200);
  });

  it('ends with the session', async () => {
    const token = textOf((await signIn(cognito)).body, 'refresh_token');
    cognito.admin.revokeSessions('alice');
    expect(await refresh(token)).toMatchObject(invalidGrant);
    expect(await refresh('nonsense')).toMatchObject(invalidGrant);
  });
});

it.each([
  ['no grant type', { client_id: CLIENT_ID }, 'invalid_request'],
  ['no client', { grant_type: 'refresh_token' }, 'invalid_request'],
  ['an unknown client', { grant_type: 'refresh_token', client_id: 'other' }, 'invalid_client'],
  ['another grant type', { grant_type: 'password', client_id: CLIENT_ID }, 'unsupported_grant_type'],
])('names what is wrong with a request: %s', async (_, fields, error) => {
  expect(await postForm(cognito, TOKEN, fields)).toMatchObject({ status: 400, body: { error } });
});

it('is recorded, and can be scripted, by its path', async () => {
  cognito.admin.answerNext(TOKEN, { kind: 'json', status: 400, body: { error: 'invalid_grant' } });
  expect(await signIn(cognito)).toMatchObject(invalidGrant);
  expect(cognito.calls.map(({ operation }) => operation)).toEqual(['/oauth2/authorize', '/oauth2/token']);
});
