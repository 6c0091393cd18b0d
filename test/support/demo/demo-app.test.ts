import { afterAll, beforeAll, expect, it } from 'vitest';
import { type LocalCognito, startLocalCognito } from '../cognito/local-cognito.ts';
import { type DemoApp, startDemoApp } from './demo-app.ts';

let cognito: LocalCognito;
let demo: DemoApp;
beforeAll(async () => {
  cognito = await startLocalCognito();
  demo = await startDemoApp(cognito);
}, 30_000);
afterAll(async () => {
  await demo.close();
  await cognito.close();
});

const get = (path: string, headers: Readonly<Record<string, string>> = {}) =>
  fetch(new URL(path, demo.url), { headers });
const ordersWith = (token: string) => get('/api/orders', { Authorization: `Bearer ${token}` });

it('serves the built page and everything it links to', async () => {
  const page = await (await get('/')).text();
  const links = [...page.matchAll(/(?:src|href)="(\/[^"]+)"/g)].map((match) => match[1] ?? '');
  expect(links).toHaveLength(2);
  for (const link of links) expect((await get(link)).status).toBe(200);
});

it('tells the page which pool and client to use', async () => {
  expect(await (await get('/config.json')).json()).toMatchObject({
    userPoolId: cognito.poolId,
    userPoolClientId: cognito.clientId,
  });
});

it("gives orders for an access token of the app's own client alone", async () => {
  const { accessToken, idToken } = await cognito.mintTokens('alice');
  const orders = await ordersWith(accessToken);
  expect(await orders.json()).toMatchObject({ user: 'alice', orders: { length: 3 } });
  const expired = await cognito.mintTokens('alice', { lifetimeSeconds: -60 });
  const foreign = await cognito.mintTokens('alice', { access: { client_id: 'other' } });
  for (const token of [idToken, expired.accessToken, foreign.accessToken, 'nonsense']) {
    expect((await ordersWith(token)).status).toBe(401);
  }
  expect((await get('/api/orders')).status).toBe(401);
});

it('gives orders of the REST API for an ID token alone, and refuses as API Gateway does', async () => {
  const { accessToken, idToken } = await cognito.mintTokens('alice');
  const ask = (authorization: string) =>
    fetch(new URL('/rest/orders', demo.url), { headers: { authorization } });
  expect((await ask(idToken)).status).toBe(200);
  const refused = await ask(`Bearer ${accessToken}`);
  expect([refused.status, await refused.text()]).toEqual([401, '{"message":"Unauthorized"}']);
  expect(refused.headers.get('x-amzn-errortype')).toBe('UnauthorizedException');
  expect(refused.headers.get('x-amz-apigw-id')).toBeTruthy();
});

it('exchanges any code for tokens of alice, as a hosted login does', async () => {
  const body = new URLSearchParams({ grant_type: 'authorization_code', code: 'any' });
  const reply = await fetch(new URL('/oauth2/token', demo.url), { method: 'POST', body });
  const tokens = await reply.json();
  expect(tokens).toMatchObject({ token_type: 'Bearer', expires_in: 3600 });
  expect(Object.keys(tokens).sort()).toEqual([
    'access_token',
    'expires_in',
    'id_token',
    'refresh_token',
    'token_type',
  ]);
});

it('serves pages with a strict policy, in a sandbox, and blank', async () => {
  const policyOf = async (path: string) => (await get(path)).headers.get('content-security-policy');
  expect(await policyOf('/strict-csp')).toBe("default-src 'none'");
  expect(await policyOf('/sandboxed')).toBe('sandbox allow-scripts');
  expect(await policyOf('/blank')).toBeNull();
});
