import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { type BrowserContext, chromium } from '@playwright/test';
import { ensureChromium } from '../../scripts/chromium.js';

export interface Chromium {
  readonly context: BrowserContext;
  readonly extensionId: string;
  close(): Promise<void>;
}

export interface ChromiumOptions {
  /** The local Cognito that answers for every `cognito-idp` host and for the hosted login of every pool. */
  readonly cognito?: { readonly port: number; readonly spkiHash: string };
  readonly headless?: boolean;
  readonly extraArgs?: readonly string[];
  /** Folders of the extensions that are loaded, instead of the build. The first worker tells the extension's id. */
  readonly extensions?: readonly string[];
  /** A profile to go on with, which stays; if absent, a new one, which does not. */
  readonly profile?: string;
  /** A proxy of 127.0.0.1 for everything that the browser asks for, loopback included. */
  readonly proxy?: { readonly port: number };
}

export const builtExtension = resolve(import.meta.dirname, '../../dist/chrome');

/** Chromium takes loopback past every proxy unless it is told not to. Source: net/docs/proxy.md, "Implicit bypass rules". */
const proxyArgs = (proxy: ChromiumOptions['proxy']): readonly string[] =>
  proxy === undefined
    ? []
    : [`--proxy-server=http://127.0.0.1:${proxy.port}`, '--proxy-bypass-list=<-loopback>'];

/** Cognito's host names lead to loopback, and every other name that is not loopback leads nowhere. */
const hostRules = (port: number | undefined): string =>
  [
    ...(port === undefined
      ? []
      : [
          `MAP cognito-idp.*.amazonaws.com 127.0.0.1:${port}`,
          `MAP *.auth.*.amazoncognito.com 127.0.0.1:${port}`,
        ]),
    'MAP * ~NOTFOUND',
    'EXCLUDE localhost',
    'EXCLUDE *.localhost',
    'EXCLUDE 127.0.0.1',
  ].join(', ');

/** Starts Chromium with the built extension in a profile of its own. */
export const launchChromium = async (options: ChromiumOptions = {}): Promise<Chromium> => {
  const { cognito, headless = true, extraArgs = [], extensions = [builtExtension], proxy } = options;
  if (!existsSync(join(builtExtension, 'manifest.json')))
    throw new Error('There is no build to test: run "npm run build" first.');
  // Without it Playwright hides the pages of DevTools from us.
  process.env.PW_CHROMIUM_ATTACH_TO_OTHER = '1';
  const profile = options.profile ?? (await mkdtemp(join(tmpdir(), 'whoami-chromium-')));
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: ensureChromium(),
    headless,
    viewport: null,
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      '--window-size=1280,900',
      // Lets a test click the icon of an extension, which no page can.
      '--enable-unsafe-extension-debugging',
      `--disable-extensions-except=${extensions.join(',')}`,
      `--load-extension=${extensions.join(',')}`,
      `--host-resolver-rules=${hostRules(cognito?.port)}`,
      ...(cognito === undefined ? [] : [`--ignore-certificate-errors-spki-list=${cognito.spkiHash}`]),
      ...proxyArgs(proxy),
      ...extraArgs,
    ],
  });
  const worker = context.serviceWorkers()[0] ?? (await context.waitForEvent('serviceworker'));
  return {
    context,
    extensionId: new URL(worker.url()).host,
    close: async () => {
      await context.close();
      if (options.profile === undefined) await rm(profile, { recursive: true, force: true });
    },
  };
};
