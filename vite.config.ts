import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { defineConfig, type Plugin } from 'vite';
import { type Browser, browsers, makeManifest, minimumVersion } from './scripts/manifest.ts';
import { regionalEndpoints } from './src/core/token/regions.ts';

const root = import.meta.dirname;
const readJson = (path: string) => JSON.parse(readFileSync(resolve(root, path), 'utf8'));

/** Emits manifest.json with the bundle, so that a plain `vite build --mode chrome` is loadable too. */
const manifest = (browser: Browser): Plugin => ({
  name: 'manifest',
  generateBundle() {
    const emitted = makeManifest({
      template: readJson('manifest.json'),
      browser,
      version: readJson('package.json').version,
      endpoints: regionalEndpoints,
    });
    this.emitFile({
      type: 'asset',
      fileName: 'manifest.json',
      source: `${JSON.stringify(emitted, undefined, 2)}\n`,
    });
  },
});

const page = (name: string) => resolve(root, 'extension', `${name}.html`);

/** One build per browser; the mode is the browser's name. */
export default defineConfig(({ mode }) => {
  const browser = browsers.find((name) => name === mode);
  if (browser === undefined) throw new Error(`build with --mode ${browsers.join(' or --mode ')}`);
  return {
    root: resolve(root, 'extension'),
    publicDir: resolve(root, 'extension/public'),
    envDir: false,
    plugins: [manifest(browser)],
    build: {
      outDir: resolve(root, 'dist', browser),
      emptyOutDir: true,
      target: `${browser}${Number.parseInt(minimumVersion[browser], 10)}`,
      // Everything is on the user's disk: preloading gains nothing, and its helper touches `document`.
      modulePreload: false,
      sourcemap: false,
      // The content security policy has no `data:`.
      assetsInlineLimit: 0,
      reportCompressedSize: false,
      // The licences of what is bundled ask for their text to come along.
      license: { fileName: 'third-party-licenses.md' },
      rolldownOptions: {
        input: {
          background: resolve(root, 'src/background/main.ts'),
          devtools: page('devtools'),
          panel: page('panel'),
          popup: page('popup'),
          options: page('options'),
        },
        output: {
          entryFileNames: ({ name }) => (name === 'background' ? 'background.js' : 'assets/[name].js'),
          chunkFileNames: 'assets/[name].js',
          assetFileNames: 'assets/[name][extname]',
        },
      },
    },
  };
});
