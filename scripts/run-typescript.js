import { spawnSync } from 'node:child_process';
import { createRequire } from 'node:module';
import { projectRoot } from './setup.js';

/**
 * Runs a TypeScript file with tsx, in this terminal. The packages must be installed.
 *
 * @param {string} file path from the project's root
 * @param {readonly string[]} args
 * @returns {number} its exit code
 */
export const runTypeScript = (file, args) => {
  const tsx = createRequire(import.meta.url).resolve('tsx/cli');
  const { status } = spawnSync(process.execPath, [tsx, file, ...args], {
    cwd: projectRoot,
    stdio: 'inherit',
  });
  return status ?? 1;
};
