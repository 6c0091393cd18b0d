import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { zipFiles } from './zip.ts';

const root = resolve(import.meta.dirname, '..');

/** Paths of the files that Git tracks and that are there; `undefined` where this is no checkout, as in the archive itself. */
const trackedFiles = (): readonly string[] | undefined => {
  // A checkout inside of another one's folder is not this project's.
  if (!existsSync(join(root, '.git'))) return undefined;
  const { status, stdout } = spawnSync('git', ['ls-files', '-z'], { cwd: root, encoding: 'utf8' });
  if (status !== 0) return undefined;
  return stdout.split('\0').filter((path) => path !== '' && existsSync(join(root, path)));
};

/** What reviewers of addons.mozilla.org rebuild the extension from: every tracked file and no other. */
export const archiveSource = (): Uint8Array | undefined => {
  const files = trackedFiles();
  return files === undefined ? undefined : zipFiles(root, files);
};
