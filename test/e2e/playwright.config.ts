import { defineConfig } from '@playwright/test';
import type { ScenarioOptions } from './driver/scenario.ts';

/** What is in `shared` runs in both browsers, the rest in Chromium alone. */
export default defineConfig<object, ScenarioOptions>({
  testDir: '.',
  outputDir: '../../test-results',
  workers: 2,
  retries: 0,
  // Against a hang, and no measure of speed: a busy machine takes its time.
  timeout: 120_000,
  expect: { timeout: 10_000 },
  reporter: [['list']],
  forbidOnly: true,
  projects: [
    { name: 'chromium', use: { browserToDrive: 'chromium' } },
    { name: 'firefox', testMatch: 'shared/*.spec.ts', use: { browserToDrive: 'firefox' } },
  ],
});
