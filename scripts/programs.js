import { spawnSync } from 'node:child_process';
import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';

/** @param {string} path */
export const isExecutable = (path) => {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
};

/** @param {string} name */
export const onPath = (name) =>
  (process.env.PATH ?? '')
    .split(delimiter)
    .map((folder) => join(folder, name))
    .find(isExecutable);

/**
 * The program that one of these environment variables names.
 *
 * @param {readonly string[]} names
 * @returns {string | undefined}
 */
export const fromEnvironment = (names) => {
  for (const name of names) {
    const path = process.env[name];
    if (path === undefined || path === '') continue;
    if (!isExecutable(path)) throw new Error(`${name} names no executable file: ${path}`);
    return path;
  }
  return undefined;
};

/**
 * Installs Debian packages when this runs as root where there is apt, as in a container; elsewhere does nothing.
 *
 * @param {string} what for people
 * @param {readonly string[]} packages
 */
export const installPackages = (what, packages) => {
  if (process.getuid?.() !== 0 || onPath('apt-get') === undefined) return;
  console.log(`Installing ${what} (apt-get)…`);
  for (const args of [['update'], ['install', '-y', '--no-install-recommends', ...packages]]) {
    const { status } = spawnSync('apt-get', args, {
      stdio: 'inherit',
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    });
    if (status !== 0) break;
  }
};
