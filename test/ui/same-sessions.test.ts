import { expect, test } from 'vitest';
import { groupSessions } from '../../src/core/session/sessions.ts';
import { sameSessions } from '../../src/ui/same-sessions.ts';
import { accessRecord, tabSnapshot, testNow } from '../support/records.ts';

const { page } = tabSnapshot();
const alice = accessRecord();
const bob = accessRecord({ sub: 'bob', username: 'bob' });
const group = (...tokens: readonly (typeof alice)[]) => groupSessions(tokens, testNow, page);

test('sessions that say the same as before are the same objects, and so is the list of them', () => {
  const before = group(alice, bob);
  expect(sameSessions(before, group(alice, bob))).toBe(before);
});

test('a token that was seen again makes its own session another, and no other', () => {
  const before = group(alice, bob);
  const next = group({ ...alice, lastSeenAt: testNow + 1 }, bob);
  const kept = sameSessions(before, next);
  expect(kept.filter((session) => before.includes(session)).map(({ username }) => username)).toEqual(['bob']);
  expect(kept).toEqual(next);
});

test('a session of another standing is another', () => {
  const before = group(alice);
  const named = before.map((session) => ({ ...session, isNamed: true }));
  expect(sameSessions(before, named)).toEqual(named);
  expect(sameSessions(before, [])).toEqual([]);
});
