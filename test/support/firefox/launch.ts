import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync, watch } from 'node:fs';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { ensureFirefox } from '../../../scripts/firefox.js';
import { DOMAIN_HOST, HOST } from '../cognito/names.ts';
import { closePopup } from './action.ts';
import { addOnPage, forgetAddOnStorage, installAddOn, stopEventPage } from './add-on.ts';
import { type BrowserScope, browserScope } from './browser-scope.ts';
import { pageScope } from './context.ts';
import { startLoopbackProxy } from './loopback-proxy.ts';
import { connectMarionette, type Marionette } from './marionette.ts';
import { preferenceFile } from './preferences.ts';
import { clearSiteData } from './site-data.ts';
import { closeOtherTabs, load, openTab } from './tabs.ts';
import { trustCertificate } from './trust.ts';

export interface Firefox {
  readonly browser: BrowserScope;
  readonly marionette: Marionette;
  /** The folder that downloads go to. */
  readonly downloads: string;
  /** Everything as after the first start: one empty tab, whose name is given, and nothing kept by any site or the add-on. */
  reset(): Promise<string>;
  close(): Promise<void>;
  /** Resolves when Firefox has ended, by whomever. */
  readonly ended: Promise<unknown>;
}

export interface FirefoxOptions {
  /** The local Cognito that answers for every `cognito-idp` host and for the hosted login of every pool. */
  readonly cognito?: { readonly port: number; readonly certificate: string };
  readonly headless?: boolean;
}

const extensionPath = resolve(import.meta.dirname, '../../../dist/firefox');

/** Longest that Firefox may take to start, in milliseconds. */
const patience = 60_000;

/** The port that Marionette took, which Firefox writes into the profile. */
const portIn = async (profile: string, ended: Promise<unknown>): Promise<number> => {
  const file = join(profile, 'MarionetteActivePort');
  const signal = AbortSignal.timeout(patience);
  const changes = watch(profile, { signal });
  const read = (): number => (existsSync(file) ? Number(readFileSync(file, 'utf8')) : 0);
  const deadEnd = ended.then(() => {
    throw new Error('Firefox ended while it was starting.');
  });
  deadEnd.catch(() => undefined);
  try {
    while (read() === 0) await Promise.race([once(changes, 'change', { signal }), deadEnd]);
    return read();
  } finally {
    changes.close();
  }
};

/** Starts Firefox with the built extension in a profile of its own. */
export const launchFirefox = async (options: FirefoxOptions = {}): Promise<Firefox> => {
  const { cognito, headless = true } = options;
  if (!existsSync(join(extensionPath, 'manifest.json')))
    throw new Error('There is no build to test: run "npm run build" first.');
  const program = ensureFirefox();
  const proxy = await startLoopbackProxy(cognito?.port);
  const profile = await mkdtemp(join(tmpdir(), 'whoami-firefox-'));
  const downloads = join(profile, 'downloads');
  await mkdir(downloads);
  await writeFile(join(profile, 'user.js'), preferenceFile(proxy.port, downloads));
  const child = spawn(
    program,
    [
      '--marionette',
      '--remote-allow-system-access',
      '--no-remote',
      '--new-instance',
      ...(headless ? ['--headless', '--width', '1280', '--height', '900'] : []),
      '--profile',
      profile,
      'about:blank',
    ],
    {
      stdio: 'ignore',
      env: {
        ...process.env,
        // Firefox refuses to run as root in the home of somebody else.
        HOME: profile,
        MOZ_CRASHREPORTER_DISABLE: '1',
        // Without it a release ignores the preference that leads Mozilla's settings server nowhere.
        MOZ_REMOTE_SETTINGS_DEVTOOLS: '1',
      },
    },
  );
  const ended = once(child, 'close');
  const tidy = async (): Promise<void> => {
    await proxy.close();
    await rm(profile, { recursive: true, force: true, maxRetries: 5 });
  };
  try {
    const marionette = await connectMarionette(await portIn(profile, ended));
    await marionette.send('WebDriver:NewSession');
    await marionette.send('WebDriver:SetTimeouts', { script: patience });
    await marionette.send('Marionette:SetContext', { value: 'chrome' });
    const browser = browserScope(marionette);
    if (cognito !== undefined) await trustCertificate(browser, cognito.certificate, [HOST, DOMAIN_HOST]);
    await installAddOn(marionette, extensionPath);
    return {
      browser,
      marionette,
      downloads,
      ended,
      reset: async () => {
        await closePopup(browser);
        const tab = await openTab(browser, addOnPage('options.html'));
        await closeOtherTabs(browser, tab);
        await clearSiteData(browser);
        await forgetAddOnStorage(pageScope(browser, { tab }));
        await load(browser, tab, 'about:blank');
        await stopEventPage(browser);
        return tab;
      },
      close: async () => {
        await Promise.race([marionette.send('Marionette:Quit', { flags: ['eForceQuit'] }), ended]).catch(
          () => undefined,
        );
        marionette.close();
        const timer = setTimeout(() => child.kill('SIGKILL'), 10_000);
        await ended;
        clearTimeout(timer);
        await tidy();
      },
    };
  } catch (error) {
    child.kill('SIGKILL');
    await ended;
    await tidy();
    throw error;
  }
};
