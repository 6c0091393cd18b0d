import { expect } from '@playwright/test';
import { amplifyKeys, button, plant, region, test, verdict } from './lab.ts';

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
