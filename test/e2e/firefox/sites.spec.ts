import { expect } from '@playwright/test';
import { answerPermissionPrompt } from '../../support/firefox/permission-prompt.ts';
import { expectWords } from '../driver/expectations.ts';
import { test } from '../driver/scenario.ts';
import { button, region, signedInUser } from '../driver/target.ts';
import { setHttpOnlyCookies } from '../shared/app.ts';

const domain = 'shop.localhost';
const sites = region('Sites whose cookies may be read');

test('Firefox asks about the site, and what a person allows is read, listed and withdrawn', async ({
  driver,
  firefox,
}) => {
  if (firefox === undefined) throw new Error('This scenario is for Firefox.');
  const url = new URL(driver.app);
  url.hostname = `app.${domain}`;
  await driver.page.goto(`${url.origin}/blank`);
  const { accessToken, idToken } = await driver.cognito.mintTokens('alice');
  const family = `CognitoIdentityServiceProvider.${driver.cognito.clientId}.alice`;
  await setHttpOnlyCookies(driver, {
    [`${family}.accessToken`]: accessToken,
    [`${family}.idToken`]: idToken,
  });

  const before = await driver.openPopup();
  await expectWords(before, signedInUser, 'No Cognito token found in this page');
  await before.click(button(`Let cookies of ${domain} be read`));
  expect(await answerPermissionPrompt(firefox.browser, 'allow')).toContain(domain);

  const after = await driver.openPopup();
  await expectWords(after, signedInUser, 'Alice Liddell');
  const options = await driver.openOptions();
  await expectWords(options, sites, domain);
  await options.click(button(/^Withdraw/, sites));
  await expectWords(options, sites, ['None.', `Withdrawn from ${domain}`]);
  await driver.page.reload();
  await expectWords(await driver.openPopup(), signedInUser, 'No Cognito token found in this page');
});
