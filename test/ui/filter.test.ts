import { expect, test } from 'vitest';
import { groupSessions } from '../../src/core/session/sessions.ts';
import { filterSessions, parseFilter } from '../../src/ui/filter.ts';
import { accessRecord, storagePlace, tabSnapshot, testNow, tokenId } from '../support/records.ts';

const alice = accessRecord({ username: 'alice', 'cognito:groups': ['editors'] });
const bob = accessRecord(
  { username: 'bob', sub: 'bob-1', client_id: 'other-client' },
  {
    id: tokenId(2),
    sightings: [
      {
        place: storagePlace('oidc.user:x'),
        producer: 'oidc-client-ts',
        firstSeenAt: testNow,
        lastSeenAt: testNow,
        count: 1,
      },
    ],
  },
);
const sessions = groupSessions([alice, bob], testNow, tabSnapshot().page);

const found = (text: string) => filterSessions(sessions, parseFilter(text)).map(({ title }) => title);

test('words are looked for in users, clients, claims, places and producers, whatever their case', () => {
  expect(found('')).toHaveLength(2);
  expect(found('ALICE')).toEqual(['alice']);
  expect(found('other-client')).toEqual(['bob']);
  expect(found('editors')).toEqual(['alice']);
  expect(found('oidc.user')).toEqual(['bob']);
  expect(found('oidc-client-ts')).toEqual(['bob']);
  expect(found('alice oidc.user')).toEqual([]);
});

test('a pattern between slashes is looked for in each line by itself', () => {
  expect(found('/^BOB$/')).toEqual(['bob']);
  expect(found('/sub: bob-\\d/i')).toEqual(['bob']);
  expect(found('/a.*l/').length).toBeGreaterThan(0);
});

test('a pattern that is none lets everything through and says why', () => {
  expect(found('/(/')).toHaveLength(2);
  expect(parseFilter('/(/')).toMatchObject({ kind: 'invalid' });
});

test('a slash alone is a word like any other', () => {
  expect(parseFilter('/')).toEqual({ kind: 'words', words: ['/'] });
});
