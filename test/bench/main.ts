// Builds first: what is measured in a browser is what the user would have.
import { cpus } from 'node:os';
import { chromium } from '@playwright/test';
import { buildAll } from '../../scripts/build.ts';
import { ensureChromium } from '../../scripts/chromium.js';
import { tableText } from './table.ts';

await buildAll();
await import('./detection.ts');
await import('./decode.ts');
await import('./pipeline.ts');
await import('./look-up.ts');
await import('./panel.ts');
await import('./popup.ts');
await import('./sizes.ts');
const browser = await chromium.launch({ executablePath: ensureChromium(), args: ['--no-sandbox'] });
console.log(`\nNode ${process.versions.node}, Chromium ${browser.version()}, ${cpus().length} processors\n`);
await browser.close();
console.log(tableText());
