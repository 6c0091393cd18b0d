import { expect } from '@playwright/test';
import { startEmulator } from '../support/emulator.ts';
import { forgeAccessToken } from '../support/forge-token.ts';
import { forgedIssuers, forgedOf } from '../support/forged-issuers.ts';
import { openPopup } from '../support/popup.ts';
import {
  amplifyKeys,
  button,
  getUserCalls,
  type Lab,
  plant,
  region,
  sentTokens,
  signIn,
  verdict,
} from './lab.ts';
import { callsOfExtension, hostsAskedFor, test } from './proxied.ts';

const cognitoHost = 'cognito-idp.us-east-1.amazonaws.com';

/** A cookie that the browser would send along to Cognito's host, were it asked to. */
const setCognitoCookie = async ({ page }: Lab): Promise<void> => {
  await page
    .context()
    .addCookies([
      { name: 'session', value: 'secret', domain: cognitoHost, path: '/', secure: true, sameSite: 'None' },
    ]);
};

const openPopupOn = ({ chromium, page }: Lab) =>
  openPopup({ context: chromium.context, page, extensionId: chromium.extensionId });

test('look-ups, keys, popup, pasted tokens and options ask for Cognito’s host and for no other', async ({
  lab,
  gateway,
}) => {
  await setCognitoCookie(lab);
  await signIn(lab);
  const panel = await lab.openPanel();
  await button(panel, 'Look up user').click();
  await expect(verdict(panel)).toContainText('Cognito accepted it');
  await expect(region(panel, 'Claims')).toContainText('signature verified');

  const { accessToken } = await lab.cognito.mintTokens('bob');
  await panel.getByRole('toolbar').getByRole('button', { name: 'Paste', exact: true }).click();
  await panel.getByRole('textbox', { name: /Paste a token/ }).fill(accessToken);
  await button(panel, 'Inspect').click();
  await button(panel, 'Look up user').click();
  await expect(region(panel, 'User')).toContainText('bob@example.com');

  const popup = await openPopupOn(lab);
  await popup.getByRole('button', { name: /^Look up/ }).click();
  await expect(popup.getByRole('region', { name: 'Signed-in user' })).toContainText('Alice');
  await expect.poll(() => getUserCalls(lab).length).toBe(3);

  const options = await lab.chromium.context.newPage();
  await options.goto(`chrome-extension://${lab.chromium.extensionId}/options.html`);
  await options.getByRole('radio', { name: /^Automatically/ }).check();
  await options.getByRole('radio', { name: 'Dark', exact: true }).check();
  await options.getByRole('button', { name: 'Forget everything' }).click();
  await options.getByRole('button', { name: 'Really forget everything' }).click();
  await expect(options.getByText('Forgotten.')).toBeVisible();
  await options.getByRole('radio', { name: 'English' }).check();
  await expect(options.locator('html[lang="en"]')).toBeAttached();

  expect(hostsAskedFor(gateway)).toEqual([cognitoHost, new URL(lab.app).host].sort());
  const calls = callsOfExtension(lab);
  expect(new Set(calls.map(({ operation }) => operation))).toEqual(new Set(['preflight', 'GetUser', 'jwks']));
  for (const { host, headers, path } of calls) {
    expect(host).toBe(cognitoHost);
    expect(path).toMatch(/^\/(us-east-1_Whoami123\/\.well-known\/jwks\.json)?$/);
    expect(headers).not.toHaveProperty('cookie');
    expect(headers).not.toHaveProperty('referer');
    expect(headers).not.toHaveProperty('authorization');
  }
  // The browser had a cookie to send: without one this test would show nothing.
  expect(await lab.page.context().cookies(`https://${cognitoHost}/`)).toHaveLength(1);
});

test('planted, with every look-up allowed, no forged issuer of the corpus draws a request', async ({
  lab,
  gateway,
}) => {
  const forged = forgedIssuers.map((iss, index) =>
    forgeAccessToken({ iss, exp: 4_000_000_000, jti: `${index}` }),
  );
  const tokens = await lab.cognito.mintTokens('alice');
  await plant(lab, {
    ...amplifyKeys(lab, 'alice', tokens),
    ...Object.fromEntries(forged.map((token, index) => [`forged-${index}`, token])),
  });
  const panel = await lab.openPanel();
  await panel.getByLabel('Look up automatically from now on').check();
  await button(panel, 'Look up user').click();
  await expect(verdict(panel)).toContainText('Cognito accepted it');
  // What the page holds was captured; each one pasted must be refused by itself, and by its issuer.
  const replies = await panel.evaluate(
    async (pasted) => {
      const ask = (name: string, token: string): Promise<unknown> =>
        chrome.runtime.sendMessage({ name, token });
      const all: unknown[] = [];
      for (const token of pasted)
        all.push(await ask('look-up-pasted', token), await ask('verify-pasted', token));
      return all;
    },
    forged.filter((token) => token.length <= 64_000),
  );
  expect(replies.length).toBeGreaterThan(2 * 200);
  for (const reply of replies) expect(reply).toEqual({ ok: false, error: { code: 'no-such-token' } });
  expect(sentTokens(lab)).toEqual([tokens.accessToken]);
  expect(hostsAskedFor(gateway)).toEqual([cognitoHost, new URL(lab.app).host].sort());
});

