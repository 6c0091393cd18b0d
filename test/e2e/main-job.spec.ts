import { expect, type Frame } from '@playwright/test';
import { killServiceWorker } from '../support/devtools-panel.ts';
import {
  amplifyKeys,
  button,
  getUserCalls,
  type Lab,
  plant,
  region,
  sentTokens,
  signIn,
  test,
  verdict,
} from './lab.ts';

test('after an Amplify sign-in the panel names the user, asks, and then shows claims, attributes and MFA side by side', async ({
  lab,
}) => {
  await signIn(lab);
  const panel = await lab.openPanel();
  await expect(verdict(panel)).toContainText('alice@example.com');
  await expect(panel.getByText('cognito-idp.us-east-1.amazonaws.com').first()).toBeVisible();
  await expect(panel.getByLabel('Look up automatically from now on')).not.toBeChecked();
  expect(getUserCalls(lab)).toHaveLength(0);

  await button(panel, 'Look up user').click();
  await expect(button(panel, 'Look up again')).toBeVisible();
  await expect(verdict(panel)).toContainText('Cognito accepted it');
  await expect(region(panel, 'User')).toContainText('custom:tier');
  await expect(region(panel, 'User')).toContainText('gold');
  await expect(region(panel, 'MFA')).toContainText('Authenticator app');
  await expect(region(panel, 'MFA')).toContainText('Text message');
  await expect(region(panel, 'Claims')).toContainText('aws.cognito.signin.user.admin');
  await expect(region(panel, 'Claims')).toContainText('signature verified');
  expect(getUserCalls(lab)).toHaveLength(1);
});

test('the call to Cognito carries the access token and nothing that identifies the browser', async ({
  lab,
}) => {
  await lab.page.context().addCookies([
    {
      name: 'session',
      value: 'secret',
      domain: 'cognito-idp.us-east-1.amazonaws.com',
      path: '/',
      secure: true,
      sameSite: 'None',
    },
  ]);
  await signIn(lab);
  const panel = await lab.openPanel();
  await button(panel, 'Look up user').click();
  await expect(verdict(panel)).toContainText('Cognito accepted it');
  const [call] = getUserCalls(lab);
  expect(call?.host).toBe('cognito-idp.us-east-1.amazonaws.com');
  expect(Object.keys(call?.headers ?? {})).not.toEqual(
    expect.arrayContaining([expect.stringMatching(/^(authorization|cookie|referer)$/i)]),
  );
  expect(Object.keys(call?.body ?? {})).toEqual(['AccessToken']);
});

test('a user disabled on the server shows that diagnosis after "Look up again"', async ({ lab }) => {
  await signIn(lab);
  const panel = await lab.openPanel();
  await button(panel, 'Look up user').click();
  await expect(button(panel, 'Look up again')).toBeVisible();
  lab.cognito.admin.disableUser('alice');
  await button(panel, 'Look up again').click();
  const diagnosis = region(panel, 'Diagnosis');
  await expect(diagnosis).toContainText('NotAuthorizedException');
  await expect(diagnosis).toContainText('User is disabled.');
  await expect(verdict(panel)).toContainText(/disabled/i);
});

test('"look up automatically from now on" is remembered for the next token', async ({ lab }) => {
  await signIn(lab);
  const panel = await lab.openPanel();
  await panel.getByLabel('Look up automatically from now on').check();
  await button(panel, 'Look up user').click();
  await expect(button(panel, 'Look up again')).toBeVisible();
  await lab.page.getByRole('button', { name: 'Refresh session' }).click();
  await expect.poll(() => getUserCalls(lab).length).toBe(2);
  await expect(button(panel, 'Look up again')).toBeVisible();
  expect(new Set(sentTokens(lab)).size).toBe(2);
});

test('an answer is kept until "Look up again" is asked for', async ({ lab }) => {
  await signIn(lab);
  const panel = await lab.openPanel();
  await button(panel, 'Look up user').click();
  await expect(button(panel, 'Look up again')).toBeVisible();
  await lab.page.getByRole('button', { name: 'Load orders' }).click();
  await button(panel, 'Rescan').click();
  await expect(verdict(panel)).toContainText('Cognito accepted it');
  // Found again in the same places, they are the same places: where it is kept, and the sign-in's reply or the API call.
  await expect(region(panel, 'Tokens').getByText('localStorage')).toHaveCount(1);
  expect(getUserCalls(lab)).toHaveLength(1);
});

/** Signs in, starts a look-up that hangs, and ends the worker that waits for it. */
const killDuringLookUp = async (lab: Lab): Promise<Frame> => {
  await signIn(lab);
  const panel = await lab.openPanel();
  lab.cognito.admin.answerNext('GetUser', { kind: 'hang' });
  await button(panel, 'Look up user').click();
  await expect.poll(() => getUserCalls(lab).length).toBe(1);
  await killServiceWorker(lab.chromium.context, lab.chromium.extensionId);
  return panel;
};

test('a worker killed in the middle of a look-up leaves an interrupted one that can be repeated', async ({
  lab,
}) => {
  const panel = await killDuringLookUp(lab);
  // The next command wakes a new worker, which says what became of the old one's call.
  await button(panel, 'Pause').click();
  await expect(verdict(panel)).toContainText(/interrupted/i);
  await button(panel, 'Look up again').click();
  await expect(verdict(panel)).toContainText('Cognito accepted it');
});

test('a worker killed in the middle of a look-up is not waited for without end, even when nothing wakes it', async ({
  lab,
}) => {
  const panel = await killDuringLookUp(lab);
  await expect(verdict(panel)).toContainText(/interrupted/i, { timeout: 30_000 });
  await expect(button(panel, 'Look up again')).toBeEnabled();
});

test('after signing out in the app, the panel says that the user is signed out on this page', async ({
  lab,
}) => {
  await signIn(lab);
  const panel = await lab.openPanel();
  await expect(verdict(panel)).not.toContainText('signed out on this page');
  await lab.page.getByRole('button', { name: 'Sign out' }).click();
  await expect(lab.page.getByText('Signed out')).toBeVisible();
  await expect(verdict(panel)).toContainText('signed out on this page');
});

test('two users of one page are two sessions, and each can be chosen', async ({ lab }) => {
  const alice = await lab.cognito.mintTokens('alice');
  const bob = await lab.cognito.mintTokens('bob', { lifetimeSeconds: 600 });
  await plant(lab, { ...amplifyKeys(lab, 'alice', alice), ...amplifyKeys(lab, 'bob', bob) });
  const panel = await lab.openPanel();
  const tokens = region(panel, 'Tokens');
  for (const name of ['alice@example.com', 'bob@example.com']) {
    await tokens
      .locator('section, li, div', { hasText: name })
      .filter({ has: panel.getByRole('button', { name: /^access/ }) })
      .last()
      .getByRole('button', { name: /^access/ })
      .click();
    await expect(verdict(panel)).toContainText(name);
  }
});
