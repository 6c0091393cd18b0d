import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createPacedCalls } from '../../src/background/paced-calls.ts';
import { fail, ok } from '../../src/core/result.ts';
import { emptySnapshot } from '../../src/core/session/reduce.ts';
import { asRawToken } from '../../src/core/token/brand.ts';
import { parseIssuer } from '../../src/core/token/issuer.ts';
import { callsPerSecond } from '../../src/core/user/call-pace.ts';
import { poolOf, restFor } from '../../src/core/user/cool-down.ts';
import type { LookupFailure } from '../../src/core/user/lookup-failure.ts';
import { issuer as issuerUrl } from '../support/forge-token.ts';

beforeEach(() => void vi.useFakeTimers({ now: 1_000_000 }));
afterEach(() => void vi.useRealTimers());

const parsed = parseIssuer(issuerUrl);
if (!parsed.ok) throw new Error('not an issuer');
const issuer = parsed.value;
const alice = { issuer, subject: 'alice' };
const token = asRawToken('a.b.c');
const throttled: LookupFailure = { code: 'refused', type: 'TooManyRequestsException', message: '' };

/** The most that any one second has. */
const busiest = (times: readonly number[]): number =>
  Math.max(...times.map((from) => times.filter((at) => at >= from && at < from + 1000).length));

const set = (failure?: LookupFailure) => {
  const times: number[] = [];
  const calls = createPacedCalls(
    {
      getUser: async () => {
        times.push(Date.now());
        return failure === undefined
          ? { outcome: ok({ user: { username: 'alice', attributes: [] } }) }
          : { outcome: fail(failure) };
      },
    },
    { now: () => Date.now() },
  );
  const ask = async (who = alice) => {
    const turn = await calls.turn(who);
    if (!turn.ok) return turn.error;
    return turn.value.call(token);
  };
  return { calls, ask, times };
};

test('200 look-ups of one user at once make no more calls in a second than are allowed, and the rest are held back', async () => {
  const { ask, times } = set();
  const outcomes = Promise.all(Array.from({ length: 200 }, () => ask()));
  await vi.runAllTimersAsync();
  const held = (await outcomes).filter((outcome) => 'code' in outcome);
  expect(busiest(times)).toBe(callsPerSecond);
  expect(times.length + held.length).toBe(200);
  expect(held[0]).toMatchObject({ code: 'too-fast' });
});

test('200 look-ups of one user, 50 ms apart, stay below ten in any second', async () => {
  const { ask, times } = set();
  for (let count = 0; count < 200; count += 1) {
    void ask();
    await vi.advanceTimersByTimeAsync(50);
  }
  await vi.runAllTimersAsync();
  expect(times.length).toBeGreaterThan(40);
  expect(busiest(times)).toBeLessThan(10);
});

test('users do not wait for each other', async () => {
  const { ask, times } = set();
  await Promise.all(Array.from({ length: 50 }, (_, user) => ask({ issuer, subject: `${user}` })));
  expect(times).toHaveLength(50);
});

test('after throttling nothing of the pool is asked until its rest is over', async () => {
  const { ask, times } = set(throttled);
  await ask();
  const until = Date.now() + restFor;
  expect(await ask()).toEqual({ code: 'resting', until });
  expect(await ask({ issuer, subject: 'bob' })).toEqual({ code: 'resting', until });
  expect(times).toHaveLength(1);
  vi.setSystemTime(until);
  await ask();
  expect(times).toHaveLength(2);
});

test('calls that wait for their turn are held back when the ones before are throttled', async () => {
  const { ask, times } = set(throttled);
  const outcomes = Promise.all(Array.from({ length: callsPerSecond + 3 }, () => ask()));
  await vi.runAllTimersAsync();
  expect((await outcomes).filter((outcome) => 'code' in outcome)).toHaveLength(3);
  expect(times).toHaveLength(callsPerSecond);
});

test('a background that begins anew takes up the rests that a tab knows of', async () => {
  const { calls, ask, times } = set();
  const until = Date.now() + 10_000;
  calls.restore({ ...emptySnapshot(0), rests: [{ pool: poolOf(issuer), until }] });
  expect(await ask()).toEqual({ code: 'resting', until });
  expect(times).toEqual([]);
});
