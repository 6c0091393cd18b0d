import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fromEnvironment, installPackages, onPath } from './programs.js';

const environmentNames = ['CHROMIUM_PATH', 'PLAYWRIGHT_CHROMIUM_EXECUTABLE_PATH'];

/**
 * Branded Google Chrome is not among these: since version 137 it ignores --load-extension.
 * https://groups.google.com/a/chromium.org/g/chromium-extensions/c/1-g8EFx2BBY
 */
const systemNames = ['chromium', 'chromium-browser', 'ungoogled-chromium'];

const HOW_TO_INSTALL = `No Chromium was found. Do one of:
  - npx playwright install --with-deps chromium
  - install your system's Chromium, as in: apt install chromium
  - set CHROMIUM_PATH to a Chromium or Chrome for Testing (Google Chrome itself ignores --load-extension since 137)`;

/** @returns {string | undefined} */
const playwrightsOwn = () => {
  // Required late: this module is also loaded before the packages are installed.
  /** @type {typeof import('@playwright/test')} */
  const { chromium } = createRequire(import.meta.url)('@playwright/test');
  const path = chromium.executablePath();
  return existsSync(path) ? path : undefined;
};

/**
 * The Chromium to drive: the environment's, else Playwright's own, else the system's.
 *
 * @returns {string | undefined}
 */
export const findChromium = () =>
  fromEnvironment(environmentNames) ??
  playwrightsOwn() ??
  systemNames.map(onPath).find((path) => path !== undefined);

/**
 * Finds Chromium, or installs Debian's when this runs as root (as in a container), or throws with what to install.
 *
 * @returns {string}
 */
export const ensureChromium = () => {
  const found = findChromium();
  if (found !== undefined) return found;
  installPackages('Chromium', ['chromium', 'fonts-liberation']);
  const installed = findChromium();
  if (installed === undefined) throw new Error(HOW_TO_INSTALL);
  return installed;
};
