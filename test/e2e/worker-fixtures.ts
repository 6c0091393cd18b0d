import { test as base } from '@playwright/test';
import { type LocalCognito, startLocalCognito } from '../support/cognito/local-cognito.ts';
import { startDemoApp } from '../support/demo/demo-app.ts';
import { type KeptChromium, keepChromium } from '../support/kept-chromium.ts';

/** What the tests of one worker share. */
export interface WorkerFixtures {
  readonly servers: { readonly cognito: LocalCognito; readonly app: string };
  /** One browser for all tests that want none of their own: it takes its time to start. */
  readonly keptChromium: KeptChromium;
}

export const test = base.extend<object, WorkerFixtures>({
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
});
