import { readFile } from 'node:fs/promises';
import { expect, type Frame, type Page } from '@playwright/test';
import { button, getUserCalls, type Lab, region, signIn, test, verdict } from './lab.ts';

const tool = (panel: Frame, name: string) => region(panel, name);

const openTool = (panel: Frame, name: string) =>
  panel.getByRole('toolbar').getByRole('button', { name, exact: true }).click();

/** What the last copy put on the clipboard: the desk copies through a selection, which a paste brings back. */
const clipboardOf = async (panel: Frame): Promise<string> => {
  const field = panel.getByRole('textbox', { name: /Paste a token/ });
  await field.focus();
  await panel.page().keyboard.press('ControlOrMeta+V');
  return field.inputValue();
};

const paste = async (view: Frame | Page, text: string): Promise<void> => {
  await view.getByRole('textbox', { name: /Paste a token/ }).fill(text);
  await view.getByRole('button', { name: 'Inspect' }).click();
};

/** Every text of the extension's storage, session and local. */
const storedTexts = async ({ chromium }: Lab): Promise<string> => {
  const [worker] = chromium.context.serviceWorkers();
  if (worker === undefined) throw new Error('The worker is gone.');
  return worker.evaluate(async () =>
    JSON.stringify([await chrome.storage.session.get(), await chrome.storage.local.get()]),
  );
};

test('a pasted header is inspected and looked up like a captured token, kept nowhere, and gone with the panel', async ({
  lab,
}) => {
  await lab.page.goto(`${lab.app}/blank`);
  const { accessToken } = await lab.cognito.mintTokens('bob');
  const panel = await lab.openPanel();
  await openTool(panel, 'Paste');
  await paste(panel, `Authorization: Bearer ${accessToken}`);
  await expect(verdict(panel)).toContainText('bob');
  expect(getUserCalls(lab)).toHaveLength(0);
  await button(panel, 'Look up user').click();
  await expect(verdict(panel)).toContainText('Cognito accepted it');
  await expect(region(panel, 'User')).toContainText('bob@example.com');
  expect(await storedTexts(lab)).not.toContain(accessToken.slice(0, 40));
  await button(panel, 'Forget what was pasted').click();
  await expect(verdict(panel)).toHaveCount(0);
  await paste(panel, accessToken);
  await expect(verdict(panel)).toContainText('bob');
  await panel.evaluate(() => location.reload());
  await expect(verdict(panel)).toContainText('No Cognito token found');
  await openTool(panel, 'Paste');
  await expect(verdict(panel)).toHaveCount(0);
});

test('a text without a token says so, and stays in the field', async ({ lab }) => {
  await lab.page.goto(`${lab.app}/blank`);
  const panel = await lab.openPanel();
  await openTool(panel, 'Paste');
  await paste(panel, 'hello');
  await expect(tool(panel, 'Look into something pasted')).toContainText('No token was found in this text');
  await expect(panel.getByRole('textbox', { name: /Paste a token/ })).toHaveValue('hello');
});

test('a session that was kept is compared with what it became', async ({ lab }) => {
  await signIn(lab);
  const panel = await lab.openPanel();
  await button(panel, 'Look up user').click();
  await expect(verdict(panel)).toContainText('Cognito accepted it');
  await openTool(panel, 'Compare');
  const compare = tool(panel, 'Compare sessions');
  await expect(compare).toContainText('Only one session is known');
  await compare.getByRole('button', { name: 'Keep the left one as it is now' }).click();
  await expect(compare).toContainText('0 differences');
  lab.cognito.admin.setAttribute('alice', 'custom:tier', 'platinum');
  await openTool(panel, 'Compare');
  await button(panel, 'Look up again').click();
  await expect(region(panel, 'User')).toContainText('platinum');
  await openTool(panel, 'Compare');
  const tier = compare.getByRole('row').filter({ hasText: 'custom:tier' });
  await expect(tier).toContainText('platinum');
  await expect(tier).toContainText('gold');
});

