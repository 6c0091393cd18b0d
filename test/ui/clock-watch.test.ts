import { expect, test } from 'vitest';
import { createClockWatch } from '../../src/ui/clock-watch.ts';

const day = 86_400_000;

test('a clock that is set forward or back is noticed once, and one that runs on is not', () => {
  let wall = 1_800_000_000_000;
  let steady = 0;
  const wasSet = createClockWatch(
    () => wall,
    () => steady,
  );
  const pass = (milliseconds: number) => {
    wall += milliseconds;
    steady += milliseconds;
  };
  pass(60_000);
  expect(wasSet()).toBe(false);
  wall += day;
  expect(wasSet()).toBe(true);
  pass(1000);
  expect(wasSet()).toBe(false);
  wall -= 2 * day;
  expect(wasSet()).toBe(true);
});
