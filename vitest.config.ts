import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    // Against a hang, and no measure of speed: a busy machine takes its time.
    testTimeout: 60_000,
    include: ['test/**/*.test.{ts,tsx}'],
    setupFiles: ['test/support/speak-english.ts'],
  },
});
