import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readdir, readFile, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { InlineConfig } from 'vite';
import { LIBRARIES } from './library-pages.ts';

const pathTo = (path: string) => fileURLToPath(new URL(path, import.meta.url));
const SOURCE = pathTo('.');
const LOCK_FILE = pathTo('../../../package-lock.json');
const CACHE = pathTo('../../../node_modules/.cache/demo-app');

type BuildOptions = NonNullable<InlineConfig['build']>;

/** The folder of the built app. */
export const bundledPage = (): Promise<string> => bundled('page', {});

/** The folder with the scripts of the library pages, apart from the app: they are built only when one is asked for. */
export const bundledLibraryPages = (): Promise<string> =>
  bundled('libraries', {
    rolldownOptions: {
      input: Object.fromEntries(LIBRARIES.map((name) => [name, join(SOURCE, 'libraries', `${name}.ts`)])),
      output: { entryFileNames: 'libraries/[name].js', chunkFileNames: 'libraries/chunk-[hash].js' },
    },
  });

/** Built only when a source or a library has changed since. */
async function bundled(name: string, options: BuildOptions): Promise<string> {
  const folder = join(CACHE, await fingerprint(), name);
  if (!existsSync(folder)) await build(folder, options);
  return folder;
}

async function fingerprint(): Promise<string> {
  const hash = createHash('sha256').update(await readFile(LOCK_FILE));
  for (const name of (await readdir(SOURCE, { recursive: true })).sort()) {
    if (/\.(ts|html|css)$/.test(name)) hash.update(name).update(await readFile(join(SOURCE, name)));
  }
  return hash.digest('hex').slice(0, 16);
}

/** Builds aside and moves the result into place whole: test workers that start together do not meet half a page. */
async function build(folder: string, options: BuildOptions): Promise<void> {
  const { build: viteBuild } = await import('vite');
  await mkdir(join(folder, '..'), { recursive: true });
  const aside = await mkdtemp(join(CACHE, 'building-'));
  await viteBuild({
    root: SOURCE,
    configFile: false,
    logLevel: 'error',
    define: {
      // Amplify's dependencies expect Node's name for the global object.
      global: 'globalThis',
      // The same bundle, whoever builds it: a unit test's own value would stay in the cache.
      'process.env.NODE_ENV': '"production"',
    },
    build: { ...options, outDir: aside, emptyOutDir: true, chunkSizeWarningLimit: 2000 },
  });
  try {
    await rename(aside, folder);
  } catch (error) {
    await rm(aside, { recursive: true, force: true });
    if (!existsSync(folder)) throw error;
  }
}
