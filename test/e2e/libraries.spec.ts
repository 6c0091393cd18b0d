import { expect } from '@playwright/test';
import { type Lab, test } from './lab.ts';

const pages = [
  { library: 'amazon-cognito-identity-js', path: 'identity-js.html' },
  { library: 'aws-amplify with localStorage', path: 'amplify.html?storage=localStorage' },
  { library: 'aws-amplify with sessionStorage', path: 'amplify.html?storage=sessionStorage' },
  { library: 'aws-amplify with cookies', path: 'amplify.html?storage=cookies' },
  { library: 'oidc-client-ts', path: 'oidc-client-ts.html' },
  { library: '@axa-fr/oidc-client', path: 'axa.html' },
  { library: '@axa-fr/oidc-client with its service worker', path: 'axa.html?service-worker' },
  { library: 'react-oauth2-code-pkce', path: 'code-pkce.html' },
  { library: "the app's own implicit flow", path: 'implicit.html' },
] as const;

const visit = ({ page, app }: Lab, path: string) => page.goto(`${app}/libraries/${path}`);

const expectStatus = ({ page }: Lab, text: string) => expect(page.getByRole('status')).toHaveText(text);

const callApi = async ({ page }: Lab) => {
  await page.getByRole('button', { name: 'Call the API' }).click();
  await expect(page.getByText('3 orders loaded')).toBeVisible();
};

for (const { library, path } of pages) {
  test(`alice signs in with ${library}, and the API takes her token`, async ({ lab }) => {
    await visit(lab, path);
    await expectStatus(lab, 'Signed out');
    await lab.page.getByRole('button', { name: 'Sign in' }).click();
    await expectStatus(lab, 'Signed in as alice');
    await callApi(lab);
    // What the hosted login added to the address is gone again.
    expect(lab.page.url()).toBe(`${lab.app}/libraries/${path}`);
  });
}

for (const path of ['identity-js.html', 'oidc-client-ts.html', 'code-pkce.html', 'implicit.html']) {
  test(`the address ${path}?sign-in=bob signs bob in without a click`, async ({ lab }) => {
    await visit(lab, `${path}?sign-in=bob`);
    await expectStatus(lab, 'Signed in as bob');
  });
}

test('with a service worker the page sends a placeholder, and the API gets the token', async ({ lab }) => {
  await visit(lab, 'axa.html?service-worker&sign-in=alice');
  await expectStatus(lab, 'Signed in as alice');
  const asked = lab.page.waitForRequest('**/api/orders');
  await callApi(lab);
  const { authorization } = await (await asked).allHeaders();
  expect(authorization).toMatch(/^Bearer ACCESS_TOKEN_SECURED_BY_OIDC_SERVICE_WORKER_default/);
});

test('the implicit flow leaves its tokens in no storage', async ({ lab }) => {
  await visit(lab, 'implicit.html?sign-in=alice');
  await expectStatus(lab, 'Signed in as alice');
  const places = await lab.page.evaluate(() => [localStorage.length, sessionStorage.length, document.cookie]);
  expect(places).toEqual([0, 0, '']);
  await lab.page.reload();
  await expectStatus(lab, 'Signed out');
});
