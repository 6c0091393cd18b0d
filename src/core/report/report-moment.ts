import type { Words } from '../words/words.ts';

/** Latest moment that a date can show, in milliseconds since the epoch. */
const latest = 8.64e15;

/** `2023-11-14 22:13:20 UTC`. */
export const momentWords = (at: number | undefined, words: Words): string =>
  at === undefined || !(Math.abs(at) <= latest)
    ? words.say('report_unknownMoment')
    : new Date(at)
        .toISOString()
        .replace('T', ' ')
        .replace(/(?:\.000)?Z$/, ' UTC');
