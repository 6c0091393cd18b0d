import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readdir, readFile, rename, rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const SOURCE = fileURLToPath(new URL('.', import.meta.url));
const CACHE = fileURLToPath(new URL('../../../node_modules/.cache/demo-app', import.meta.url));

/** The folder of the built page; built only when a source or a library has changed since. */
export async function bundledPage(): Promise<string> {
  const folder = join(CACHE, await fingerprint());
  if (!existsSync(folder)) await build(folder);
  return folder;
}

async function fingerprint(): Promise<string> {
  const hash = createHash('sha256');
  for (const name of (await readdir(SOURCE)).sort()) {
    if (/\.(ts|html|css)$/.test(name)) hash.update(name).update(await readFile(join(SOURCE, name)));
  }
  const resolve = createRequire(import.meta.url).resolve;
  for (const library of ['aws-amplify', 'vite']) {
    hash.update(await readFile(resolve(`${library}/package.json`)));
  }
  return hash.digest('hex').slice(0, 16);
}

/** Builds aside and moves the result into place whole: test workers that start together do not meet half a page. */
async function build(folder: string): Promise<void> {
  const { build: viteBuild } = await import('vite');
  await mkdir(CACHE, { recursive: true });
  const aside = await mkdtemp(join(CACHE, 'building-'));
  await viteBuild({
    root: SOURCE,
    configFile: false,
    logLevel: 'error',
    // Amplify's dependencies expect Node's name for the global object.
    define: { global: 'globalThis' },
    build: { outDir: aside, emptyOutDir: true, chunkSizeWarningLimit: 2000 },
  });
  try {
    await rename(aside, folder);
  } catch (error) {
    await rm(aside, { recursive: true, force: true });
    if (!existsSync(folder)) throw error;
  }
}
