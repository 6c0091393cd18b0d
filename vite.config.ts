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

/**
 * What builds have in the place of webextension-polyfill, whose types the adapters are written against: `browser` where there is
 * one, as the polyfill does, and else `chrome`. That gives promises too in every version that we run in, so that nothing is
 * left to wrap. Source: "Promises" in Chrome's documentation of the extension API, Manifest V3.
 */
const nativeBrowser: Plugin = {
  name: 'native-browser',
  enforce: 'pre',
  resolveId: (id) => (id === 'webextension-polyfill' ? '\0native-browser' : undefined),
  load: (id) =>
    id === '\0native-browser' ? 'export default globalThis.browser ?? globalThis.chrome;' : undefined,
};

const pages = ['devtools', 'panel', 'popup', 'options'] as const;

/**
 * What each browser's build consists of. Every part is a bundle of its own, but for tools that a page fetches when somebody
 * opens them: one file packs tighter than shared pieces do, the devtools page, which runs whenever DevTools opens, carries nothing it does not need, and a service worker may not
 * import at run time.
 */
export const parts = [...pages, 'background'] as const;

/** The mode names the browser and the part, as in `chrome-panel`. */
export default defineConfig(({ mode }) => {
  const browser = browsers.find((name) => mode.startsWith(`${name}-`));
  const part = parts.find((name) => mode.endsWith(`-${name}`));
  if (browser === undefined || part === undefined)
    throw new Error(`build with --mode ${browsers.join('|')}-${parts.join('|')}`);
  const isFirst = part === parts[0];
  const isPage = part !== 'background';
  return {
    root: resolve(root, 'extension'),
    publicDir: isFirst ? resolve(root, 'extension/public') : false,
    envDir: false,
    plugins: [nativeBrowser, ...(isFirst ? [manifest(browser)] : [])],
    build: {
      outDir: resolve(root, 'dist', browser),
      emptyOutDir: isFirst,
      target: `${browser}${Number.parseInt(minimumVersion[browser], 10)}`,
      // Everything is on the user's disk: preloading gains nothing, and its helper touches `document`.
      modulePreload: false,
      sourcemap: false,
      // The content security policy has no `data:`.
      assetsInlineLimit: 0,
      reportCompressedSize: false,
      // The licences of what is bundled ask for their text to come along.
      license: { fileName: `licenses/${part}.md` },
      rolldownOptions: {
        input: { [part]: resolve(root, isPage ? `extension/${part}.html` : 'src/background/main.ts') },
        output: {
          entryFileNames: isPage ? 'assets/[name].js' : 'background.js',
          assetFileNames: 'assets/[name][extname]',
          chunkFileNames: `assets/${part}-[name].js`,
          codeSplitting: isPage,
        },
      },
    },
  };
});
