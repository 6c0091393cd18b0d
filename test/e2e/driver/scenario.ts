import { expect } from '@playwright/test';
import { type Firefox, launchFirefox } from '../../support/firefox/launch.ts';
import { test as base } from '../worker-fixtures.ts';
import { type RunningDriver, startChromiumDriver } from './chromium-driver.ts';
import type { Driver } from './driver.ts';
import { startFirefoxDriver } from './firefox-driver.ts';

export interface ScenarioOptions {
  readonly browserToDrive: 'chromium' | 'firefox';
}

interface WorkerScope extends ScenarioOptions {
  /** One for all scenarios of a worker, as Chromium is. */
  readonly firefox: Firefox | undefined;
}

/** A scenario that one description tells for both browsers. */
export const test = base.extend<{ driver: Driver }, WorkerScope>({
  browserToDrive: ['chromium', { option: true, scope: 'worker' }],
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
