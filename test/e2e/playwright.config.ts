import { defineConfig } from '@playwright/test';
import type { ScenarioOptions } from './driver/scenario.ts';

/** What is in `shared` runs in both browsers, what is in `firefox` in Firefox alone, and the rest in Chromium alone. */
export default defineConfig<object, ScenarioOptions>({
  testDir: '.',
  outputDir: '../../test-results',
  // Most of a scenario is spent waiting for a browser: two cores serve three of them.
  workers: 3,
  retries: 0,
  // Against a hang, and no measure of speed: a busy machine takes its time.
  timeout: 120_000,
  expect: { timeout: 10_000 },
  reporter: [['list']],
  forbidOnly: true,
  projects: [
    { name: 'chromium', testIgnore: 'firefox/*.spec.ts', use: { browserToDrive: 'chromium' } },
    {
      name: 'firefox',
      testMatch: ['shared/*.spec.ts', 'firefox/*.spec.ts'],
      use: { browserToDrive: 'firefox' },
    },
  ],
});
