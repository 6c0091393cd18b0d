import { expect } from '@playwright/test';
import { openPopup } from '../support/popup.ts';
import { amplifyKeys, type Lab, plant, signIn, test } from './lab.ts';

const popupOn = ({ chromium, page }: Lab) =>
  openPopup({ context: chromium.context, page, extensionId: chromium.extensionId });

const user = (popup: Awaited<ReturnType<typeof popupOn>>) =>
  popup.getByRole('region', { name: 'Signed-in user' });

test('a click on the icon shows who is signed in on an Amplify page, without DevTools and without a call', async ({
  lab,
}) => {
  await signIn(lab);
  const before = lab.cognito.calls.length;
  const popup = await popupOn(lab);
  for (const words of ['Alice Liddell', 'alice@example.com', 'live for', 'editors', lab.cognito.clientId])
    await expect(user(popup)).toContainText(words);
  expect(lab.cognito.calls.length).toBe(before);
});

test('the look-up works from the popup, and a refusal says what a tester can do', async ({ lab }) => {
  await signIn(lab);
  lab.cognito.admin.disableUser('alice');
  const popup = await popupOn(lab);
  await popup.getByRole('button', { name: 'Look up user' }).click();
  await expect(user(popup)).toContainText('This user is disabled');
  await expect(user(popup)).toContainText('Do this:');
});

test('of several users the one that the app names comes first, and each can be picked', async ({ lab }) => {
  const alice = await lab.cognito.mintTokens('alice');
  const bob = await lab.cognito.mintTokens('bob');
  await plant(lab, {
    ...amplifyKeys(lab, 'alice', alice),
    ...amplifyKeys(lab, 'bob', bob),
    [`CognitoIdentityServiceProvider.${lab.cognito.clientId}.LastAuthUser`]: 'alice',
  });
  const popup = await popupOn(lab);
  await expect(user(popup).getByRole('heading', { level: 1 })).toContainText('Alice Liddell');
  await popup.getByRole('combobox').selectOption({ label: 'bob@example.com' });
  await expect(user(popup).getByRole('heading', { level: 1 })).toContainText('bob');
});

test('a page without a readable token says what was looked at, and how to see more', async ({ lab }) => {
  await lab.page.goto(`${lab.app}/blank`);
  const popup = await popupOn(lab);
  await expect(user(popup)).toContainText('No Cognito token found in this page');
  await expect(user(popup)).toContainText('HttpOnly cookies');
});

test('a page of the browser says that it cannot be read', async ({ lab }) => {
  await lab.page.goto('chrome://version');
  const popup = await popupOn(lab);
  await expect(user(popup)).toContainText('The browser lets no extension read this page.');
});
