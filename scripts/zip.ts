import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join, resolve, sep } from 'node:path';
import { type Zippable, zipSync } from 'fflate';
import type { Browser } from './manifest.ts';

/** The oldest moment that a zip can name: the same on every machine and at every time. */
const epoch = new Date(1980, 0, 1);

/** Unix, as the zip format numbers it; the attributes of a file are then its mode, shifted. */
const unix = 3;
const attributesOf = (isExecutable: boolean): number => (isExecutable ? 0o100755 : 0o100644) * 2 ** 16;

/** A zip of these files of a folder, by their paths from it. The same files give the same bytes. */
export const zipFiles = (folder: string, paths: readonly string[]): Uint8Array => {
  const entries = [...paths].sort().map((path): [string, Zippable[string]] => {
    const file = join(folder, path);
    const isExecutable = (statSync(file).mode & 0o100) !== 0;
    return [
      path.split(sep).join('/'),
      [new Uint8Array(readFileSync(file)), { attrs: attributesOf(isExecutable) }],
    ];
  });
  return zipSync(Object.fromEntries(entries), { level: 9, mtime: epoch, os: unix });
};

const pathsBelow = (folder: string): readonly string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1));

/** The zip of a browser's build. */
export const zipBuild = (browser: Browser): Uint8Array => {
  const dist = resolve(import.meta.dirname, '../dist', browser);
  return zipFiles(dist, pathsBelow(dist));
};
