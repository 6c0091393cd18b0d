import { type ConsoleMessage, expect, type Frame, type Page, type WebError } from '@playwright/test';
import { member } from '../../src/core/json.ts';
import { type Chromium, type ChromiumOptions, launchChromium } from '../support/chromium.ts';
import type { LocalCognito } from '../support/cognito/local-cognito.ts';
import { type OpenPanel, openCognitoPanel } from '../support/devtools-panel.ts';
import { test as base } from './worker-fixtures.ts';

/** What a scenario works with: a real browser with the extension, a page, and the panel of its DevTools. */
export interface Lab {
  readonly chromium: Chromium;
  readonly cognito: LocalCognito;
  /** Origin of the demo app, without a closing slash. */
  readonly app: string;
  readonly page: Page;
  /** Opens DevTools on the page, with our panel in front. */
  openPanel(): Promise<Frame>;
  /** The same, with the DevTools around the panel. */
  openDevTools(): Promise<OpenPanel>;
  /** Errors that the extension's own pages and worker wrote to their consoles. */
  readonly errors: readonly string[];
}

interface TestLab {
  /** What a file of tests wants of a browser for each of its tests alone, besides the local Cognito; if absent, they share one. */
  readonly browserOptions: ChromiumOptions | undefined;
  readonly lab: Lab;
}

export const test = base.extend<TestLab>({
  browserOptions: [undefined, { option: true }],
  lab: async ({ servers, keptChromium, browserOptions }, use) => {
    const { cognito, app } = servers;
    cognito.admin.restore();
    const chromium =
      browserOptions === undefined
        ? await keptChromium.take()
        : await launchChromium({ ...browserOptions, cognito });
    const page = await chromium.context.newPage();
    const errors: string[] = [];
    const isOurs = (url: string) => url.startsWith(`chrome-extension://${chromium.extensionId}/`);
    const onConsole = (message: ConsoleMessage) => {
      if (message.type() === 'error' && isOurs(message.location().url)) errors.push(message.text());
    };
    const onError = (error: WebError) => {
      if (error.error().stack?.includes(chromium.extensionId))
        errors.push(error.error().stack ?? String(error.error()));
    };
    chromium.context.on('console', onConsole).on('weberror', onError);
    const openDevTools = () =>
      openCognitoPanel({ context: chromium.context, page, extensionId: chromium.extensionId });
    await use({
      chromium,
      cognito,
      app,
      page,
      errors,
      openPanel: async () => (await openDevTools()).panel,
      openDevTools,
    });
    await chromium.close();
    chromium.context.off('console', onConsole).off('weberror', onError);
    expect(errors).toEqual([]);
  },
});

export const region = (panel: Frame, name: string) => panel.getByRole('region', { name, exact: true });

export const verdict = (panel: Frame) => panel.getByRole('status', { name: 'Verdict' });

export const button = (panel: Frame, name: string | RegExp) =>
  panel.getByRole('button', { name, exact: true });

/** Signs a user of the demo app in, by Amplify's own code. */
export const signIn = async ({ page, app }: Lab, username: 'alice' | 'bob' = 'alice'): Promise<void> => {
  await page.goto(`${app}/?sign-in=${username}`);
  await expect(page.getByText(`Signed in as ${username}`)).toBeVisible();
};

/** Opens an empty page of the app and puts values into its localStorage before DevTools is opened. */
export const plant = async ({ page, app }: Lab, values: Readonly<Record<string, string>>): Promise<void> => {
  await page.goto(`${app}/blank`);
  await page.evaluate((entries) => {
    for (const [key, value] of entries) localStorage.setItem(key, value);
  }, Object.entries(values));
};

/** GetUser calls that reached the local Cognito, the panel's and the app's own. */
export const getUserCalls = ({ cognito }: Lab) =>
  cognito.calls.filter(({ operation }) => operation === 'GetUser');

/** The access tokens that were sent to GetUser, in order. */
export const sentTokens = (lab: Lab): readonly unknown[] =>
  getUserCalls(lab).map(({ body }) => member(body, 'AccessToken'));

/** The key family that Amplify writes. */
export const amplifyKeys = (
  { cognito }: Lab,
  username: string,
  tokens: { readonly accessToken: string; readonly idToken?: string; readonly refreshToken?: string },
): Record<string, string> =>
  Object.fromEntries(
    Object.entries(tokens).map(([field, value]) => [
      `CognitoIdentityServiceProvider.${cognito.clientId}.${username}.${field}`,
      value,
    ]),
  );
