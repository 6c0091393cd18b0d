import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import { textOf } from '../json-record.ts';
import { type LocalCognito, startLocalCognito } from '../local-cognito.ts';
import { CLIENT_ID } from '../names.ts';
import { call } from '../test-client.ts';
import { REVOKE } from './paths.ts';
import { postForm, signIn } from './test-browser.ts';

let cognito: LocalCognito;
beforeAll(async () => {
  cognito = await startLocalCognito();
});
afterEach(() => cognito.admin.restore());
afterAll(() => cognito.close());

const revoke = (fields: Readonly<Record<string, string>>) =>
  postForm(cognito, REVOKE, { client_id: CLIENT_ID, ...fields });

it("ends a refresh token's session and says nothing", async () => {
  const { body } = await signIn(cognito);
  const reply = await revoke({ token: textOf(body, 'refresh_token') });
  expect(reply).toMatchObject({ status: 200, text: '' });
  expect(reply.headers['access-control-allow-origin']).toBe('*');
  const AccessToken = textOf(body, 'access_token');
  expect((await call(cognito, 'GetUser', { AccessToken })).body.message).toBe(
    'Access Token has been revoked',
  );
});

it('leaves other sessions alone', async () => {
  const { body } = await signIn(cognito);
  await revoke({ token: textOf((await signIn(cognito)).body, 'refresh_token') });
  const AccessToken = textOf(body, 'access_token');
  expect((await call(cognito, 'GetUser', { AccessToken })).status).toBe(200);
});

it('takes a token that is no good as revoked already', async () => {
  expect((await revoke({ token: 'nonsense' })).status).toBe(200);
});

it('names what is wrong with a request', async () => {
  const { accessToken, refreshToken } = await cognito.mintTokens('alice');
  expect((await revoke({})).body).toEqual({ error: 'invalid_request' });
  expect((await revoke({ token: accessToken })).body).toEqual({ error: 'unsupported_token_type' });
  expect((await revoke({ token: refreshToken, client_id: 'other' })).body).toEqual({
    error: 'invalid_client',
  });
});
