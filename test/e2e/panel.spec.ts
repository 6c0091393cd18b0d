import { expect } from '@playwright/test';
import { setDevToolsTheme } from '../support/devtools-panel.ts';
import { button, region, signIn, test, verdict } from './lab.ts';

const everything = {
  Username: 'alice',
  UserAttributes: [
    { Name: 'sub', Value: 'c4a8f458-60d1-70e5-9d5c-3f1e8a6b2d01' },
    { Name: 'email', Value: 'alice@example.com' },
    {
      Name: 'identities',
      Value: JSON.stringify([
        { providerName: 'Google', userId: '1138', primary: true, dateCreated: 1_700_000_000 },
      ]),
    },
    { Name: 'custom:tier', Value: 'gold' },
    { Name: 'dev:badge', Value: 'old' },
    { Name: 'brand_new', Value: '<b>bold</b>' },
  ],
  PreferredMfaSetting: 'EMAIL_OTP',
  UserMFASettingList: ['EMAIL_OTP', 'CARRIER_PIGEON_MFA'],
  MFAOptions: [{ AttributeName: 'phone_number', DeliveryMedium: 'SMS' }],
};

test('everything that GetUser can return is shown', async ({ lab }) => {
  await signIn(lab);
  const panel = await lab.openPanel();
  lab.cognito.admin.answerNext('GetUser', { kind: 'json', status: 200, body: everything });
  await button(panel, 'Look up user').click();
  await expect(verdict(panel)).toContainText('Cognito accepted it');
  const user = region(panel, 'User');
  for (const text of [
    'Google',
    '1138',
    'custom:tier',
    'gold',
    'dev:badge',
    'old',
    'brand_new',
    '<b>bold</b>',
  ])
    await expect(user).toContainText(text);
  const mfa = region(panel, 'MFA');
  for (const text of ['E-mail code', 'preferred', 'CARRIER_PIGEON_MFA', /no longer supported/i])
    await expect(mfa).toContainText(text);
});

test('the panel follows the theme of DevTools while it changes', async ({ lab }) => {
  await signIn(lab);
  const { panel, devtools } = await lab.openDevTools();
  const background = () => panel.evaluate(() => getComputedStyle(document.body).backgroundColor);
  await setDevToolsTheme(devtools, 'dark');
  await expect.poll(background).toMatch(/^rgb\([0-5]?\d, /);
  await setDevToolsTheme(devtools, 'default');
  await expect.poll(background).toMatch(/^rgb\(2\d\d, /);
});

test('the keyboard alone reaches a look-up, a token and the copying of one value', async ({ lab }) => {
  await signIn(lab);
  const panel = await lab.openPanel();
  await button(panel, 'Look up user').focus();
  await panel.page().keyboard.press('Enter');
  await expect(verdict(panel)).toContainText('Cognito accepted it');
  const idToken = region(panel, 'Tokens').getByRole('button', { name: /^ID/ });
  await idToken.focus();
  await panel.page().keyboard.press('Enter');
  await expect(idToken).toHaveAttribute('aria-current', 'true');
  await expect(region(panel, 'Claims')).toContainText('cognito:username');
  const copy = region(panel, 'User')
    .getByRole('button', { name: /^Copy .*email$/ })
    .first();
  await copy.focus();
  await expect(copy).toBeVisible();
  await panel.page().keyboard.press('Enter');
  await expect(panel.getByText(/^Copied/)).toBeVisible();
});

test('every control of the panel is in the tab order, and arrow keys go to the tab behind', async ({
  lab,
}) => {
  await signIn(lab);
  const panel = await lab.openPanel();
  await expect(verdict(panel)).toContainText('alice@example.com');
  // Of the tabs one is in the order, and the arrows lead to the others.
  const outOfReach = await panel
    .locator('button:not([role=tab]), [role=tab][aria-selected=true], input, a[href]')
    .evaluateAll(
      (controls) =>
        controls.filter((control) => control instanceof HTMLElement && control.tabIndex < 0).length,
    );
  expect(outOfReach).toBe(0);
  await panel.getByRole('tab', { name: 'Session' }).focus();
  await panel.page().keyboard.press('ArrowRight');
  const behind = panel.getByRole('tab', { name: 'Conversation' });
  await expect(behind).toBeFocused();
  await expect(behind).toHaveAttribute('aria-selected', 'true');
  await expect(panel.getByRole('tabpanel', { name: 'Conversation' })).toContainText('No call to Cognito');
});

test('the keyboard alone opens a flow of the conversation, goes through its calls and closes it', async ({
  lab,
}) => {
  await lab.page.goto(`${lab.app}/blank`);
  const panel = await lab.openPanel();
  await lab.page.goto(`${lab.app}/?sign-in=alice&password=wrong`);
  await expect(verdict(panel)).toContainText('Sign-in failed');
  await panel.getByRole('tab', { name: 'Conversation' }).click();
  const { keyboard } = panel.page();
  const flow = panel.getByRole('button', { name: /^Sign-in failed/ });
  const step = panel.getByRole('button', { name: /^failed InitiateAuth/ });
  await flow.focus();
  await keyboard.press('ArrowRight');
  await expect(flow).toHaveAttribute('aria-expanded', 'true');
  await keyboard.press('ArrowDown');
  await expect(step).toBeFocused();
  await expect(step).toHaveAttribute('aria-expanded', 'true');
  await expect(panel.getByRole('article', { name: /^Wrong user name/ })).toBeVisible();
  await keyboard.press('ArrowLeft');
  await expect(step).toHaveAttribute('aria-expanded', 'false');
  await keyboard.press('ArrowLeft');
  await expect(flow).toBeFocused();
  await keyboard.press('ArrowLeft');
  await expect(step).toBeHidden();
});

test('the verdict is a polite live region, and each area a landmark with its name', async ({ lab }) => {
  await signIn(lab);
  const panel = await lab.openPanel();
  await expect(verdict(panel)).toContainText('alice@example.com');
  await expect(verdict(panel)).toHaveAttribute('aria-live', 'polite');
  for (const name of ['Tokens', 'Claims', 'User', 'MFA', 'Diagnosis'])
    await expect(region(panel, name)).toBeVisible();
});
