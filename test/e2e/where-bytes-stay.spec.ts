import { readFile } from 'node:fs/promises';
import { expect } from '@playwright/test';
import { builtExtension } from '../support/chromium.ts';
import type { MintedTokens } from '../support/cognito/tokens.ts';
import { filesOf } from '../support/disk/files-of.ts';
import { piecesOf, piecesOfToken } from '../support/disk/pieces-of.ts';
import { searchFolder } from '../support/disk/search-folder.ts';
import { openPopup } from '../support/popup.ts';
import { test as base, button, type Lab, region } from './lab.ts';
import { withProfile } from './profile.ts';

const test = base.extend(withProfile);

/** Values of the user that stand nowhere but in tokens and in replies. */
const attributes = {
  name: 'Wilhelmina Quillfeather-Okonkwo',
  email: 'w.quillfeather.okonkwo@example.com',
  phone_number: '+15555550187',
  'custom:tier': 'tier-of-quillfeather-48151623',
} as const;

/**
 * The page hands its tokens over without keeping any: in a header, in a body that is not kept, and in cookies of the session,
 * which Chromium encrypts where it writes them. So the profile may be searched as a whole, nothing of it left out.
 */
const useTokens = ({ page }: Lab, tokens: MintedTokens) =>
  page.evaluate(async ({ accessToken, idToken, refreshToken }) => {
    // biome-ignore lint/suspicious/noDocumentCookie: what an app of the field does.
    document.cookie = `access_token=${accessToken}`;
    // biome-ignore lint/suspicious/noDocumentCookie: what an app of the field does.
    document.cookie = `id_token=${idToken}`;
    const body = JSON.stringify({
      id_token: idToken,
      access_token: accessToken,
      refresh_token: refreshToken,
    });
    await (await fetch('/api/orders', { headers: { authorization: `Bearer ${accessToken}` } })).text();
    await (await fetch('/echo', { method: 'POST', body })).text();
  }, tokens);

/** Everything that a person may do with what was found. */
const useExtension = async (lab: Lab, used: MintedTokens, pasted: string): Promise<void> => {
  const { chromium, page } = lab;
  const panel = await lab.openPanel();
  await useTokens(lab, used);
  await expect(region(panel, 'Tokens').getByText('refresh', { exact: true })).toBeVisible();
  await button(panel, 'Look up user').click();
  await expect(region(panel, 'User')).toContainText(attributes['custom:tier']);
  await expect(region(panel, 'Claims')).toContainText('signature verified');
  await button(panel, 'Copy token').click();
  await expect(panel.getByText(/^Copied/)).toBeVisible();
  await button(panel, 'Deep scan').click();
  await expect(region(panel, 'Tokens')).toContainText('Deep scan:');
  const openTool = (name: string) =>
    panel.getByRole('toolbar').getByRole('button', { name, exact: true }).click();
  await openTool('Compare');
  await openTool('Report');
  await panel.getByRole('checkbox', { name: /Include personal data/ }).check();
  await button(panel, 'Copy for ticket').click();
  await openTool('Paste');
  await panel.getByRole('textbox', { name: /Paste a token/ }).fill(pasted);
  await button(panel, 'Inspect').click();
  await button(panel, 'Look up user').click();
  await expect(region(panel, 'User')).toContainText('bob@example.com');
  const popup = await openPopup({ context: chromium.context, page, extensionId: chromium.extensionId });
  await popup.getByRole('button', { name: /^Look up/ }).click();
  await expect(popup.getByRole('region', { name: 'Signed-in user' })).toContainText(attributes.name);
};

/** A person changes preferences, which are the one thing to be kept on disk; and three controls are planted. */
const plantControls = async (
  { chromium }: Lab,
  controls: Readonly<Record<'local' | 'session' | 'wide', string>>,
): Promise<void> => {
  const options = await chromium.context.newPage();
  await options.goto(`chrome-extension://${chromium.extensionId}/options.html`);
  await options.getByRole('radio', { name: /^Automatically/ }).check();
  await options.evaluate(async ({ local, session, wide }) => {
    await chrome.storage.local.set({ control: local });
    await chrome.storage.session.set({ control: session });
    // A letter beyond Latin-1 makes the browser write two bytes for each character.
    localStorage.setItem('control', `\u0436${wide}`);
  }, controls);
};

test('after a browser with everything in it was closed, its profile holds no token, no part of one and nothing of the user', async ({
  lab,
  profile,
}) => {
  const { admin } = lab.cognito;
  for (const [name, value] of Object.entries(attributes)) admin.setAttribute('alice', name, value);
  const used = await lab.cognito.mintTokens('alice');
  const pasted = await lab.cognito.mintTokens('bob');
  await lab.page.goto(`${lab.app}/blank`);
  await useExtension(lab, used, pasted.accessToken);
  const controls = {
    local: 'control-local-3f9a1c7e5b2d',
    session: 'control-session-8d4e6a0b9c1f',
    wide: 'control-wide-7b5d2e9f0a4c',
  };
  await plantControls(lab, controls);
  await lab.chromium.close();

  // The extension's own code, which the browser keeps compiled, names what tokens have in common.
  const files = await filesOf(builtExtension);
  const code = (await Promise.all(files.map((file) => readFile(file, 'utf8')))).join('\n');
  const secrets = [
    ...[...Object.values(used), pasted.accessToken].flatMap(piecesOfToken),
    ...Object.values(attributes).flatMap(piecesOf),
  ].filter((piece) => !code.includes(piece));
  expect(secrets.length).toBeGreaterThan(80);
  expect(await searchFolder(profile, [...secrets, controls.session])).toEqual([]);

  const planted = await searchFolder(profile, [controls.local, controls.wide]);
  expect(planted).toContainEqual({
    file: expect.stringMatching(/Local Extension Settings/),
    text: controls.local,
    encoding: 'utf8',
  });
  expect(planted).toContainEqual({
    file: expect.stringMatching(/Local Storage/),
    text: controls.wide,
    encoding: 'utf16le',
  });
});
