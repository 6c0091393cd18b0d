import { afterAll, beforeAll, expect, it } from 'vitest';
import { type LocalCognito, startLocalCognito } from '../local-cognito.ts';
import { CLIENT_ID } from '../names.ts';
import { LOGOUT } from './paths.ts';
import { APP, locationOf, visit } from './test-browser.ts';

let cognito: LocalCognito;
beforeAll(async () => {
  cognito = await startLocalCognito();
});
afterAll(() => cognito.close());

it("forgets the login's cookies and sends the browser to the app", async () => {
  const reply = await visit(cognito, LOGOUT, { client_id: CLIENT_ID, logout_uri: APP });
  expect(reply.status).toBe(302);
  expect(locationOf(reply).href).toBe(APP);
  expect(reply.headers['set-cookie']).toEqual([
    expect.stringMatching(/^cognito=; Max-Age=0;/),
    expect.stringMatching(/^XSRF-TOKEN=; Max-Age=0;/),
  ]);
});

it('sends nobody to an address it does not know, or for a client it does not know', async () => {
  for (const wrong of [{ client_id: 'other' }, { logout_uri: 'https://elsewhere.example/' }]) {
    const reply = await visit(cognito, LOGOUT, { client_id: CLIENT_ID, logout_uri: APP, ...wrong });
    expect(reply.status).toBe(400);
  }
});
