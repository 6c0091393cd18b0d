import { expect, type Frame } from '@playwright/test';
import { amplifyKeys, button, getUserCalls, type Lab, plant, region, signIn, test, verdict } from './lab.ts';

const diagnosis = (panel: Frame) => region(panel, 'Diagnosis');

/** The card that says this, which must be the first. */
const first = (panel: Frame) => diagnosis(panel).getByRole('article').first();

const stepsOf = (panel: Frame) => first(panel).getByRole('listitem');

const lookUp = async (panel: Frame): Promise<void> => {
  await button(panel, 'Look up user').click();
  await expect(button(panel, 'Look up again')).toBeVisible();
};

/** Shows in a card what is the matter, and what both a developer and a tester can do. */
const expectFirst = async (panel: Frame, title: string): Promise<void> => {
  await expect(first(panel)).toContainText(title);
  await expect(stepsOf(panel).first()).toBeVisible();
  await expect(first(panel)).toContainText('As a tester:');
};

const withToken = async (
  lab: Lab,
  overrides: Parameters<Lab['cognito']['mintTokens']>[1] = {},
): Promise<Frame> => {
  const { accessToken } = await lab.cognito.mintTokens('alice', overrides);
  await plant(lab, amplifyKeys(lab, 'alice', { accessToken }));
  const panel = await lab.openPanel();
  await expect(verdict(panel)).toContainText('alice');
  return panel;
};

test('an expired token beside a refresh token says that the app did not refresh', async ({ lab }) => {
  const tokens = await lab.cognito.mintTokens('alice', {
    lifetimeSeconds: 600,
    issuedAt: Math.floor(Date.now() / 1000) - 3600,
  });
  await plant(lab, amplifyKeys(lab, 'alice', tokens));
  const panel = await lab.openPanel();
  await expectFirst(panel, 'the app did not refresh it');
});

test('a missing scope is foretold by its name, and marked in the claims', async ({ lab }) => {
  const panel = await withToken(lab, { scope: 'openid email' });
  await expectFirst(panel, 'GetUser will refuse this token: a scope is missing');
  await lookUp(panel);
  await expectFirst(panel, 'The token may not ask who its user is');
  await first(panel).hover();
  await expect(panel.locator('tr.pointed')).toContainText('scope');
});

test('an ID token alone is named for what it is, and not sent', async ({ lab }) => {
  const { idToken } = await lab.cognito.mintTokens('alice');
  await plant(lab, { id_token: idToken });
  const panel = await lab.openPanel();
  await expectFirst(panel, 'Only an ID token was found');
  await expect(button(panel, 'Look up user')).toHaveAttribute('aria-disabled', 'true');
  expect(getUserCalls(lab)).toEqual([]);
});

test('the signatures of a sound session are verified with the look-up, with two keys, and the keys fetched once', async ({
  lab,
}) => {
  await signIn(lab);
  const panel = await lab.openPanel();
  await lookUp(panel);
  await expect(region(panel, 'Claims')).toContainText('signature verified');
  await expect(region(panel, 'Claims')).toContainText('that is normal');
  await region(panel, 'Claims').getByRole('button', { name: 'ID', exact: true }).click();
  await expect(region(panel, 'Claims')).toContainText('signature verified');
  await button(panel, 'Look up again').click();
  await expect(verdict(panel)).toContainText('Cognito accepted it');
  expect(lab.cognito.calls.filter(({ operation }) => operation === 'jwks')).toHaveLength(1);
});

test('keys that do not come, or are none, leave the signature unchecked and say why', async ({ lab }) => {
  await signIn(lab);
  const panel = await lab.openPanel();
  lab.cognito.admin.answerNext('jwks', { kind: 'json', status: 200, body: { keys: [{ kty: 'EC' }] } });
  await lookUp(panel);
  await expect(region(panel, 'Claims')).toContainText('the pool’s keys did not come');
  await expect(region(panel, 'Claims')).toContainText('The reply has no RSA keys.');
  await button(panel, 'Check signature').click();
  await expect(region(panel, 'Claims')).toContainText('signature verified');
});

test('nothing is fetched before the first consent, the keys included', async ({ lab }) => {
  await signIn(lab);
  const before = lab.cognito.calls.length;
  const panel = await lab.openPanel();
  await button(panel, 'Check signature').click();
  await expect(panel.getByText('look-ups are not allowed yet')).toBeAttached();
  expect(lab.cognito.calls.slice(before)).toEqual([]);
});

test('the claims behind a diagnosis are listed, and lead to their column', async ({ lab }) => {
  await signIn(lab);
  const panel = await lab.openPanel();
  lab.cognito.admin.setAttribute('alice', 'phone_number', '+15555550111');
  await lookUp(panel);
  await expectFirst(panel, 'The ID token differs from what Cognito holds today');
  const evidence = first(panel).getByRole('list', { name: 'Evidence' });
  await evidence.getByRole('button', { name: /phone_number/ }).focus();
  await expect(panel.locator('.pointed')).toContainText('phone_number');
});

test('an account for a bug report has no value of a claim in it', async ({ lab }) => {
  const panel = await withToken(lab, { scope: 'openid email' });
  await lookUp(panel);
  await lab.chromium.context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await first(panel).getByRole('button', { name: 'Not right?' }).click();
  await expect(panel.getByText('Copied an account without personal data.')).toBeAttached();
});
