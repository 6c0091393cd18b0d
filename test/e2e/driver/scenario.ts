import { test as base, expect } from '@playwright/test';
import { type LocalCognito, startLocalCognito } from '../../support/cognito/local-cognito.ts';
import { startDemoApp } from '../../support/demo/demo-app.ts';
import { type Firefox, launchFirefox } from '../../support/firefox/launch.ts';
import { type KeptChromium, keepChromium } from '../../support/kept-chromium.ts';
import { type RunningDriver, startChromiumDriver } from './chromium-driver.ts';
import type { Driver } from './driver.ts';
import { startFirefoxDriver } from './firefox-driver.ts';

export interface ScenarioOptions {
  readonly browserToDrive: 'chromium' | 'firefox';
}

interface WorkerScope extends ScenarioOptions {
  readonly servers: { readonly cognito: LocalCognito; readonly app: string };
  /** One browser for all scenarios of a worker: either takes its time to start. */
  readonly keptChromium: KeptChromium;
  readonly firefox: Firefox | undefined;
}

/** A scenario that one description tells for both browsers. */
export const test = base.extend<{ driver: Driver }, WorkerScope>({
  browserToDrive: ['chromium', { option: true, scope: 'worker' }],
  servers: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads a fixture's needs from this pattern.
    async ({}, use) => {
      const cognito = await startLocalCognito();
      const demo = await startDemoApp(cognito);
      await use({ cognito, app: demo.url.replace(/\/$/, '') });
      await demo.close();
      await cognito.close();
    },
    { scope: 'worker' },
  ],
  keptChromium: [
    async ({ servers }, use) => {
      const kept = keepChromium({ cognito: servers.cognito });
      await use(kept);
      await kept.close();
    },
    { scope: 'worker' },
  ],
  firefox: [
    async ({ browserToDrive, servers }, use) => {
      if (browserToDrive === 'chromium') return use(undefined);
      const firefox = await launchFirefox(servers);
      await use(firefox);
      await firefox.close();
    },
    { scope: 'worker', timeout: 120_000 },
  ],
  driver: async ({ servers, keptChromium, firefox }, use) => {
    const { cognito, app } = servers;
    cognito.admin.restore();
    const driver: RunningDriver =
      firefox === undefined
        ? await startChromiumDriver(await keptChromium.take(), cognito, app)
        : await startFirefoxDriver(firefox, cognito, app);
    await use(driver);
    const errors = await driver.takeErrors();
    await driver.close();
    expect(errors).toEqual([]);
  },
});
