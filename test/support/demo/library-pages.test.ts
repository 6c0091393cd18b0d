import { afterAll, beforeAll, expect, it } from 'vitest';
import { type LocalCognito, startLocalCognito } from '../cognito/local-cognito.ts';
import { type DemoApp, startDemoApp } from './demo-app.ts';
import { LIBRARIES } from './library-pages.ts';

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

const get = (path: string) => fetch(new URL(path, demo.url));

it('serves a page for each library, and the script it runs', { timeout: 60_000 }, async () => {
  for (const library of LIBRARIES) {
    const page = await (await get(`/libraries/${library}.html`)).text();
    const script = /src="([^"]+)"/.exec(page)?.[1] ?? '';
    const reply = await get(script);
    expect(reply.status).toBe(200);
    expect(reply.headers.get('content-type')).toBe('text/javascript');
  }
});

it("serves the service worker of @axa-fr/oidc-client, and the app's list of trusted domains", async () => {
  expect(await (await get('/libraries/OidcServiceWorker.js')).text()).toContain('importScripts');
  const domains = await (await get('/libraries/OidcTrustedDomains.js')).text();
  expect(domains).toContain(cognito.domain);
  expect(domains).toContain(cognito.issuer);
});

it('has no page for a library it does not know', async () => {
  expect((await get('/libraries/other.html')).status).toBe(404);
});
