import { expect } from '@playwright/test';
import type { Look, View } from './driver.ts';
import { nameOf, type Target } from './target.ts';

/** How often a page is looked at, in milliseconds. */
const intervals = [20, 50, 100, 250];

interface Patience {
  readonly timeout?: number;
}

/** Looks until it is as expected. A page that is just being replaced answers nothing: it is asked again. */
const watch = (look: () => Promise<void>, { timeout = 15_000 }: Patience = {}): Promise<void> =>
  expect(look).toPass({ intervals, timeout });

const has = (text: string, words: string | RegExp): boolean =>
  typeof words === 'string' ? text.includes(words) : words.test(text);

/** A target comes to say all of these words. */
export const expectWords = (
  view: View,
  target: Target,
  words: string | RegExp | readonly (string | RegExp)[],
  patience?: Patience,
): Promise<void> =>
  watch(async () => {
    const { text } = await view.look(target);
    for (const each of Array.isArray(words) ? words : [words])
      expect(has(text, each), `${nameOf(target)} says ${each}, but: ${text.slice(0, 600)}`).toBe(true);
  }, patience);

/** A target is there and comes to say none of these words. */
export const expectNoWords = (view: View, target: Target, words: string | RegExp): Promise<void> =>
  watch(async () => {
    const { count, text } = await view.look(target);
    expect(count, nameOf(target)).toBeGreaterThan(0);
    expect(has(text, words), `${nameOf(target)} says: ${text.slice(0, 600)}`).toBe(false);
  });

/** The page as a whole comes to say these words. */
export const expectText = (view: View, words: string): Promise<void> =>
  watch(async () => expect(await view.text()).toContain(words));

/** A target comes to be as this says. */
export const expectLook = (
  view: View,
  target: Target,
  expected: Partial<Look> | ((look: Look) => void),
): Promise<void> =>
  watch(async () => {
    const look = await view.look(target);
    if (typeof expected === 'function') expected(look);
    else expect(look, nameOf(target)).toMatchObject(expected);
  });

/** A target is to be seen. */
export const expectThere = (view: View, target: Target, patience?: Patience): Promise<void> =>
  watch(async () => expect((await view.look(target)).count, nameOf(target)).toBeGreaterThan(0), patience);

/** Something comes to hold in the page. The test of it runs there, and refers to nothing but its argument. */
export const expectPage = (view: View, holds: (argument: string) => boolean, argument = ''): Promise<void> =>
  watch(async () => expect(await view.run(holds, argument), holds.toString()).toBe(true));
