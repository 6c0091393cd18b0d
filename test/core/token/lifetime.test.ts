import { expect, test } from 'vitest';
import { describeDuration, describeMoment, lifetimeAt } from '../../../src/core/token/lifetime.ts';
import { englishWords } from '../../support/english.ts';

test('a token is live until its last millisecond and expired from then on', () => {
  expect(lifetimeAt(999, { expiresAt: 1000, issuedAt: 0 })).toEqual({
    state: 'live',
    remaining: 1,
    share: 0.001,
  });
  expect(lifetimeAt(1000, { expiresAt: 1000, issuedAt: 0 })).toEqual({ state: 'expired', since: 0 });
});

test('a token that names no end is of unknown life', () => {
  expect(lifetimeAt(0, {})).toEqual({ state: 'unknown' });
});

test('a token that ends before it begins has a remaining life and no share of it', () => {
  expect(lifetimeAt(0, { expiresAt: 1000, issuedAt: 2000 })).toEqual({ state: 'live', remaining: 1000 });
});

test.each([
  [0, '0 s'],
  [59_999, '59 s'],
  [60_000, '1 min'],
  [42 * 60_000 + 59_000, '42 min'],
  [3_600_000, '1 h'],
  [3 * 3_600_000 + 5 * 60_000, '3 h 5 min'],
  [30 * 86_400_000, '30 d'],
  [86_400_000 + 2 * 3_600_000, '1 d 2 h'],
])('%i ms is said as %s', (duration, words) => {
  expect(describeDuration(duration)).toBe(words);
});

test('a moment is said from now', () => {
  expect(describeMoment(60_000, 0, englishWords)).toBe('in 1 min');
  expect(describeMoment(0, 60_000, englishWords)).toBe('1 min ago');
  expect(describeMoment(0, 500, englishWords)).toBe('now');
});
