import { expect, test } from 'vitest';
import { type Rest, restAfter, restEnd, restFor, withRest } from '../../../src/core/user/cool-down.ts';
import type { LookupFailure } from '../../../src/core/user/lookup-failure.ts';

const pool = { endpoint: 'https://cognito-idp.us-east-1.amazonaws.com', poolId: 'us-east-1_AbCdEf123' };
const other = { ...pool, poolId: 'us-east-1_Other' };
const refused = (type: string, status?: number): LookupFailure => ({
  code: 'refused',
  type,
  message: '',
  ...(status === undefined ? {} : { status }),
});

test.each<[string, LookupFailure]>([
  ['an exception that names throttling', refused('TooManyRequestsException', 400)],
  ['one of another name that says the same', refused('RequestThrottled')],
  ['the status 429, whatever it is called', refused('Slow', 429)],
  ['the status 429 of something on the way', { code: 'not-cognito', host: 'h', detail: '', status: 429 }],
  ['the same in HTML', { code: 'unreadable-reply', host: 'h', detail: '', status: 429 }],
])('after %s the look-ups of the pool rest', (_, failure) => {
  expect(restAfter(pool, failure, 1000)?.until).toBe(1000 + restFor);
});

test.each<[string, LookupFailure]>([
  ['a refusal', refused('NotAuthorizedException', 400)],
  ['a fault of the service', refused('InternalErrorException', 500)],
  ['silence', { code: 'timed-out', host: 'h', afterMs: 10_000 }],
  ['a network that is down', { code: 'unreachable', host: 'h', detail: '' }],
  ['a token that was not sent', { code: 'not-sent', reason: 'bad-characters' }],
])('after %s they do not', (_, failure) => {
  expect(restAfter(pool, failure, 1000)).toBeUndefined();
});

const rest = (of: typeof pool, at: number): Rest => {
  const made = restAfter(of, refused('TooManyRequestsException'), at);
  if (made === undefined) throw new Error('no rest');
  return made;
};

test('a rest is that of its pool alone, and ends', () => {
  const rests = withRest([], rest(pool, 1000), 1000);
  expect(restEnd(rests, pool, 1000)).toBe(1000 + restFor);
  expect(restEnd(rests, other, 1000)).toBeUndefined();
  expect(restEnd(rests, pool, 1000 + restFor)).toBeUndefined();
});

test('a later rest takes the place of the one before, and those that are over go', () => {
  const rests = withRest([rest(pool, 0), rest(other, 1000)], rest(pool, 5000), 5000);
  expect(rests).toEqual([rest(pool, 5000), rest(other, 1000)]);
  expect(withRest(rests, rest(pool, 100_000), 100_000)).toHaveLength(1);
});

test('a clock that was set back makes no rest longer', () => {
  expect(restEnd([rest(pool, 900_000)], pool, 1000)).toBeUndefined();
});
