import type { CDPSession, Page } from '@playwright/test';
import { type Chromium, type ChromiumOptions, launchChromium } from './chromium.ts';
import { killServiceWorker } from './devtools-panel.ts';

/** A Chromium that serves one test after the other: a third of what a test costs is the start of its browser. */
export interface KeptChromium {
  /** The browser as if it had just been started. Its `close` makes it ready for the next test. */
  take(): Promise<Chromium>;
  close(): Promise<void>;
}

interface Running extends Chromium {
  /** Stays open, so that the browser does. */
  readonly home: Page;
  readonly session: CDPSession;
  /** Sites that were asked, which may keep something. */
  readonly origins: Set<string>;
}

const start = async (options: ChromiumOptions): Promise<Running> => {
  const chromium = await launchChromium(options);
  const { context } = chromium;
  const origins = new Set<string>();
  context.on('response', (response) => {
    if (/^https?:/.test(response.url())) origins.add(new URL(response.url()).origin);
  });
  const home = context.pages()[0] ?? (await context.newPage());
  return { ...chromium, home, session: await context.newCDPSession(home), origins };
};

/** Forgets what the extension keeps in storage and in memory. Asked of a page: a worker that is stopped answers nothing. */
const forgetAll = async ({ context, extensionId, home }: Running): Promise<void> => {
  await home.goto(`chrome-extension://${extensionId}/licenses.md`);
  await home.evaluate(async () => {
    await chrome.storage.session.clear();
    await chrome.storage.local.clear();
  });
  await home.goto('about:blank');
  // One that is not running has nothing in memory.
  await killServiceWorker(context, extensionId).catch(() => undefined);
};

/** Closes every tab, and with it its DevTools, and forgets what sites, the browser and the extension keep. */
const cleanUp = async (running: Running): Promise<void> => {
  const { context, home, session, origins } = running;
  for (const page of context.pages())
    if (page !== home && !page.url().startsWith('devtools://')) await page.close();
  await forgetAll(running);
  await context.clearCookies();
  await context.clearPermissions();
  await session.send('Network.clearBrowserCache');
  for (const origin of origins)
    await session.send('Storage.clearDataForOrigin', { origin, storageTypes: 'all' });
  origins.clear();
};

/** Longest that a browser may take to forget, in milliseconds. */
const patience = 20_000;

const inTime = (work: Promise<void>): Promise<void> =>
  Promise.race([
    work,
    new Promise<void>((_, reject) => {
      setTimeout(() => reject(new Error('It does not forget.')), patience).unref();
    }),
  ]);

export const keepChromium = (options: ChromiumOptions): KeptChromium => {
  let running: Running | undefined;
  return {
    take: async () => {
      running ??= await start(options);
      const taken = running;
      return {
        context: taken.context,
        extensionId: taken.extensionId,
        close: async () => {
          try {
            await inTime(cleanUp(taken));
          } catch {
            // Whatever a test has done to it: the next one gets another.
            running = undefined;
            await taken.close();
          }
        },
      };
    },
    close: async () => running?.close(),
  };
};
