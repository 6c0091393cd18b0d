import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'vite';
import { parts } from '../vite.config.ts';
import { gatherLicenses } from './licenses.ts';
import { browsers } from './manifest.ts';

const configFile = resolve(import.meta.dirname, '../vite.config.ts');

/** Builds dist/chrome and dist/firefox. */
export const buildAll = async (): Promise<void> => {
  for (const browser of browsers) {
    for (const part of parts) await build({ configFile, mode: `${browser}-${part}`, logLevel: 'warn' });
    gatherLicenses(resolve(import.meta.dirname, '../dist', browser));
  }
};

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  await buildAll();
  console.log('Built dist/chrome and dist/firefox.');
}
