import { expect, test } from 'vitest';
import { type FactName, facts } from '../../../src/core/diagnosis/facts.ts';
import { accessRecord, idRecord, testNow } from '../../support/records.ts';
import { evidenceWith, evidenceWithout, succeeded } from './build-evidence.ts';

const namesOf = (evidence: Parameters<typeof facts.expired>[0]): readonly string[] =>
  Object.entries(facts)
    .filter(([, fact]) => fact(evidence))
    .map(([name]) => name);

test('a healthy access token shows nothing but that it has not expired', () => {
  expect(namesOf(evidenceWith())).toEqual(['unexpired-by-this-clock'] satisfies FactName[]);
});

test('within a minute of its end a token is neither called expired nor alive', () => {
  for (const offset of [-60_000, 0, 60_000]) {
    const now = (accessRecord().claims.expiresAt ?? 0) + offset;
    expect(namesOf(evidenceWith({ now }))).toEqual(['expiry-within-clock-error']);
  }
});

test('a token without an end is never called expired', () => {
  expect(namesOf(evidenceWith({ access: accessRecord({ exp: undefined }) }))).toEqual([]);
});

test('a machine token is told by its missing user name and not by its scopes', () => {
  const machine = accessRecord({ username: undefined, scope: undefined });
  expect(namesOf(evidenceWith({ access: machine }))).toContain('machine-token');
  expect(namesOf(evidenceWith({ access: machine }))).not.toContain('no-scope-at-all');
});

test('the subject of the live user counts among those that must agree', () => {
  expect(facts['two-users'](evidenceWith(succeeded([{ name: 'sub', value: 'else' }])))).toBe(true);
  expect(facts['two-users'](evidenceWith({ id: idRecord() }))).toBe(false);
});

test('a page that was not read yet is not said to hold no token', () => {
  expect(namesOf(evidenceWithout({ now: testNow, page: { state: 'unread' } }))).toEqual([]);
});
