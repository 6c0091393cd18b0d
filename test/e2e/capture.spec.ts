import { expect } from '@playwright/test';
import { forgeToken } from '../support/forge-token.ts';
import { amplifyKeys, button, plant, region, signIn, test, verdict } from './lab.ts';

test('tokens are found in localStorage, sessionStorage and cookies, and each place is named', async ({
  lab,
}) => {
  const tokens = await lab.cognito.mintTokens('alice');
  await plant(lab, amplifyKeys(lab, 'alice', tokens));
  await lab.page.evaluate((token) => {
    sessionStorage.setItem('mine', JSON.stringify({ token }));
    // biome-ignore lint/suspicious/noDocumentCookie: what an app of the field does.
    document.cookie = `auth=Bearer%20${token}`;
  }, tokens.accessToken);
  const panel = await lab.openPanel();
  const found = region(panel, 'Tokens');
  await expect(found).toContainText('localStorage');
  await expect(found).toContainText('sessionStorage');
  await expect(found).toContainText('cookie');
  await expect(found).toContainText('accessToken');
  await expect(found.getByText('refresh', { exact: true })).toBeVisible();
});

test('a sign-in while DevTools is open is captured from the traffic, before any rescan', async ({ lab }) => {
  await lab.page.goto(`${lab.app}/`);
  const panel = await lab.openPanel();
  await expect(verdict(panel)).toContainText(/no .*token/i);
  await lab.page.getByRole('button', { name: 'Sign in as alice' }).click();
  await expect(verdict(panel)).toContainText('alice@example.com');
  await expect(region(panel, 'Tokens')).toContainText('InitiateAuth');
});

test('the Authorization header of a request is a place, raw and Bearer', async ({ lab }) => {
  const { accessToken } = await lab.cognito.mintTokens('alice');
  await lab.page.goto(`${lab.app}/blank`);
  const panel = await lab.openPanel();
  await lab.page.evaluate(async (token) => {
    for (const authorization of [token, `Bearer ${token}`])
      await (await fetch('/api/orders', { headers: { authorization } })).text();
  }, accessToken);
  await expect(region(panel, 'Tokens')).toContainText('Authorization: Bearer');
  await expect(region(panel, 'Tokens')).toContainText('/api/orders');
  await expect(verdict(panel)).toContainText('alice');
});

test('the reply of an OAuth token endpoint is a place', async ({ lab }) => {
  await lab.page.goto(`${lab.app}/blank`);
  const panel = await lab.openPanel();
  await lab.page.evaluate(async () => {
    const body = new URLSearchParams({ grant_type: 'authorization_code', code: 'x', client_id: 'c' });
    await (await fetch('/oauth2/token', { method: 'POST', body })).json();
  });
  await expect(verdict(panel)).toContainText('alice');
  await expect(region(panel, 'Tokens')).toContainText('/oauth2/token');
});

test('pausing lets nothing in, and Clear forgets what was there', async ({ lab }) => {
  await signIn(lab);
  const panel = await lab.openPanel();
  await expect(verdict(panel)).toContainText('alice@example.com');
  await button(panel, 'Pause').click();
  await button(panel, 'Clear').click();
  await expect(verdict(panel)).not.toContainText('alice@example.com');
  // Without the sign-in of the first visit: the app finds its own session again.
  await lab.page.goto(`${lab.app}/`);
  await expect(lab.page.getByText('Signed in as alice')).toBeVisible();
  await button(panel, 'Resume').click();
  await expect(button(panel, 'Pause')).toBeVisible();
  await expect(verdict(panel)).not.toContainText('alice@example.com');
  await button(panel, 'Rescan').click();
  await expect(verdict(panel)).toContainText('alice@example.com');
});

test('the filter keeps the sessions it names', async ({ lab }) => {
  const alice = await lab.cognito.mintTokens('alice');
  const bob = await lab.cognito.mintTokens('bob');
  await plant(lab, { ...amplifyKeys(lab, 'alice', alice), ...amplifyKeys(lab, 'bob', bob) });
  const panel = await lab.openPanel();
  const found = region(panel, 'Tokens');
  await expect(found).toContainText('alice@example.com');
  await expect(found).toContainText('bob@example.com');
  await panel.getByRole('searchbox', { name: 'Filter' }).fill('bob');
  await expect(found).not.toContainText('alice@example.com');
  await expect(found).toContainText('bob@example.com');
});

test('what only looks like a token gets a clear line, and the good ones beside it stay', async ({ lab }) => {
  const tokens = await lab.cognito.mintTokens('alice');
  const { accessToken } = tokens;
  await plant(lab, {
    ...amplifyKeys(lab, 'alice', tokens),
    cut: accessToken.slice(0, accessToken.lastIndexOf('.')),
    'not-json': `${accessToken.split('.')[0]}.bm90IGpzb24.c2ln`,
    're-encoded': Buffer.from(accessToken).toString('base64'),
    huge: `eyJ${'a'.repeat(1_000_000)}`,
    auth0: forgeToken({ iss: 'https://dev-1.eu.auth0.com/', sub: 'x' }),
    'CognitoIdentityServiceProvider.client.user.accessToken': 'undefined',
  });
  const panel = await lab.openPanel();
  await expect(verdict(panel)).toContainText('alice@example.com');
  const found = region(panel, 'Tokens');
  for (const words of [
    /cut/i,
    /not JSON/i,
    /encoded/i,
    /too long/i,
    'https://dev-1.eu.auth0.com/',
    /not a token/i,
  ])
    await expect(found).toContainText(words);
});

test('10 MB of storage is read, and the token in it found', async ({ lab }) => {
  const tokens = await lab.cognito.mintTokens('alice');
  await plant(lab, { ...amplifyKeys(lab, 'alice', tokens), ballast: 'x'.repeat(4_900_000) });
  await lab.page.evaluate(() => sessionStorage.setItem('ballast', 'y'.repeat(5_000_000)));
  const panel = await lab.openPanel();
  await expect(verdict(panel)).toContainText('alice@example.com');
});

test('a page with the strictest policy is read like any other', async ({ lab }) => {
  const tokens = await lab.cognito.mintTokens('alice');
  await plant(lab, amplifyKeys(lab, 'alice', tokens));
  await lab.page.goto(`${lab.app}/strict-csp`);
  const panel = await lab.openPanel();
  await expect(verdict(panel)).toContainText('alice@example.com');
});

test('a page of an opaque origin, which no extension may read, says so in a clear line', async ({ lab }) => {
  await lab.page.goto(`${lab.app}/sandboxed`);
  const panel = await lab.openPanel();
  await expect(verdict(panel)).toContainText('the page could not be read');
  await expect(region(panel, 'Tokens')).toContainText('The browser lets no extension read this page.');
  await expect(region(panel, 'Tokens')).not.toContainText('%s');
});

test('a storage area that throws says so in a clear line, and the others are read', async ({ lab }) => {
  await lab.page.addInitScript(() => {
    Object.defineProperty(window, 'localStorage', {
      get: () => {
        throw new DOMException('Access is denied for this document.', 'SecurityError');
      },
    });
  });
  const { accessToken } = await lab.cognito.mintTokens('alice');
  await lab.page.goto(`${lab.app}/blank`);
  await lab.page.evaluate((token) => sessionStorage.setItem('token', token), accessToken);
  const panel = await lab.openPanel();
  await expect(region(panel, 'Tokens')).toContainText(/localStorage.*(cannot|could not) be read/i);
  await expect(verdict(panel)).toContainText('alice');
});
