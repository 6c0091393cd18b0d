import { createHash } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { buildAll } from './build.ts';
import { browsers } from './manifest.ts';
import { archiveSource } from './source-archive.ts';
import { zipBuild } from './zip.ts';

/** A file for a store or its reviewers. */
export interface Package {
  /** Path from the project's root. */
  readonly path: string;
  readonly size: number;
  readonly sha256: string;
}

const write = (path: string, bytes: Uint8Array): Package => {
  writeFileSync(resolve(import.meta.dirname, '..', path), bytes);
  return { path, size: bytes.length, sha256: createHash('sha256').update(bytes).digest('hex') };
};

/** Builds anew and writes the zip of each browser and, in a checkout, the archive of the source. */
export const makePackages = async (): Promise<readonly Package[]> => {
  await buildAll();
  const source = archiveSource();
  return [
    ...browsers.map((browser) => write(`dist/${browser}.zip`, zipBuild(browser))),
    ...(source === undefined ? [] : [write('dist/source.zip', source)]),
  ];
};
