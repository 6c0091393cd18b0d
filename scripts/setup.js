import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, statSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

// Plain JavaScript without dependencies: this runs before any package is installed.

export const projectRoot = resolve(dirname(fileURLToPath(import.meta.url)), '..');

const OLDEST_NODE = /** @type {const} */ ([20, 19]);

/** @returns {void} */
export const checkNode = () => {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  const [oldestMajor, oldestMinor] = OLDEST_NODE;
  if (major > oldestMajor || (major === oldestMajor && minor >= oldestMinor)) return;
  throw new Error(
    `Node.js ${OLDEST_NODE.join('.')} or newer is needed; this is ${process.versions.node}. See https://nodejs.org`,
  );
};

/**
 * npm writes node_modules/.package-lock.json at the end of an installation. It is older than the lock file after the
 * lock file changed, but a fresh checkout also touches the lock file; then one needless `npm ci` is run.
 *
 * @returns {boolean}
 */
const packagesAreInstalled = () => {
  const installed = resolve(projectRoot, 'node_modules/.package-lock.json');
  if (!existsSync(installed)) return false;
  const lock = resolve(projectRoot, 'package-lock.json');
  return statSync(installed).mtimeMs >= statSync(lock).mtimeMs || sameVersions(lock, installed);
};

/**
 * True when both files name the same versions. npm leaves optional packages of other platforms out of the second file.
 *
 * @param {string} lock
 * @param {string} installed
 */
const sameVersions = (lock, installed) => {
  /** @type {Record<string, { version?: string, optional?: boolean }>} */
  const wanted = JSON.parse(readFileSync(lock, 'utf8')).packages;
  /** @type {Record<string, { version?: string }>} */
  const present = JSON.parse(readFileSync(installed, 'utf8')).packages;
  return Object.entries(wanted).every(
    ([path, { version, optional }]) =>
      path === '' || present[path]?.version === version || (optional === true && present[path] === undefined),
  );
};

/** Checks Node.js and installs the packages of the lock file when they are missing or out of date. */
export const ensurePackages = () => {
  checkNode();
  if (packagesAreInstalled()) return;
  console.log('Installing packages (npm ci)…');
  const { status } = spawnSync('npm', ['ci', '--no-audit', '--no-fund'], {
    cwd: projectRoot,
    stdio: 'inherit',
    // npm is a command file on Windows.
    shell: process.platform === 'win32',
  });
  if (status !== 0) throw new Error('npm ci failed; see above.');
};
