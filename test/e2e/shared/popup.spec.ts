import { expect } from '@playwright/test';
import { expectWords } from '../driver/expectations.ts';
import { test } from '../driver/scenario.ts';
import { button, signedInUser, type Target } from '../driver/target.ts';
import { amplifyKeys, plant, signIn } from './app.ts';

const heading: Target = { role: 'heading', within: signedInUser };

test('a click on the icon shows who is signed in on an Amplify page, without DevTools and without a call', async ({
  driver,
}) => {
  await signIn(driver);
  const before = driver.cognito.calls.length;
  const popup = await driver.openPopup();
  await expectWords(popup, signedInUser, [
    'Alice Liddell',
    'alice@example.com',
    'live for',
    'editors',
    driver.cognito.clientId,
  ]);
  expect(driver.cognito.calls.length).toBe(before);
});

test('the look-up works from the popup, and a refusal says what a tester can do', async ({ driver }) => {
  await signIn(driver);
  driver.cognito.admin.disableUser('alice');
  const popup = await driver.openPopup();
  await popup.click(button('Look up user'));
  await expectWords(popup, signedInUser, ['This user is disabled', 'Do this:']);
});

test('of several users the one that the app names comes first, and each can be picked', async ({
  driver,
}) => {
  const alice = await driver.cognito.mintTokens('alice');
  const bob = await driver.cognito.mintTokens('bob');
  await plant(driver, {
    ...amplifyKeys(driver, 'alice', alice),
    ...amplifyKeys(driver, 'bob', bob),
    [`CognitoIdentityServiceProvider.${driver.cognito.clientId}.LastAuthUser`]: 'alice',
  });
  const popup = await driver.openPopup();
  await expectWords(popup, heading, 'Alice Liddell');
  await popup.choose({ role: 'combobox' }, 'bob@example.com');
  await expectWords(popup, heading, 'bob');
});

test('a page without a readable token says what was looked at, and how to see more', async ({ driver }) => {
  await driver.page.goto(`${driver.app}/blank`);
  const popup = await driver.openPopup();
  await expectWords(popup, signedInUser, ['No Cognito token found in this page', 'HttpOnly cookies']);
});

test('a page of the browser says that it cannot be read', async ({ driver }) => {
  await driver.page.goto(driver.ownPage);
  const popup = await driver.openPopup();
  await expectWords(popup, signedInUser, 'The browser lets no extension read this page.');
});
