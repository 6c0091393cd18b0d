import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import { textOf } from '../json-record.ts';
import { type LocalCognito, startLocalCognito } from '../local-cognito.ts';
import { DOMAIN_HOST } from '../names.ts';
import { send } from '../test-client.ts';
import { USER_INFO } from './paths.ts';
import { signIn } from './test-browser.ts';

let cognito: LocalCognito;
beforeAll(async () => {
  cognito = await startLocalCognito();
});
afterEach(() => cognito.admin.restore());
afterAll(() => cognito.close());

const userInfo = (token: string, method = 'GET') =>
  send(cognito, {
    method,
    path: USER_INFO,
    headers: { Host: DOMAIN_HOST, ...(token !== '' && { Authorization: `Bearer ${token}` }) },
  });
const accessToken = async (scope?: string) =>
  textOf((await signIn(cognito, scope === undefined ? {} : { scope })).body, 'access_token');

it('tells who holds the token, in strings alone', async () => {
  for (const method of ['GET', 'POST']) {
    const { status, headers, body } = await userInfo(await accessToken(), method);
    expect(status).toBe(200);
    expect(headers['access-control-allow-origin']).toBe('*');
    expect(body).toMatchObject({
      sub: 'c4a8f458-60d1-70e5-9d5c-3f1e8a6b2d01',
      email: 'alice@example.com',
      email_verified: 'true',
      username: 'alice',
    });
    expect(body).not.toHaveProperty('custom:internal_note');
  }
});

it('tells no more than the scope allows', async () => {
  const { body } = await userInfo(await accessToken('openid email'));
  expect(Object.keys(body).sort()).toEqual(['email', 'email_verified', 'sub', 'username']);
});

it('refuses a token without openid', async () => {
  expect(await userInfo(await accessToken('aws.cognito.signin.user.admin'))).toMatchObject({
    status: 401,
    body: { error: 'invalid_token', error_description: 'Access token does not contain openid scope' },
  });
});

it('refuses what is no access token, and one whose session has ended', async () => {
  const token = await accessToken();
  cognito.admin.revokeSessions('alice');
  const { idToken } = await cognito.mintTokens('alice');
  for (const refused of ['', 'nonsense', idToken, token]) {
    expect(await userInfo(refused)).toMatchObject({
      status: 401,
      body: { error: 'invalid_token', error_description: expect.stringContaining('Access token is expired') },
    });
  }
});
