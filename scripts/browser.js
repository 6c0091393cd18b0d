import { spawnSync } from 'node:child_process';
import { accessSync, constants, existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { delimiter, join } from 'node:path';

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

/** @param {string} path */
const isExecutable = (path) => {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
};

/** @param {string} name */
const onPath = (name) =>
  (process.env.PATH ?? '')
    .split(delimiter)
    .map((folder) => join(folder, name))
    .find(isExecutable);

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
export const findChromium = () => {
  for (const name of environmentNames) {
    const path = process.env[name];
    if (path === undefined || path === '') continue;
    if (!isExecutable(path)) throw new Error(`${name} names no executable file: ${path}`);
    return path;
  }
  return playwrightsOwn() ?? systemNames.map(onPath).find((path) => path !== undefined);
};

/**
 * Finds Chromium, or installs Debian's when this runs as root (as in a container), or throws with what to install.
 *
 * @returns {string}
 */
export const ensureChromium = () => {
  const found = findChromium();
  if (found !== undefined) return found;
  const mayInstall = process.getuid?.() === 0 && onPath('apt-get') !== undefined;
  if (mayInstall) {
    console.log('Installing Chromium (apt-get)…');
    for (const args of [
      ['update'],
      ['install', '-y', '--no-install-recommends', 'chromium', 'fonts-liberation'],
    ]) {
      const { status } = spawnSync('apt-get', args, {
        stdio: 'inherit',
        env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
      });
      if (status !== 0) break;
    }
    const installed = findChromium();
    if (installed !== undefined) return installed;
  }
  throw new Error(HOW_TO_INSTALL);
};
