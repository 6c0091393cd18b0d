import { expect } from '@playwright/test';
import { button, getUserCalls, signIn, test, verdict } from './lab.ts';

test('the options page remembers when look-ups may happen, and an open panel follows', async ({ lab }) => {
  await signIn(lab);
  const panel = await lab.openPanel();
  await expect(verdict(panel)).toContainText('nobody has asked Cognito yet');
  expect(getUserCalls(lab)).toHaveLength(0);
  const options = await lab.chromium.context.newPage();
  await options.goto(`chrome-extension://${lab.chromium.extensionId}/options.html`);
  await expect(options.getByRole('radio', { name: /^Ask first/ })).toBeChecked();
  await options.getByRole('radio', { name: /^Automatically/ }).check();
  await expect(verdict(panel)).toContainText('Cognito accepted it');
  await options.reload();
  await expect(options.getByRole('radio', { name: /^Automatically/ })).toBeChecked();
});

test('a view that is opened later shows what was captured before', async ({ lab }) => {
  await signIn(lab);
  const panel = await lab.openPanel();
  await button(panel, 'Look up user').click();
  await expect(verdict(panel)).toContainText('Cognito accepted it');
  await panel.evaluate(() => location.reload());
  await expect(verdict(panel)).toContainText('Cognito accepted it');
  expect(getUserCalls(lab)).toHaveLength(1);
});

test('a theme that is chosen holds in every page at once, whatever is around it', async ({ lab }) => {
  await signIn(lab);
  const panel = await lab.openPanel();
  const options = await lab.chromium.context.newPage();
  await options.goto(`chrome-extension://${lab.chromium.extensionId}/options.html`);
  for (const theme of ['Dark', 'Light'] as const) {
    await options.getByRole('radio', { name: theme, exact: true }).check();
    await expect(panel.locator(`html[data-theme="${theme.toLowerCase()}"]`)).toBeAttached();
    await expect(options.locator(`html[data-theme="${theme.toLowerCase()}"]`)).toBeAttached();
  }
});

test('a language that is chosen is read from the extension’s own files, and every open page speaks it', async ({
  lab,
}) => {
  await signIn(lab);
  const panel = await lab.openPanel();
  await expect(verdict(panel)).toContainText('alice@example.com');
  const options = await lab.chromium.context.newPage();
  await options.goto(`chrome-extension://${lab.chromium.extensionId}/options.html`);
  await expect(options.getByRole('radio', { name: 'As the browser' })).toBeChecked();
  // A sign of the texts before, which is gone when the page was loaded anew.
  await panel.evaluate(() => document.documentElement.setAttribute('data-before', ''));
  await options.getByRole('radio', { name: 'English' }).check();
  await expect(panel.locator('html[lang="en"]:not([data-before])')).toBeAttached();
  await expect(verdict(panel)).toContainText('alice@example.com');
  await expect(options.getByRole('radio', { name: 'English' })).toBeChecked();
  const language = await options.evaluate(async () => {
    const texts = await (await fetch('/_locales/en/messages.json')).json();
    return texts.language.message;
  });
  expect(language).toBe('en');
});

test('forgetting everything asks once more, and then an open panel is empty', async ({ lab }) => {
  await signIn(lab);
  const panel = await lab.openPanel();
  await expect(verdict(panel)).toContainText('alice@example.com');
  const options = await lab.chromium.context.newPage();
  await options.goto(`chrome-extension://${lab.chromium.extensionId}/options.html`);
  await options.getByRole('button', { name: 'Forget everything' }).click();
  await options.getByRole('button', { name: 'Really forget everything' }).click();
  await expect(options.getByText('Forgotten.')).toBeVisible();
  await expect(verdict(panel)).toContainText('No Cognito token found');
});
