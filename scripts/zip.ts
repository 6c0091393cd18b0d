import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve, sep } from 'node:path';
import { zipSync } from 'fflate';
import type { Browser } from './manifest.ts';

/** The oldest moment that a zip can name: the same on every machine and at every time. */
const epoch = new Date(1980, 0, 1);

const filesBelow = (folder: string): readonly string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();

/** The zip of a browser's build. The same build gives the same bytes. */
export const zipBuild = (browser: Browser): Uint8Array => {
  const dist = resolve(import.meta.dirname, '../dist', browser);
  const entries = filesBelow(dist).map((file) => [
    file
      .slice(dist.length + 1)
      .split(sep)
      .join('/'),
    new Uint8Array(readFileSync(file)),
  ]);
  return zipSync(Object.fromEntries(entries), { level: 9, mtime: epoch, os: 3 });
};