test('an endpoint that was allowed is asked about tokens of its own issuer, and about none that only looks like it', async ({
  lab,
  gateway,
}) => {
  const emulator = await startEmulator();
  const token = await emulator.mint();
  const forged = forgedOf(emulator.origin, 'local_pool').map((iss, index) =>
    forgeAccessToken({ iss, exp: 4_000_000_000, jti: `${index}` }),
  );
  await plant(lab, {
    token,
    ...Object.fromEntries(forged.map((text, index) => [`forged-${index}`, text])),
  });
  const options = await lab.chromium.context.newPage();
  await options.goto(`chrome-extension://${lab.chromium.extensionId}/options.html`);
  await options.getByLabel('Origin', { exact: true }).fill(emulator.origin);
  await options.getByLabel('Origin', { exact: true }).press('Enter');
  await expect(options.locator('#endpoints-outcome')).toContainText('answers as Cognito does');
  const panel = await lab.openPanel();
  await panel.getByLabel('Look up automatically from now on').check();
  await button(panel, 'Look up user').click();
  await expect(verdict(panel)).toContainText('Cognito accepted it');
  const replies = await panel.evaluate(async (pasted) => {
    const all: unknown[] = [];
    for (const text of pasted)
      all.push(await chrome.runtime.sendMessage({ name: 'look-up-pasted', token: text }));
    return all;
  }, forged);
  for (const reply of replies) expect(reply).toEqual({ ok: false, error: { code: 'no-such-token' } });
  expect(emulator.sent).toEqual(['this-is-no-token', token]);
  expect(hostsAskedFor(gateway)).toEqual([lab.app, emulator.origin].map((url) => new URL(url).host).sort());
  await emulator.close();
});

const elsewhere = ['https://evil.example/', 'https://cognito-idp.eu-west-1.amazonaws.com/'] as const;

const statuses = [301, 302, 303, 307, 308] as const;

test('a redirect, of whatever kind, carries neither a token nor a question for keys elsewhere', async ({
  lab,
  gateway,
}) => {
  const tokens = await lab.cognito.mintTokens('alice');
  await plant(lab, amplifyKeys(lab, 'alice', tokens));
  const panel = await lab.openPanel();
  const redirects = statuses.flatMap((status) =>
    elsewhere.map((to) => ({ kind: 'redirect', to, status }) as const),
  );
  for (const redirect of redirects) {
    lab.cognito.admin.restore();
    // GetUser is tried once more after a fault of the network.
    lab.cognito.admin.answerNext('GetUser', redirect, 2);
    lab.cognito.admin.answerNext('jwks', redirect, 2);
    await button(panel, /^Look up (user|again)$/).click();
    await expect.poll(() => getUserCalls(lab).length).toBe(2);
    await expect(button(panel, 'Look up again')).toBeEnabled();
    await expect(verdict(panel)).toContainText('Cognito could not be reached');
    await expect.poll(() => lab.cognito.calls.some(({ operation }) => operation === 'jwks')).toBe(true);
  }
  expect(hostsAskedFor(gateway)).toEqual([cognitoHost, new URL(lab.app).host].sort());
});

test('the browser itself refuses every other host to the worker and to a page of the extension', async ({
  lab,
  gateway,
}) => {
  const [worker] = lab.chromium.context.serviceWorkers();
  if (worker === undefined) throw new Error('The worker is gone.');
  const options = await lab.chromium.context.newPage();
  await options.goto(`chrome-extension://${lab.chromium.extensionId}/options.html`);
  const addresses = [
    'https://evil.example/',
    'http://cognito-idp.us-east-1.amazonaws.com/',
    'https://cognito-idp.us-east-1.amazonaws.com.evil.example/',
    'https://cognito-idp.us-east-1.amazonaws.com:8443/',
    'https://s3.us-east-1.amazonaws.com/',
    'http://localhost.evil.example/',
    'http://127.0.0.2/',
    'http://[::1]/',
    'https://evil.vpce.amazonaws.com/',
  ];
  const tryAll = async (all: readonly string[]): Promise<readonly string[]> => {
    const reached: string[] = [];
    for (const address of all)
      await fetch(address, { mode: 'no-cors' }).then(
        () => reached.push(address),
        () => undefined,
      );
    return reached;
  };
  expect(await worker.evaluate(tryAll, addresses)).toEqual([]);
  expect(await options.evaluate(tryAll, addresses)).toEqual([]);
  expect(hostsAskedFor(gateway)).toEqual([]);
});
