import { say } from './words.ts';

interface Formats {
  readonly time: Intl.DateTimeFormat;
  readonly date: Intl.DateTimeFormat;
  readonly both: Intl.DateTimeFormat;
}

/** A format takes its time to make, and a view wants one every second. */
const made = new Map<string, Formats>();

const formatsOf = (locale: string): Formats => {
  const known = made.get(locale);
  if (known !== undefined) return known;
  const formats = {
    time: new Intl.DateTimeFormat(locale, { timeStyle: 'medium' }),
    date: new Intl.DateTimeFormat(locale, { dateStyle: 'medium' }),
    both: new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'medium' }),
  };
  made.set(locale, formats);
  return formats;
};

/** A moment on the clock of this computer: the time, with the date before it unless it is today. */
export const describeClock = (at: number, now: number): string => {
  const { time, date, both } = formatsOf(say('clock_locale'));
  return date.format(at) === date.format(now) ? time.format(at) : both.format(at);
};
