import { member } from '../../../src/core/json.ts';
import type { Driver, View } from '../driver/driver.ts';
import { expectText, expectThere } from '../driver/expectations.ts';
import { button } from '../driver/target.ts';

/** Signs a user of the demo app in, by Amplify's own code. */
export const signIn = async ({ page, app }: Driver, username: 'alice' | 'bob' = 'alice'): Promise<void> => {
  await page.goto(`${app}/?sign-in=${username}`);
  await expectText(page, `Signed in as ${username}`);
};

/** Opens an empty page of the app and puts values into its localStorage before DevTools is opened. */
export const plant = async (
  { page, app }: Driver,
  values: Readonly<Record<string, string>>,
): Promise<void> => {
  await page.goto(`${app}/blank`);
  await page.run((entries) => {
    for (const [key, value] of entries) localStorage.setItem(key, value);
  }, Object.entries(values));
};

/** Lets a page of the app send a request with this header to its API. */
export const callApi = ({ page }: Driver, authorization: string): Promise<void> =>
  page.run(async (value) => {
    await (await fetch('/api/orders', { headers: { authorization: value } })).text();
  }, authorization);

/** Lets the app's server set cookies that no script can read. */
export const setHttpOnlyCookies = (
  { page }: Driver,
  cookies: Readonly<Record<string, string>>,
): Promise<void> =>
  page.run(async (entries) => {
    for (const [name, value] of entries)
      await (await fetch('/cookie', { method: 'POST', body: `${name}=${value}` })).text();
  }, Object.entries(cookies));

/** Clicks the look-up for the first time, and waits for an answer. */
export const lookUp = async (panel: View): Promise<void> => {
  await panel.click(button('Look up user'));
  await expectThere(panel, button('Look up again'));
};

/** GetUser calls that reached the local Cognito, the extension's and the app's own. */
export const getUserCalls = ({ cognito }: Driver) =>
  cognito.calls.filter(({ operation }) => operation === 'GetUser');

/** The access tokens that were sent to GetUser, in order. */
export const sentTokens = (driver: Driver): readonly unknown[] =>
  getUserCalls(driver).map(({ body }) => member(body, 'AccessToken'));

/** The key family that Amplify writes. */
export const amplifyKeys = (
  { cognito }: Driver,
  username: string,
  tokens: { readonly accessToken: string; readonly idToken?: string; readonly refreshToken?: string },
): Record<string, string> =>
  Object.fromEntries(
    Object.entries(tokens).map(([field, value]) => [
      `CognitoIdentityServiceProvider.${cognito.clientId}.${username}.${field}`,
      value,
    ]),
  );
