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

/** Forgets what the extension keeps in storage and in memory. */
const forgetAll = async ({ context, extensionId }: Running): Promise<void> => {
  const [worker] = context.serviceWorkers();
  if (worker === undefined) throw new Error('No worker is there to forget.');
  await worker.evaluate(async () => {
    await chrome.storage.session.clear();
    await chrome.storage.local.clear();
  });
  await killServiceWorker(context, extensionId);
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
            await cleanUp(taken);
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
