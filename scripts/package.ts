import { mkdirSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { buildAll } from './build.ts';
import { browsers } from './manifest.ts';
import { zipBuild } from './zip.ts';

const artifacts = resolve(import.meta.dirname, '../artifacts');

await buildAll();
mkdirSync(artifacts, { recursive: true });
for (const browser of browsers) {
  const zip = zipBuild(browser);
  writeFileSync(resolve(artifacts, `${browser}.zip`), zip);
  console.log(`artifacts/${browser}.zip: ${(zip.length / 1000).toFixed(1)} kB`);
}
