import { mkdir } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from '@playwright/test';
import { createServer } from 'vite';
import { ensureChromium } from '../../../scripts/chromium.js';
import { harOf } from '../../support/build-har.ts';
import { shopRequests } from './conversation.ts';

/** Usage: `tsx test/ui/preview/screenshots.ts [state…]`. Writes pictures of the views into the system's folder for temporary files. */
const sizes = [
  { name: 'wide', width: 1280, height: 470 },
  { name: 'medium', width: 820, height: 600 },
  { name: 'narrow', width: 480, height: 900 },
  { name: 'tall', width: 1280, height: 1900 },
] as const;

const asked = process.argv.slice(2);
const shots = asked.length > 0 ? asked : ['ok', 'asks', 'refused'];
const folder = join(tmpdir(), 'whoami-preview');
await mkdir(folder, { recursive: true });

const server = await createServer({
  configFile: false,
  root: import.meta.dirname,
  logLevel: 'error',
  server: { port: 0 },
  // tsconfig.json is found from the file upwards; the cache has no business in the repository.
  cacheDir: join(folder, 'vite'),
});
await server.listen();
const [origin = ''] = server.resolvedUrls?.local ?? [];
const browser = await chromium.launch({
  executablePath: ensureChromium(),
  args: ['--no-sandbox', '--disable-gpu'],
});
const page = await browser.newPage();
page.on('console', (message) => {
  if (message.type() === 'error' || message.type() === 'warning') console.log(message.text());
});
page.on('pageerror', (error) => console.log(String(error)));

const shoot = async (query: string, name: string, width: number, height: number, tool?: string) => {
  await page.setViewportSize({ width, height });
  await page.goto(`${origin}?${query}`);
  await page.locator('main').waitFor();
  if (tool !== undefined) {
    await page.getByRole('button', { name: tool, exact: true }).click();
    await page.locator('.desk').waitFor();
  }
  // Parts of the popup are fetched when they are needed.
  await page.waitForLoadState('networkidle');
  await page.evaluate(() => document.fonts.ready.then(() => undefined));
  await page.screenshot({ path: join(folder, `${name}.png`) });
};

/** The conversation at a glance, and with all that failed opened. */
const shootConversation = async (state: string, theme: string) => {
  for (const { name, width, height } of [...sizes, { name: 'least', width: 320, height: 900 }]) {
    await shoot(`state=${state}&theme=${theme}`, `${state}-session-${name}-${theme}`, width, height);
    await page.getByRole('tab', { name: /^Conversation/ }).click();
    await page.locator('.conversation').waitFor();
    await page.screenshot({ path: join(folder, `${state}-${name}-${theme}.png`) });
    for (const flow of await page.locator('.flow-failed .flow-head').all()) await flow.click();
    await page.screenshot({ path: join(folder, `${state}-open-${name}-${theme}.png`) });
    await shoot(`state=${state}&theme=${theme}&lang=de`, `${state}-german-${name}-${theme}`, width, height);
    await page.getByRole('tab', { name: /^Konversation/ }).click();
    await page.locator('.conversation').waitFor();
    await page.screenshot({ path: join(folder, `${state}-german-${name}-${theme}.png`) });
  }
};

/** A file that is open in the place of what was pasted. */
const shootFile = async (theme: string) => {
  for (const { name, width, height } of [...sizes, { name: 'least', width: 320, height: 900 }])
    for (const [lang, tool] of [
      ['en', 'Paste'],
      ['de', 'Einfügen'],
    ] as const) {
      await shoot(
        `state=ok&theme=${theme}&lang=${lang}`,
        `har-closed-${lang}-${name}-${theme}`,
        width,
        height,
        tool,
      );
      const open = async (file: string, text: string) => {
        const buffer = Buffer.from(text);
        await page
          .locator('input[accept*=".har"]')
          .setInputFiles({ name: file, mimeType: 'text/plain', buffer });
      };
      const text = harOf(shopRequests, 'firefox');
      await open('cut.har', text.slice(0, -9));
      await page.getByRole('alert').filter({ hasText: /./ }).waitFor();
      await page.screenshot({ path: join(folder, `har-cut-${lang}-${name}-${theme}.png`) });
      await open('shop.example-Archive [26-01-15 12-30-11].har', text);
      await page.locator('.conversation').waitFor();
      await page.screenshot({ path: join(folder, `har-${lang}-${name}-${theme}.png`) });
      await page.getByRole('tab').first().click();
      await page.getByRole('region', { name: /^Tokens?$/ }).waitFor();
      await page.screenshot({ path: join(folder, `har-session-${lang}-${name}-${theme}.png`) });
    }
};

for (const state of shots)
  for (const theme of ['light', 'dark']) {
    if (state === 'har') {
      await shootFile(theme);
      continue;
    }
    if (state.startsWith('conversation')) {
      await shootConversation(state, theme);
      continue;
    }
    const query = `state=${state}&theme=${theme}`;
    for (const { name, width, height } of sizes)
      await shoot(query, `${state}-${name}-${theme}`, width, height);
    for (const { name, width, height } of sizes.slice(0, 3))
      await shoot(`${query}&lang=de`, `${state}-german-${name}-${theme}`, width, height);
    await shoot(`${query}&lang=de&view=popup`, `${state}-german-popup-${theme}`, 360, 520);
    for (const tool of ['Paste', 'Compare', 'Report', 'Copy as'])
      for (const { name, width, height } of sizes.slice(0, 3))
        await shoot(query, `${state}-${tool}-${name}-${theme}`, width, height, tool);
    await shoot(`${query}&view=popup`, `${state}-popup-${theme}`, 360, 520);
  }
for (const theme of ['light', 'dark'])
  for (const lang of ['en', 'de'])
    await shoot(`view=options&theme=${theme}&lang=${lang}`, `options-${lang}-${theme}`, 640, 1500);

await browser.close();
await server.close();
console.log(folder);
