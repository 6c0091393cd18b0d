import { expect } from '@playwright/test';
import { forgeAccessToken } from '../support/forge-token.ts';
import { amplifyKeys, button, plant, region, sentTokens, test, verdict } from './lab.ts';

const forged = [
  'https://cognito-idp.us-east-1.amazonaws.com.evil.example/us-east-1_A',
  'https://user@cognito-idp.us-east-1.amazonaws.com/us-east-1_A',
  'https://cognito-idp.us-east-1.amazonaws.com:8443/us-east-1_A',
  'https://cognito-idp.us-east-1.amazonaws.com/us-east-1_A/../x',
  'https://cognito-idp%2Eus-east-1.amazonaws.com/us-east-1_A',
  'https://COGNITO-IDP.us-east-1.amazonaws.com/us-east-1_A',
  'https://cognito-idp.us-east-1.amazonaws.com./us-east-1_A',
  'http://cognito-idp.us-east-1.amazonaws.com/us-east-1_A',
  'https://cognito-idp.mars-east-1.amazonaws.com/mars-east-1_A',
  'http://127.0.0.1:9229/local_A',
] as const;

test('a planted token whose issuer is not exactly Cognito’s is named and never sent anywhere', async ({
  lab,
}) => {
  const far = 4_000_000_000;
  const planted = Object.fromEntries(
    forged.map((iss, index) => [`forged-${index}`, forgeAccessToken({ iss, exp: far, jti: `${index}` })]),
  );
  const requests: string[] = [];
  lab.chromium.context.on('request', (request) => {
    if (!request.url().startsWith('devtools://') && !request.url().startsWith('chrome-extension://'))
      requests.push(request.url());
  });
  const tokens = await lab.cognito.mintTokens('alice');
  await plant(lab, { ...amplifyKeys(lab, 'alice', tokens), ...planted });
  const panel = await lab.openPanel();
  const found = region(panel, 'Tokens');
  for (const iss of forged) if (!iss.includes('mars')) await expect(found).toContainText(iss);
  await expect(found).toContainText('mars-east-1');
  // Allowed to look up whatever it wants, it asks about the one real token and no other.
  await panel.getByLabel('Look up automatically from now on').check();
  await button(panel, 'Look up user').click();
  await expect(button(panel, 'Look up again')).toBeVisible();
  expect(sentTokens(lab)).toEqual([tokens.accessToken]);
  const hosts = new Set(requests.map((url) => new URL(url).host));
  expect([...hosts].sort()).toEqual(['cognito-idp.us-east-1.amazonaws.com', new URL(lab.app).host].sort());
});

test('a token is copied by an explicit click alone, and a refresh token offers none', async ({ lab }) => {
  const tokens = await lab.cognito.mintTokens('alice');
  await plant(lab, amplifyKeys(lab, 'alice', tokens));
  const panel = await lab.openPanel();
  await expect(verdict(panel)).toContainText('alice@example.com');
  const markup = await panel.content();
  for (const secret of Object.values(tokens)) expect(markup).not.toContain(secret.slice(0, 80));
  await expect(button(panel, 'Copy token')).toHaveCount(1);
  await region(panel, 'Tokens')
    .getByRole('button', { name: /refresh/ })
    .click();
  await expect(button(panel, 'Copy token')).toHaveCount(0);
});

test('nothing of the extension runs in a page while DevTools is closed', async ({ lab }) => {
  await lab.page.goto(`${lab.app}/blank`);
  const session = await lab.chromium.context.newCDPSession(lab.page);
  const contexts: string[] = [];
  session.on('Runtime.executionContextCreated', ({ context }) => contexts.push(context.origin));
  await session.send('Runtime.enable');
  await lab.page.reload();
  await expect.poll(() => contexts).toContain(lab.app);
  expect(contexts.filter((origin) => origin.startsWith('chrome-extension://'))).toEqual([]);
});
