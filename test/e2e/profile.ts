import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Fixtures } from '@playwright/test';
import type { ChromiumOptions } from '../support/chromium.ts';

/** A browser whose profile can be looked into after it was closed. */
export const withProfile: Fixtures<
  { profile: string },
  object,
  { browserOptions: ChromiumOptions | undefined }
> = {
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads a fixture's needs from this pattern.
  profile: async ({}, use) => {
    const profile = await mkdtemp(join(tmpdir(), 'whoami-profile-'));
    await use(profile);
    await rm(profile, { recursive: true, force: true });
  },
  browserOptions: async ({ profile }, use) => use({ profile }),
};
