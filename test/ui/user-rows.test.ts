import { expect, test } from 'vitest';
import type { LookupView } from '../../src/core/session/lookup-view.ts';
import type { UserAttribute } from '../../src/core/user/get-user-reply.ts';
import { userRows } from '../../src/ui/user-rows.ts';
import { idRecord, testNow } from '../support/records.ts';

const answer = (username: string, attributes: readonly UserAttribute[]): LookupView => ({
  state: 'succeeded',
  startedAt: testNow,
  finishedAt: testNow,
  user: { username, attributes },
});

const rowsOf = (...parameters: Parameters<typeof userRows>) =>
  userRows(...parameters).flatMap(({ rows }) =>
    rows.map(({ attribute, mark, tokenSays }) => [attribute.name, mark, attribute.value, tokenSays]),
  );

test('before an answer the rows are the token’s own words about the person', () => {
  expect(rowsOf({ state: 'idle' }, idRecord())).toEqual([
    ['sub', 'only-token', idRecord().claims.subject, undefined],
    ['email', 'only-token', 'alice@example.com', undefined],
  ]);
});

test('without a token and an answer there are no rows', () => {
  expect(userRows({ state: 'idle' }, undefined)).toEqual([]);
});

test('a changed attribute shows Cognito’s value and what the token says', () => {
  expect(rowsOf(answer('alice', [{ name: 'email', value: 'new@example.com' }]), idRecord())).toContainEqual([
    'email',
    'changed',
    'new@example.com',
    'alice@example.com',
  ]);
});

test('the user name of the reply is compared with the token’s', () => {
  expect(rowsOf(answer('alice', []), idRecord())[0]).toEqual(['Username', 'same', 'alice', undefined]);
  expect(rowsOf(answer('bob', []), idRecord())[0]).toEqual(['Username', 'changed', 'bob', 'alice']);
  expect(rowsOf(answer('bob', []), undefined)[0]).toEqual(['Username', 'no-token', 'bob', undefined]);
});

test('custom, developer and other attributes stand apart', () => {
  const attributes = ['dev:old', 'custom:tier', 'identities', 'email'].map((name) => ({ name, value: 'x' }));
  expect(userRows(answer('alice', attributes), undefined).map(({ group }) => group)).toEqual([
    'standard',
    'custom',
    'developer',
    'other',
  ]);
});
