import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    // Against a hang, and no measure of speed: a busy machine takes its time.
    testTimeout: 60_000,
    // Modules are loaded once per worker and not once per file, which takes a third of the time. No module keeps state of its own
    // between tests but the language of texts, which the set-up file sets before each file.
    isolate: false,
    include: ['test/**/*.test.{ts,tsx}'],
    setupFiles: ['test/support/speak-english.ts'],
  },
});
