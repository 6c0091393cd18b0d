import { expect } from '@playwright/test';
import { apiRequest } from '../../core/conversation/build-request.ts';
import { harOf } from '../../support/build-har.ts';
import type { Driver, View } from '../driver/driver.ts';
import { expectNoWords, expectText, expectThere, expectWords } from '../driver/expectations.ts';
import { test } from '../driver/scenario.ts';
import {
  button,
  checkbox,
  conversation,
  radio,
  region,
  signedInUser,
  type Target,
  tokens,
  verdict,
} from '../driver/target.ts';
import { amplifyKeys, getUserCalls, lookUp, plant, signIn } from './app.ts';

const field: Target = { role: 'textbox', name: /^Paste a token/ };
const compare = region('Compare sessions');

const paste = async (view: View, text: string): Promise<void> => {
  await view.fill(field, text);
  await view.click(button('Inspect'));
};

/** Chooses a file as if a person had. */
const chooseHar = (view: View, name: string, text: string): Promise<void> =>
  view.run(
    (file) => {
      const field = document.querySelector<HTMLInputElement>('input[type=file][accept*=".har"]');
      if (field === null) throw new Error('There is no field for a HAR file.');
      const chosen = new DataTransfer();
      chosen.items.add(new File([file.text], file.name));
      field.files = chosen.files;
      field.dispatchEvent(new Event('change', { bubbles: true }));
    },
    { name, text },
  );

/** The parts of every token that the page keeps. */
const tokenParts = async ({ page }: Driver): Promise<readonly string[]> => {
  const values = await page.run(() => Object.values(localStorage), undefined);
  return values.filter((value) => value.startsWith('eyJ')).flatMap((token) => token.split('.'));
};

test('a pasted header is inspected in the panel, and Cognito is asked only by a click', async ({
  driver,
}) => {
  await driver.page.goto(`${driver.app}/blank`);
  const { accessToken } = await driver.cognito.mintTokens('bob');
  const panel = await driver.openPanel();
  await panel.click(button('Paste'));
  await paste(panel, `Authorization: Bearer ${accessToken}`);
  await expectWords(panel, verdict, 'bob');
  expect(getUserCalls(driver)).toHaveLength(0);
  await lookUp(panel);
  await expectWords(panel, verdict, 'Cognito accepted it');
  await expectWords(panel, region('User'), 'bob@example.com');
});

test('a HAR file that somebody saved is read: why the sign-in failed, who signed in then, and nothing is sent', async ({
  driver,
}) => {
  await signIn(driver);
  const bob = await driver.cognito.mintTokens('bob');
  const request = { AuthFlow: 'USER_PASSWORD_AUTH', AuthParameters: { PASSWORD: 'hunter2' } };
  const wrong = { __type: 'NotAuthorizedException', message: 'Incorrect username or password.' };
  const refused = apiRequest('InitiateAuth', request, wrong);
  const accepted = apiRequest('InitiateAuth', request, {
    AuthenticationResult: { AccessToken: bob.accessToken, IdToken: bob.idToken },
  });
  const har = harOf([refused, { ...accepted, startedAt: (refused.startedAt ?? 0) + 9000 }], 'firefox');
  const panel = await driver.openPanel();
  await panel.click(checkbox('Look up automatically from now on'));
  await lookUp(panel);
  await expectWords(panel, verdict, 'Cognito accepted it');
  const asked = getUserCalls(driver).length;
  await panel.click(button('Paste'));
  await expectThere(panel, field);
  await chooseHar(panel, 'cut.har', har.slice(0, har.length / 2));
  await expectText(panel, 'This HAR file ends too early');
  await chooseHar(panel, 'customer.har', har);
  await expectText(panel, 'customer.har: shown from the file, to be read only.');
  await panel.click(button(/^Sign-in failed Wrong user name or password/, conversation));
  await expectWords(panel, { role: 'article', name: /^Wrong user name or password/, within: conversation }, [
    'Incorrect username or password.',
  ]);
  await expectNoWords(panel, conversation, 'hunter2');
  await panel.click({ role: 'tab', name: /^Session/ });
  await expectWords(panel, verdict, 'bob');
  await expectThere(panel, tokens);
  await expectWords(panel, verdict, 'nobody has asked Cognito yet');
  expect(getUserCalls(driver)).toHaveLength(asked);
  await panel.click(button('Close this file'));
  await expectThere(panel, field);
});

test('two users are compared side by side, only by what differs at first', async ({ driver }) => {
  const alice = await driver.cognito.mintTokens('alice');
  const bob = await driver.cognito.mintTokens('bob');
  await plant(driver, { ...amplifyKeys(driver, 'alice', alice), ...amplifyKeys(driver, 'bob', bob) });
  const panel = await driver.openPanel();
  await panel.click(button('Compare'));
  // Of two sessions that are equally new, either may come first.
  const email: Target = { role: 'row', name: /\bemail\b/, within: compare };
  await expectWords(panel, email, ['alice@example.com', 'bob@example.com']);
  await expectNoWords(panel, compare, 'access.iss');
  await panel.click(checkbox('Show what is the same, too'));
  await expectWords(panel, compare, 'access.iss');
});

test('a report is saved without tokens and personal data, and what was saved says why Cognito refused', async ({
  driver,
}) => {
  await signIn(driver);
  driver.cognito.admin.disableUser('alice');
  const panel = await driver.openPanel();
  await lookUp(panel);
  await panel.click(button('Report'));
  await expectWords(panel, region('Report'), 'This user is disabled');
  const files = [
    await driver.saved(() => panel.click(button('Save as JSON'))),
    await driver.saved(() => panel.click(button('Save as HTML'))),
  ];
  const secrets = [...(await tokenParts(driver)), 'alice@example.com', 'Liddell', '+15555550100'];
  expect(secrets.length).toBeGreaterThan(9);
  for (const { name, text } of files) {
    expect(name).toMatch(/^whoami-report-[\d-]+\.(json|html)$/);
    expect(text).toContain('This user is disabled');
    for (const secret of secrets) expect(text).not.toContain(secret);
  }
  await panel.click(button('Copy for ticket'));
  await expectText(panel, 'Copied the report.');
});

test('the call is shown for other tools, with a placeholder for the token', async ({ driver }) => {
  await signIn(driver);
  const panel = await driver.openPanel();
  await expectWords(panel, verdict, 'alice');
  await panel.click(button('Copy as'));
  const call = region('Copy the GetUser call');
  await expectWords(panel, call, ['curl', '<access token>']);
  await panel.click(radio('AWS CLI'));
  await expectWords(panel, call, 'aws cognito-idp get-user');
  await panel.click(button('Copy', call));
  await expectText(panel, 'Copied the call.');
});

test('the popup copies a report for a ticket, and looks into what is pasted', async ({ driver }) => {
  await signIn(driver);
  const popup = await driver.openPopup();
  await expectWords(popup, signedInUser, 'Alice Liddell');
  await popup.click(button('Copy for ticket'));
  await expectText(popup, 'Copied the report.');
  await popup.click(button('Paste'));
  const { accessToken } = await driver.cognito.mintTokens('bob');
  await paste(popup, accessToken);
  await expectWords(popup, signedInUser, 'bob');
  await popup.click(button('Look up user'));
  await expectWords(popup, signedInUser, 'Cognito accepted it');
  await popup.click(button('Back to this tab'));
  await expectWords(popup, signedInUser, 'Alice Liddell');
});
