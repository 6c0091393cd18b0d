import { mkdir, readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { chromium } from '@playwright/test';
import { findChromium } from './chromium.js';

const root = resolve(import.meta.dirname, '..');

/** Small sizes have a drawing of their own: the details of the large one would blur. */
const icons = [
  { size: 16, drawing: 'icon-small.svg' },
  { size: 32, drawing: 'icon-small.svg' },
  { size: 48, drawing: 'icon.svg' },
  { size: 128, drawing: 'icon.svg' },
] as const;

/** Renders the drawings in docs/ to the PNG files that ship. Run after changing a drawing; the build does not. */
const executablePath = findChromium();
if (executablePath === undefined) throw new Error('no Chromium to draw with');
const folder = resolve(root, 'extension/public/icons');
await mkdir(folder, { recursive: true });
const browser = await chromium.launch({ executablePath, args: ['--no-sandbox'] });
const page = await browser.newPage();
for (const { size, drawing } of icons) {
  const svg = await readFile(resolve(root, 'docs', drawing), 'utf8');
  await page.setViewportSize({ width: size, height: size });
  await page.setContent(
    `<style>* { margin: 0 } svg { display: block; width: ${size}px; height: ${size}px }</style>${svg}`,
  );
  await page.screenshot({ path: resolve(folder, `icon-${size}.png`), omitBackground: true });
}
await browser.close();
