import { expect } from '@playwright/test';
import { amplifyKeys, button, plant, region, test, verdict } from './lab.ts';

test('without Preserve, what was found is forgotten when the page goes elsewhere', async ({ lab }) => {
  const { accessToken } = await lab.cognito.mintTokens('alice');
  await lab.page.goto(`${lab.app}/blank`);
  const panel = await lab.openPanel();
  const send = () =>
    lab.page.evaluate(async (authorization) => {
      await (await fetch('/api/orders', { headers: { authorization } })).text();
    }, `Bearer ${accessToken}`);
  await send();
  await expect(verdict(panel)).toContainText('alice');
  await lab.page.goto(`${lab.app}/blank?again`);
  await expect(verdict(panel)).toContainText('alice');
  await panel.getByRole('checkbox', { name: 'Preserve' }).uncheck();
  await lab.page.goto(`${lab.app}/blank?and-again`);
  await expect(verdict(panel)).toContainText('No Cognito token found');
  await send();
  await expect(verdict(panel)).toContainText('alice');
  await expect(panel.getByRole('checkbox', { name: 'Preserve' })).not.toBeChecked();
});

test('a filter may be a pattern, and one that is none says so and hides nothing', async ({ lab }) => {
  const alice = await lab.cognito.mintTokens('alice');
  const bob = await lab.cognito.mintTokens('bob');
  await plant(lab, { ...amplifyKeys(lab, 'alice', alice), ...amplifyKeys(lab, 'bob', bob) });
  const panel = await lab.openPanel();
  const found = region(panel, 'Tokens');
  const filter = panel.getByRole('searchbox', { name: 'Filter' });
  await filter.fill('/^email: bob@/');
  await expect(found).not.toContainText('alice@example.com');
  await expect(found).toContainText('bob@example.com');
  await filter.fill('/(/');
  await expect(filter).toHaveAttribute('aria-invalid', 'true');
  await expect(found).toContainText('alice@example.com');
});

test('a token that was chosen stays chosen while new ones arrive, until the newest is asked for', async ({
  lab,
}) => {
  const first = await lab.cognito.mintTokens('alice', { issuedAt: Math.floor(Date.now() / 1000) - 600 });
  await plant(lab, amplifyKeys(lab, 'alice', first));
  const panel = await lab.openPanel();
  await expect(verdict(panel)).toContainText('alice@example.com');
  await region(panel, 'Tokens').getByRole('button', { name: /^ID/ }).click();
  const claims = region(panel, 'Claims');
  const jti = claims.getByRole('row', { name: /^jti/ });
  const before = await jti.textContent();
  const newer = await lab.cognito.mintTokens('bob');
  await lab.page.evaluate(async (authorization) => {
    await (await fetch('/api/orders', { headers: { authorization } })).text();
  }, `Bearer ${newer.accessToken}`);
  await expect(region(panel, 'Tokens')).toContainText('bob');
  await expect(jti).toHaveText(before ?? '');
  await expect(verdict(panel)).toContainText('alice@example.com');
  await button(panel, 'Follow the newest').click();
  await expect(button(panel, 'Follow the newest')).toBeHidden();
  await expect(claims.getByRole('row', { name: /^token_use/ })).toContainText('access');
});

test('the token that requests send is marked, and the user that the app takes for signed in is named', async ({
  lab,
}) => {
  const alice = await lab.cognito.mintTokens('alice');
  const bob = await lab.cognito.mintTokens('bob');
  const lastUser = `CognitoIdentityServiceProvider.${lab.cognito.clientId}.LastAuthUser`;
  await plant(lab, {
    ...amplifyKeys(lab, 'alice', alice),
    ...amplifyKeys(lab, 'bob', bob),
    [lastUser]: 'alice',
  });
  const panel = await lab.openPanel();
  await expect(verdict(panel)).toContainText('alice@example.com');
  await expect(region(panel, 'Tokens')).toContainText('the user that the app takes for signed in');
  await expect(region(panel, 'Diagnosis')).toContainText('Tokens of several users lie in one storage');
  await expect(region(panel, 'Tokens')).toContainText('No request was seen to send it.');
  await lab.page.evaluate(async (authorization) => {
    await (await fetch('/api/orders', { headers: { authorization } })).text();
  }, `Bearer ${alice.accessToken}`);
  await expect(region(panel, 'Tokens')).toContainText('Sent once, last');
  await expect(panel.getByRole('button', { name: /^access in use/ })).toHaveCount(1);
});

test('replies that are not searched are counted', async ({ lab }) => {
  await lab.page.goto(`${lab.app}/blank`);
  const panel = await lab.openPanel();
  await lab.page.evaluate(async () => {
    const send = async (type: string, body: string) =>
      (await fetch('/echo', { method: 'POST', body, headers: { 'content-type': type } })).text();
    await send('image/png', 'x');
    await send('application/json', `"${'x'.repeat(2_100_000)}"`);
  });
  await expect(region(panel, 'Tokens')).toContainText('over 2 MB not searched');
  await expect(region(panel, 'Tokens')).toContainText('of pictures, scripts and the like not searched');
});
