import { expect, type Frame, type Page } from '@playwright/test';
import { apiRequest } from '../core/conversation/build-request.ts';
import { axeViolations } from '../support/axe.ts';
import { harOf } from '../support/build-har.ts';
import { openPopup } from '../support/popup.ts';
import { button, type Lab, signIn, test, verdict } from './lab.ts';

const themes = ['Light', 'Dark'] as const;

const optionsPage = async ({ chromium }: Lab): Promise<Page> => {
  const options = await chromium.context.newPage();
  await options.goto(`chrome-extension://${chromium.extensionId}/options.html`);
  return options;
};

const chooseTheme = async (options: Page, theme: (typeof themes)[number]): Promise<void> => {
  await options.getByRole('radio', { name: theme, exact: true }).check();
};

const isIn = (view: Page | Frame, theme: string) =>
  expect(view.locator(`html[data-theme="${theme.toLowerCase()}"]`)).toBeAttached();

/** What axe finds in a view in either theme. A theme changes colours and nothing else. */
const expectNothingWrong = async (view: Page | Frame, options: Page): Promise<void> => {
  for (const theme of themes) {
    await chooseTheme(options, theme);
    await isIn(view, theme);
    expect(await axeViolations(view, theme === 'Dark' ? ['color-contrast'] : undefined)).toEqual([]);
  }
};

test('axe finds nothing wrong in the panel and its tools, in both themes', async ({ lab }) => {
  await signIn(lab);
  lab.cognito.admin.disableUser('alice');
  const panel = await lab.openPanel();
  const options = await optionsPage(lab);
  await expect(verdict(panel)).toContainText('alice');
  await expectNothingWrong(panel, options);
  await button(panel, 'Look up user').click();
  await expect(verdict(panel)).toContainText('This user is disabled');
  await expectNothingWrong(panel, options);
  for (const tool of ['Paste', 'Compare', 'Report', 'Copy as']) {
    await panel.getByRole('toolbar').getByRole('button', { name: tool, exact: true }).click();
    await expect(panel.locator('.desk')).toBeVisible();
    await expectNothingWrong(panel, options);
  }
});

test('axe finds nothing wrong in the conversation, empty and with a failure opened, in both themes', async ({
  lab,
}) => {
  await lab.page.goto(`${lab.app}/blank`);
  const panel = await lab.openPanel();
  const options = await optionsPage(lab);
  await panel.getByRole('tab', { name: 'Conversation' }).click();
  await expect(panel.getByText('No call to Cognito was recorded yet')).toBeVisible();
  await expectNothingWrong(panel, options);
  await lab.page.goto(`${lab.app}/?sign-in=alice&password=wrong`);
  await panel.getByRole('button', { name: /^Sign-in failed/ }).click();
  await expect(panel.getByRole('article', { name: /^Wrong user name/ })).toBeVisible();
  await expectNothingWrong(panel, options);
  await signIn(lab);
  await expect(panel.getByRole('button', { name: /^Sign-in succeeded/ })).toBeVisible();
  await panel.getByRole('tab', { name: 'Session' }).click();
  await expect(panel.getByText('Brought by InitiateAuth')).toBeVisible();
  await expectNothingWrong(panel, options);
});

test('axe finds nothing wrong in an opened HAR file, in both themes', async ({ lab }) => {
  await lab.page.goto(`${lab.app}/blank`);
  const panel = await lab.openPanel();
  const options = await optionsPage(lab);
  await button(panel, 'Paste').click();
  const choose = (name: string, text: string) =>
    panel
      .getByLabel('Open a HAR file…')
      .setInputFiles({ name, mimeType: 'application/json', buffer: Buffer.from(text) });
  await choose('other.json', '{}');
  await expect(panel.getByRole('alert')).toContainText('no HAR file');
  await expectNothingWrong(panel, options);
  const refusal = { __type: 'NotAuthorizedException', message: 'Incorrect username or password.' };
  await choose('customer.har', harOf([apiRequest('InitiateAuth', {}, refusal)]));
  await expect(panel.getByRole('button', { name: /^Sign-in failed/ })).toBeVisible();
  await expectNothingWrong(panel, options);
});

test('axe finds nothing wrong in the popup and the options, in both themes', async ({ lab }) => {
  const options = await optionsPage(lab);
  await expectNothingWrong(options, options);
  await signIn(lab);
  lab.cognito.admin.disableUser('alice');
  const question = { context: lab.chromium.context, page: lab.page, extensionId: lab.chromium.extensionId };
  const popup = await openPopup(question);
  await expect(popup.getByRole('region', { name: 'Signed-in user' })).toContainText('Alice');
  await expectNothingWrong(popup, options);
  await popup.getByRole('button', { name: 'Look up user' }).click();
  await expect(popup.getByText('Do this:')).toBeVisible();
  await expectNothingWrong(popup, options);
  await popup.getByRole('button', { name: 'Paste' }).click();
  await expect(popup.getByRole('button', { name: 'Inspect' })).toBeVisible();
  await expectNothingWrong(popup, options);
});
