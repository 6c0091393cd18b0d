import fc from 'fast-check';
import { expect, test } from 'vitest';
import { callsPerSecond, longestWait, nextTurn, recentTurns } from '../../../src/core/user/call-pace.ts';

/** Gives turns to calls that are wished for at these times, as the background does: those that would wait too long get none. */
const give = (wishes: readonly number[]): readonly number[] => {
  let turns: readonly number[] = [];
  for (const now of wishes) {
    const at = nextTurn(turns, now);
    if (at - now <= longestWait) turns = [...turns, at];
  }
  return turns;
};

test('the first calls of a user go at once, and the next one when a second has passed', () => {
  expect(give(Array.from({ length: callsPerSecond + 1 }, () => 1000))).toEqual([
    ...Array.from({ length: callsPerSecond }, () => 1000),
    2000,
  ]);
});

test('whenever calls are wished for, no second has more of them than are allowed', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(20_000), { maxLength: 300 }), (times) => {
      const turns = give([...times].sort((one, other) => one - other));
      for (const from of turns)
        expect(turns.filter((at) => at >= from && at < from + 1000).length).toBeLessThanOrEqual(
          callsPerSecond,
        );
    }),
  );
});

test('turns that another clock gave do not hold anything up', () => {
  expect(recentTurns([900_000], 1000)).toEqual([]);
  expect(nextTurn([900_000, 900_000, 900_000, 900_000, 900_000], 1000)).toBe(1000);
});
