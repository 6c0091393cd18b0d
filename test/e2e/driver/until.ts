import { expect } from '@playwright/test';

/** How often a page is looked at, in milliseconds. */
const intervals = [20, 50, 100];

/** Waits until something holds. A page that is just being replaced answers nothing: it is asked again. */
export const until = async (what: string, holds: () => Promise<boolean>): Promise<void> => {
  await expect(async () => {
    expect(await holds(), what).toBe(true);
  }).toPass({ intervals, timeout: 15_000 });
};
