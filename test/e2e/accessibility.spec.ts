import { expect, type Frame, type Page } from '@playwright/test';
import { axeViolations } from '../support/axe.ts';
import { openPopup } from '../support/popup.ts';
import { button, type Lab, signIn, test, verdict } from './lab.ts';

// DevTools keeps its theme.
test.use({ browserOptions: {} });

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

for (const theme of themes) {
  // A theme changes colours and nothing else.
  const rules = theme === 'Dark' ? ['color-contrast'] : undefined;

  test(`axe finds nothing wrong in the panel and its tools, ${theme}`, async ({ lab }) => {
    await signIn(lab);
    lab.cognito.admin.disableUser('alice');
    const panel = await lab.openPanel();
    const options = await optionsPage(lab);
    await chooseTheme(options, theme);
    await isIn(panel, theme);
    await expect(verdict(panel)).toContainText('alice');
    expect(await axeViolations(panel, rules)).toEqual([]);
    await button(panel, 'Look up user').click();
    await expect(verdict(panel)).toContainText('This user is disabled');
    expect(await axeViolations(panel, rules)).toEqual([]);
    for (const tool of ['Paste', 'Compare', 'Report', 'Copy as']) {
      await panel.getByRole('toolbar').getByRole('button', { name: tool, exact: true }).click();
      await expect(panel.locator('.desk')).toBeVisible();
      expect(await axeViolations(panel, rules)).toEqual([]);
    }
  });

  test(`axe finds nothing wrong in the conversation, empty and with a failure opened, ${theme}`, async ({
    lab,
  }) => {
    await lab.page.goto(`${lab.app}/blank`);
    const panel = await lab.openPanel();
    await chooseTheme(await optionsPage(lab), theme);
    await isIn(panel, theme);
    await panel.getByRole('tab', { name: 'Conversation' }).click();
    await expect(panel.getByText('No call to Cognito was recorded yet')).toBeVisible();
    expect(await axeViolations(panel, rules)).toEqual([]);
    await lab.page.goto(`${lab.app}/?sign-in=alice&password=wrong`);
    await panel.getByRole('button', { name: /^Sign-in failed/ }).click();
    await expect(panel.getByRole('article', { name: /^Wrong user name/ })).toBeVisible();
    expect(await axeViolations(panel, rules)).toEqual([]);
    await signIn(lab);
    await expect(panel.getByRole('button', { name: /^Sign-in succeeded/ })).toBeVisible();
    await panel.getByRole('tab', { name: 'Session' }).click();
    await expect(panel.getByText('Brought by InitiateAuth')).toBeVisible();
    expect(await axeViolations(panel, rules)).toEqual([]);
  });

  test(`axe finds nothing wrong in the popup and the options, ${theme}`, async ({ lab }) => {
    const options = await optionsPage(lab);
    await chooseTheme(options, theme);
    await isIn(options, theme);
    expect(await axeViolations(options, rules)).toEqual([]);
    await signIn(lab);
    lab.cognito.admin.disableUser('alice');
    const question = {
      context: lab.chromium.context,
      page: lab.page,
      extensionId: lab.chromium.extensionId,
    };
    const popup = await openPopup(question);
    await expect(popup.getByRole('region', { name: 'Signed-in user' })).toContainText('Alice');
    await isIn(popup, theme);
    expect(await axeViolations(popup, rules)).toEqual([]);
    await popup.getByRole('button', { name: 'Look up user' }).click();
    await expect(popup.getByText('Do this:')).toBeVisible();
    expect(await axeViolations(popup, rules)).toEqual([]);
    await popup.getByRole('button', { name: 'Paste' }).click();
    await expect(popup.getByRole('button', { name: 'Inspect' })).toBeVisible();
    expect(await axeViolations(popup, rules)).toEqual([]);
  });
}
