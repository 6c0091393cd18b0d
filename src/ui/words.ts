import type { Words } from '../core/words/words.ts';

let current: Words | undefined;

const spoken = (): Words => {
  if (current === undefined) throw new Error('Nobody has said in which language to speak.');
  return current;
};

/** Sets the language of this page's views, once, before anything is shown. */
export const speak = (words: Words): void => {
  current = words;
};

/** What the views of this page say everything with. */
export const words: Words = {
  get language() {
    return spoken().language;
  },
  text: (key) => spoken().text(key),
  say: (key, ...values) => spoken().say(key, ...values),
  count: (key, number, ...values) => spoken().count(key, number, ...values),
};

export const { say, count } = words;
