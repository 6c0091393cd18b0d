import { expect } from '@playwright/test';
import { button, type Lab, region, test, verdict } from './lab.ts';

const pages = [
  { library: 'amazon-cognito-identity-js', path: 'identity-js.html' },
  { library: 'aws-amplify with localStorage', path: 'amplify.html?storage=localStorage' },
  { library: 'aws-amplify with sessionStorage', path: 'amplify.html?storage=sessionStorage' },
  { library: 'aws-amplify with cookies', path: 'amplify.html?storage=cookies' },
  { library: 'oidc-client-ts', path: 'oidc-client-ts.html' },
  { library: '@axa-fr/oidc-client', path: 'axa.html' },
  { library: 'react-oauth2-code-pkce', path: 'code-pkce.html' },
  { library: "the app's own implicit flow", path: 'implicit.html' },
  // The last, since its service worker would come between the others and Cognito.
  { library: '@axa-fr/oidc-client with its service worker', path: 'axa.html?service-worker' },
] as const;

/** Where each library keeps its tokens, as the panel tells it after a sign-in that happened before DevTools was opened. */
const atRest = [
  { path: 'identity-js.html', producer: 'amazon-cognito-identity-js or Amplify 4–5', place: 'localStorage' },
  { path: 'amplify.html?storage=localStorage', producer: 'Amplify 6', place: 'localStorage' },
  { path: 'amplify.html?storage=sessionStorage', producer: 'Amplify 6', place: 'sessionStorage' },
  { path: 'amplify.html?storage=cookies', producer: 'Amplify 6', place: 'cookie' },
  { path: 'oidc-client-ts.html', producer: 'oidc-client-ts or a relative', place: 'sessionStorage' },
  { path: 'axa.html', producer: '@axa-fr/oidc-client', place: 'sessionStorage' },
  { path: 'code-pkce.html', producer: 'react-oauth2-code-pkce', place: 'localStorage' },
] as const;

const visit = ({ page, app }: Lab, path: string) => page.goto(`${app}/libraries/${path}`);

const expectStatus = ({ page }: Lab, text: string) => expect(page.getByRole('status')).toHaveText(text);

const callApi = async ({ page }: Lab) => {
  await page.getByRole('button', { name: 'Call the API' }).click();
  await expect(page.getByText('3 orders loaded')).toBeVisible();
};

/** Nobody is signed in any more, neither at the app nor at the hosted login. */
const forget = async ({ page, chromium }: Lab): Promise<void> => {
  await chromium.context.clearCookies();
  await page.evaluate(() => {
    localStorage.clear();
    sessionStorage.clear();
  });
};

test('alice signs in with each library, and the API takes her token', async ({ lab }) => {
  for (const { library, path } of pages)
    await test.step(library, async () => {
      await visit(lab, path);
      await expectStatus(lab, 'Signed out');
      await lab.page.getByRole('button', { name: 'Sign in' }).click();
      await expectStatus(lab, 'Signed in as alice');
      await callApi(lab);
      // What the hosted login added to the address is gone again.
      expect(lab.page.url()).toBe(`${lab.app}/libraries/${path}`);
      await forget(lab);
    });
});

test('an address that says who signs in needs no click, whichever the library', async ({ lab }) => {
  for (const path of ['identity-js.html', 'oidc-client-ts.html', 'code-pkce.html', 'implicit.html'])
    await test.step(path, async () => {
      await visit(lab, `${path}?sign-in=bob`);
      await expectStatus(lab, 'Signed in as bob');
      await forget(lab);
    });
});

test('the panel finds all three tokens of each library, names it, and marks what requests send', async ({
  lab,
}) => {
  await lab.page.goto(`${lab.app}/blank`);
  const panel = await lab.openPanel();
  const found = region(panel, 'Tokens');
  for (const { path, producer, place } of atRest)
    await test.step(path, async () => {
      // The sign-in is not seen: tokens are found where the library keeps them.
      await button(panel, 'Pause').click();
      await visit(lab, `${path}${path.includes('?') ? '&' : '?'}sign-in=alice`);
      await expectStatus(lab, 'Signed in as alice');
      await button(panel, 'Clear').click();
      await expect(found).toContainText('Nothing found');
      await button(panel, 'Resume').click();
      await button(panel, 'Rescan').click();
      await expect(verdict(panel)).toContainText('alice@example.com');
      await expect(found).toContainText('3 in 1 session');
      await expect(found).toContainText(`by ${producer}`);
      await expect(found).toContainText(place);
      await callApi(lab);
      await expect(panel.getByRole('button', { name: /^access in use/ })).toHaveCount(1);
      await forget(lab);
    });
});

test('the tokens of an implicit sign-in are found though the app strips them from its address', async ({
  lab,
}) => {
  await visit(lab, 'implicit.html');
  const panel = await lab.openPanel();
  await lab.page.getByRole('button', { name: 'Sign in' }).click();
  await expectStatus(lab, 'Signed in as alice');
  await expect(verdict(panel)).toContainText('alice@example.com');
  await expect(region(panel, 'Tokens')).toContainText('redirect with access_token');
  await expect(region(panel, 'Tokens')).toContainText('by OAuth implicit flow');
});

test('where a service worker hides the access token, the panel says so', async ({ lab }) => {
  await visit(lab, 'axa.html?service-worker');
  const panel = await lab.openPanel();
  await lab.page.getByRole('button', { name: 'Sign in' }).click();
  await expectStatus(lab, 'Signed in as alice');
  await callApi(lab);
  await expect(region(panel, 'Tokens')).toContainText('Hidden by the app’s service worker');
});

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
