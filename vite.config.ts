import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { defineConfig, type Plugin, type UserConfig } from 'vite';
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

/** What each browser's build consists of. The background is a bundle of its own: pages share none of the SDK with it. */
export const parts = ['pages', 'background'] as const;
type Part = (typeof parts)[number];

const bundleOf = {
  pages: {
    input: {
      devtools: page('devtools'),
      panel: page('panel'),
      popup: page('popup'),
      options: page('options'),
    },
    output: {
      entryFileNames: 'assets/[name].js',
      chunkFileNames: 'assets/[name].js',
      assetFileNames: 'assets/[name][extname]',
      codeSplitting: {
        // Few chunks pack tighter than many. The devtools page, which runs whenever DevTools opens, has no part in the views.
        groups: [
          {
            name: 'views',
            test: /[\\/](?:src[\\/](?:ui|core[\\/](?:diagnosis|user))|node_modules[\\/]@?preact)[\\/]/,
            minShareCount: 2,
          },
          {
            name: 'common',
            test: /[\\/](?:src[\\/](?:adapters|recording|core[\\/](?:capture|token|\w+\.ts))|webextension-polyfill)/,
            minShareCount: 2,
            priority: 1,
          },
        ],
      },
    },
  },
  background: {
    input: { background: resolve(root, 'src/background/main.ts') },
    // A service worker may not import at run time.
    output: { entryFileNames: 'background.js', codeSplitting: false },
  },
} satisfies Record<Part, NonNullable<UserConfig['build']>['rolldownOptions']>;

/** The mode names the browser and the part, as in `chrome-pages`. */
export default defineConfig(({ mode }) => {
  const browser = browsers.find((name) => mode.startsWith(`${name}-`));
  const part = parts.find((name) => mode.endsWith(`-${name}`));
  if (browser === undefined || part === undefined)
    throw new Error(`build with --mode ${browsers.join('|')}-${parts.join('|')}`);
  return {
    root: resolve(root, 'extension'),
    publicDir: part === 'pages' ? resolve(root, 'extension/public') : false,
    envDir: false,
    plugins: part === 'pages' ? [manifest(browser)] : [],
    build: {
      outDir: resolve(root, 'dist', browser),
      emptyOutDir: part === 'pages',
      target: `${browser}${Number.parseInt(minimumVersion[browser], 10)}`,
      // Everything is on the user's disk: preloading gains nothing, and its helper touches `document`.
      modulePreload: false,
      sourcemap: false,
      // The content security policy has no `data:`.
      assetsInlineLimit: 0,
      reportCompressedSize: false,
      // The licences of what is bundled ask for their text to come along.
      license: { fileName: `third-party-licenses-${part}.md` },
      rolldownOptions: bundleOf[part],
    },
  };
});
