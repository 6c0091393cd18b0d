import { afterAll, beforeAll, expect, it } from 'vitest';
import { type LocalCognito, startLocalCognito } from './local-cognito.ts';
import { POOL_ID } from './names.ts';
import { send } from './test-client.ts';

let cognito: LocalCognito;
beforeAll(async () => {
  cognito = await startLocalCognito();
});
afterAll(() => cognito.close());

const get = (document: string) =>
  send(cognito, { method: 'GET', path: `/${POOL_ID}/.well-known/${document}` });

it('names the endpoints of the hosted login', async () => {
  const { domain } = cognito;
  expect((await get('openid-configuration')).body).toMatchObject({
    authorization_endpoint: `${domain}/oauth2/authorize`,
    token_endpoint: `${domain}/oauth2/token`,
    userinfo_endpoint: `${domain}/oauth2/userInfo`,
    revocation_endpoint: `${domain}/oauth2/revoke`,
    end_session_endpoint: `${domain}/logout`,
  });
});

it('lets every script read the public documents', async () => {
  for (const document of ['openid-configuration', 'jwks.json']) {
    expect((await get(document)).headers['access-control-allow-origin']).toBe('*');
  }
});
