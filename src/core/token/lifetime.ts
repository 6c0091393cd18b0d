import type { Words } from '../words/words.ts';

/** A token's life at one moment. Durations are milliseconds and never negative. */
export type Lifetime =
  | {
      readonly state: 'live';
      readonly remaining: number;
      /** Share of the whole life that is left, from 0 to 1; absent when the token does not say when it began. */
      readonly share?: number;
    }
  | { readonly state: 'expired'; readonly since: number }
  | { readonly state: 'unknown' };

export const lifetimeAt = (
  now: number,
  times: { readonly expiresAt?: number; readonly issuedAt?: number },
): Lifetime => {
  const { expiresAt, issuedAt } = times;
  if (expiresAt === undefined) return { state: 'unknown' };
  if (expiresAt <= now) return { state: 'expired', since: now - expiresAt };
  const remaining = expiresAt - now;
  if (issuedAt === undefined || issuedAt >= expiresAt) return { state: 'live', remaining };
  return { state: 'live', remaining, share: Math.min(1, remaining / (expiresAt - issuedAt)) };
};

const units = [
  { length: 86_400_000, name: 'd' },
  { length: 3_600_000, name: 'h' },
  { length: 60_000, name: 'min' },
  { length: 1000, name: 's' },
] as const;

/**
 * A duration in units that are the same in every language, such as `42 min`, `3 h 5 min` or `12 s`: two units at most, and the second one only beside hours and days.
 * Rounds down, so that a countdown never promises time that is not there.
 */
export const describeDuration = (milliseconds: number): string => {
  const whole = Math.max(0, Math.floor(milliseconds / 1000) * 1000);
  const first = units.find((unit) => whole >= unit.length) ?? units[3];
  const count = Math.floor(whole / first.length);
  const next = units[units.indexOf(first) + 1];
  const rest = whole - count * first.length;
  if (next === undefined || next.name === 's' || rest < next.length) return `${count} ${first.name}`;
  return `${count} ${first.name} ${Math.floor(rest / next.length)} ${next.name}`;
};

/** A past or future moment seen from now, such as `in 42 min`, `18 min ago` or `now`. */
export const describeMoment = (at: number, now: number, words: Words): string => {
  if (Math.abs(at - now) < 1000) return words.say('moment_now');
  const time = describeDuration(Math.abs(at - now));
  return at > now ? words.say('moment_future', { time }) : words.say('moment_past', { time });
};
