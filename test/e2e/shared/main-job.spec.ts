import { expect } from '@playwright/test';
import { expectLook, expectNoWords, expectText, expectThere, expectWords } from '../driver/expectations.ts';
import { test } from '../driver/scenario.ts';
import { button, checkbox, diagnosis, region, tokens, verdict } from '../driver/target.ts';
import { amplifyKeys, getUserCalls, lookUp, plant, sentTokens, signIn } from './app.ts';

const automatically = checkbox('Look up automatically from now on');

test('after an Amplify sign-in the panel names the user, asks, and then shows claims, attributes and MFA side by side', async ({
  driver,
}) => {
  await signIn(driver);
  const panel = await driver.openPanel();
  await expectWords(panel, verdict, 'alice@example.com');
  await expectText(panel, 'cognito-idp.us-east-1.amazonaws.com');
  await expectLook(panel, automatically, { count: 1, isChecked: false });
  expect(getUserCalls(driver)).toHaveLength(0);
  await expectWords(panel, region('Claims'), 'unverified');
  await expectWords(panel, region('User'), '(unverified)');

  await lookUp(panel);
  await expectWords(panel, verdict, 'Cognito accepted it');
  await expectWords(panel, region('User'), ['custom:tier', 'gold']);
  await expectWords(panel, region('MFA'), ['Authenticator app', 'Text message']);
  await expectWords(panel, region('Claims'), ['aws.cognito.signin.user.admin', 'signature verified']);
  expect(getUserCalls(driver)).toHaveLength(1);
});

test('a user disabled on the server shows that diagnosis after "Look up again"', async ({ driver }) => {
  await signIn(driver);
  const panel = await driver.openPanel();
  await lookUp(panel);
  driver.cognito.admin.disableUser('alice');
  await panel.click(button('Look up again'));
  await expectWords(panel, diagnosis, ['NotAuthorizedException', 'User is disabled.']);
  await expectWords(panel, verdict, /disabled/i);
});

test('"look up automatically from now on" is remembered for the next token', async ({ driver }) => {
  await signIn(driver);
  const panel = await driver.openPanel();
  await panel.click(automatically);
  await lookUp(panel);
  await driver.page.click(button('Refresh session'));
  await expect.poll(() => getUserCalls(driver).length).toBe(2);
  await expectThere(panel, button('Look up again'));
  expect(new Set(sentTokens(driver)).size).toBe(2);
});

test('an answer is kept until "Look up again" is asked for', async ({ driver }) => {
  await signIn(driver);
  const panel = await driver.openPanel();
  await lookUp(panel);
  await driver.page.click(button('Load orders'));
  await panel.click(button('Rescan'));
  await expectWords(panel, verdict, 'Cognito accepted it');
  // Found again in the same places, they are the same places: where it is kept, and the sign-in's reply or the API call.
  await expectLook(panel, tokens, ({ text }) => expect(text.match(/localStorage/g)).toHaveLength(1));
  expect(getUserCalls(driver)).toHaveLength(1);
});

test('after signing out in the app, the panel says that the user is signed out on this page', async ({
  driver,
}) => {
  await signIn(driver);
  const panel = await driver.openPanel();
  await expectWords(panel, verdict, 'alice@example.com');
  await expectNoWords(panel, verdict, 'signed out on this page');
  await driver.page.click(button('Sign out'));
  await expectText(driver.page, 'Signed out');
  await expectWords(panel, verdict, 'signed out on this page');
});

test('two users of one page are two sessions, and each can be chosen', async ({ driver }) => {
  const alice = await driver.cognito.mintTokens('alice');
  const bob = await driver.cognito.mintTokens('bob', { lifetimeSeconds: 600 });
  await plant(driver, { ...amplifyKeys(driver, 'alice', alice), ...amplifyKeys(driver, 'bob', bob) });
  const panel = await driver.openPanel();
  for (const name of ['alice@example.com', 'bob@example.com']) {
    await panel.click(button(/^access/, { role: 'listitem', says: name }));
    await expectWords(panel, verdict, name);
  }
});

test('a background that is stopped in the middle of a look-up leaves an interrupted one that can be repeated', async ({
  driver,
}) => {
  await signIn(driver);
  const panel = await driver.openPanel();
  driver.cognito.admin.answerNext('GetUser', { kind: 'hang' });
  await panel.click(button('Look up user'));
  await expect.poll(() => getUserCalls(driver).length).toBe(1);
  // What is asked and what is shown go out at once: a background that is stopped between the two leaves no look-up at all.
  await expectWords(panel, verdict, 'asking Cognito');
  await driver.stopBackground();
  // The next command wakes a new one, which says what became of the old one's call.
  await panel.click(button('Pause'));
  await expectWords(panel, verdict, /interrupted/i);
  await panel.click(button('Look up again'));
  await expectWords(panel, verdict, 'Cognito accepted it');
});

test('a background that is stopped in the middle of a look-up is not waited for without end, even when nothing wakes it', async ({
  driver,
}) => {
  await signIn(driver);
  const panel = await driver.openPanel();
  driver.cognito.admin.answerNext('GetUser', { kind: 'hang' });
  await panel.click(button('Look up user'));
  await expect.poll(() => getUserCalls(driver).length).toBe(1);
  await expectWords(panel, verdict, 'asking Cognito');
  await driver.stopBackground();
  await expectWords(panel, verdict, /interrupted/i, { timeout: 30_000 });
  await expectLook(panel, button('Look up again'), { isEnabled: true });
});