test('no form of the report has a token, a signature, an address, a number or a name in it', async ({
  lab,
}) => {
  await signIn(lab);
  lab.cognito.admin.disableUser('alice');
  const { panel, devtools } = await lab.openDevTools();
  await button(panel, 'Look up user').click();
  await expect(verdict(panel)).toContainText('This user is disabled');
  await openTool(panel, 'Report');
  await expect(tool(panel, 'Report')).toContainText('This user is disabled');
  const saved = async (name: string): Promise<string> => {
    const downloading = devtools.waitForEvent('download');
    await button(panel, name).click();
    return readFile(await (await downloading).path(), 'utf8');
  };
  const files = [await saved('Save as JSON'), await saved('Save as HTML')];
  await button(panel, 'Copy for ticket').click();
  await openTool(panel, 'Paste');
  const forms = [await clipboardOf(panel), ...files];
  const kept = await lab.page.evaluate(() => Object.values(localStorage));
  const tokens = kept.filter((value) => value.startsWith('eyJ'));
  expect(tokens.length).toBeGreaterThan(2);
  const personal = ['alice@example.com', 'Alice', 'Liddell', '+15555550100'];
  for (const form of forms) {
    expect(form).toContain('This user is disabled');
    for (const secret of [...tokens.flatMap((token) => token.split('.')), ...personal])
      expect(form).not.toContain(secret);
  }
});

test('a saved report opens again, read-only; a cut one says what is the matter', async ({ lab }) => {
  await signIn(lab);
  const { panel, devtools } = await lab.openDevTools();
  await expect(verdict(panel)).toContainText('alice');
  await openTool(panel, 'Report');
  const downloading = devtools.waitForEvent('download');
  await button(panel, 'Save as JSON').click();
  const download = await downloading;
  expect(download.suggestedFilename()).toMatch(/^whoami-report-[\d-]+\.json$/);
  const json = await readFile(await download.path(), 'utf8');
  const open = async (name: string, text: string) =>
    panel.getByLabel('Open a saved report').setInputFiles({
      name,
      mimeType: 'application/json',
      buffer: Buffer.from(text),
    });
  await open('cut.json', json.slice(0, json.length / 2));
  await expect(panel.getByRole('alert')).toContainText('This report ends too early');
  await open(
    'other.json',
    json.replace('"version": 1', '"version": 9').replace('"version":1', '"version":9'),
  );
  await expect(panel.getByRole('alert')).toContainText('version 9');
  await open('saved.json', json);
  await expect(tool(panel, 'Report')).toContainText('saved.json, a report of');
  await expect(tool(panel, 'Report')).toContainText('Nobody has asked Cognito');
  await expect(button(panel, 'Copy for ticket')).toHaveCount(0);
  await button(panel, 'Close this report').click();
  await expect(button(panel, 'Copy for ticket')).toBeVisible();
});

test('the call is copied with a placeholder, and with the token only for who asks', async ({ lab }) => {
  await signIn(lab);
  const panel = await lab.openPanel();
  await expect(verdict(panel)).toContainText('alice');
  await openTool(panel, 'Copy as');
  const copyAs = tool(panel, 'Copy the GetUser call');
  await copyAs.getByRole('button', { name: 'Copy', exact: true }).click();
  await openTool(panel, 'Paste');
  expect(await clipboardOf(panel)).toContain('<access token>');
  await panel.getByRole('textbox', { name: /Paste a token/ }).fill('');
  await openTool(panel, 'Copy as');
  await copyAs.getByRole('radio', { name: 'AWS CLI' }).check();
  await copyAs.getByRole('checkbox', { name: 'Include the access token' }).check();
  await expect(copyAs).toContainText('can act as this user');
  await copyAs.getByRole('button', { name: 'Copy', exact: true }).click();
  await openTool(panel, 'Paste');
  const accessToken = await lab.page.evaluate(
    () => Object.entries(localStorage).find(([key]) => key.endsWith('.accessToken'))?.[1] ?? 'none',
  );
  expect(await clipboardOf(panel)).toContain(accessToken);
});
