import { createHash } from 'node:crypto';
import { decodeJwt } from 'jose';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { type LocalCognito, startLocalCognito } from '../local-cognito.ts';
import { DOMAIN_HOST } from '../names.ts';
import { AUTHORIZE } from './paths.ts';
import { APP, askToSignIn, CHALLENGE, locationOf } from './test-browser.ts';

let cognito: LocalCognito;
beforeAll(async () => {
  cognito = await startLocalCognito();
});
afterEach(() => cognito.admin.restore());
afterAll(() => cognito.close());

describe('signing in at the hosted login', () => {
  it('sends the browser back with a code and the state it came with', async () => {
    const reply = await askToSignIn(cognito, { state: 'one two', redirect_uri: `${APP}?tab=1` });
    expect(reply.status).toBe(302);
    const { origin, pathname, searchParams } = locationOf(reply);
    expect(`${origin}${pathname}`).toBe(APP);
    expect(Object.fromEntries(searchParams)).toEqual({
      tab: '1',
      state: 'one two',
      code: expect.stringMatching(/^[\da-f-]{36}$/),
    });
  });

  it("sets the login's own opaque cookies", async () => {
    const { headers } = await askToSignIn(cognito);
    expect(headers['set-cookie']).toEqual([
      expect.stringMatching(/^cognito=[\w-]+; Max-Age=3600; Path=\/; Secure; HttpOnly; SameSite=Lax$/),
      expect.stringMatching(/^XSRF-TOKEN=[\w-]+; Path=\/; Secure; HttpOnly; SameSite=Lax$/),
    ]);
  });

  it('gives the tokens at once in the implicit flow, in the fragment and without a refresh token', async () => {
    const reply = await askToSignIn(cognito, {
      response_type: 'token',
      state: 's',
      nonce: 'n',
      scope: 'openid',
    });
    const { search, hash } = locationOf(reply);
    expect(search).toBe('');
    const {
      access_token = '',
      id_token = '',
      ...rest
    } = Object.fromEntries(new URLSearchParams(hash.slice(1)));
    expect(rest).toEqual({ token_type: 'Bearer', expires_in: '3600', state: 's' });
    expect(decodeJwt(access_token)).toMatchObject({ username: 'alice', scope: 'openid', version: 2 });
    const half = createHash('sha256').update(access_token).digest().subarray(0, 16);
    expect(decodeJwt(id_token)).toMatchObject({ nonce: 'n', at_hash: half.toString('base64url') });
  });

  it('gives no ID token in the implicit flow unless openid is asked for', async () => {
    const scope = 'aws.cognito.signin.user.admin';
    const { hash } = locationOf(await askToSignIn(cognito, { response_type: 'token', scope }));
    expect([...new URLSearchParams(hash.slice(1)).keys()]).toEqual([
      'access_token',
      'token_type',
      'expires_in',
    ]);
  });

  it('signs in whom login_hint names', async () => {
    const reply = await askToSignIn(cognito, { response_type: 'token', login_hint: 'bob' });
    const tokens = new URLSearchParams(locationOf(reply).hash.slice(1));
    expect(decodeJwt(tokens.get('access_token') ?? '').username).toBe('bob');
  });

  it('keeps a user out who may not sign in', async () => {
    cognito.admin.disableUser('alice');
    const reply = await askToSignIn(cognito);
    expect(reply.status).toBe(400);
    expect(reply.text).toContain('User is disabled.');
  });
});

describe('a wrong request', () => {
  it.each([
    ['an unknown scope', { scope: 'openid coffee' }, 'invalid_scope'],
    ['another response type', { response_type: 'id_token' }, 'invalid_request'],
    ['a challenge without its method', { code_challenge: CHALLENGE }, 'invalid_request'],
    ['a plain challenge', { code_challenge: CHALLENGE, code_challenge_method: 'plain' }, 'invalid_request'],
  ])('is told to the app: %s', async (_, parameters, error) => {
    const reply = await askToSignIn(cognito, { state: 's', ...parameters });
    expect(reply.status).toBe(302);
    expect(Object.fromEntries(locationOf(reply).searchParams)).toEqual({ error, state: 's' });
  });

  it.each([
    ['client', { client_id: 'other' }, 'Client does not exist.'],
    ['address', { redirect_uri: 'https://elsewhere.example/' }, 'redirect_mismatch'],
  ])(
    'is told on a page when there is no trusted address to go to: unknown %s',
    async (_, parameters, message) => {
      const reply = await askToSignIn(cognito, parameters);
      expect(reply.status).toBe(400);
      expect(reply.headers.location).toBeUndefined();
      expect(reply.text).toContain(message);
    },
  );
});

it('is recorded, and can be scripted, by its path', async () => {
  cognito.admin.answerNext(AUTHORIZE, { kind: 'html', status: 503 });
  expect((await askToSignIn(cognito)).status).toBe(503);
  expect(cognito.calls[0]).toMatchObject({ operation: AUTHORIZE, host: DOMAIN_HOST, status: 503 });
});
