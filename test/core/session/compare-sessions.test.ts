import fc from 'fast-check';
import { expect, test } from 'vitest';
import { compareSessions as compare, onlyDifferences } from '../../../src/core/session/compare-sessions.ts';
import type { ComparedSide } from '../../../src/core/session/compared-values.ts';
import type { LiveUser } from '../../../src/core/user/get-user-reply.ts';
import { createWords } from '../../../src/core/words/words.ts';
import { english } from '../../support/english.ts';
import { accessRecord, idRecord } from '../../support/records.ts';

const words = createWords(english);

const compareSessions = (left: ComparedSide, right: ComparedSide) => compare(left, right, words);

const live = (overrides: Partial<LiveUser> = {}): LiveUser => ({
  username: 'alice',
  attributes: [{ name: 'email', value: 'alice@example.com' }],
  ...overrides,
});

const side = (overrides: Partial<ComparedSide> = {}): ComparedSide => ({
  access: accessRecord(),
  id: idRecord(),
  ...overrides,
});

const rowOf = (left: ComparedSide, right: ComparedSide, group: string, name: string) =>
  compareSessions(left, right).find((row) => row.group === group && row.name === name);

test('a session beside itself has rows and no differences', () => {
  const rows = compareSessions(side({ user: live() }), side({ user: live() }));
  expect(new Set(rows.map(({ group }) => group))).toEqual(
    new Set(['attribute', 'scope', 'mfa', 'lifetime', 'claim']),
  );
  expect(onlyDifferences(rows)).toEqual([]);
});

test('an attribute is told as Cognito holds it, and as the ID token says where nobody asked', () => {
  const asked = side({ user: live({ attributes: [{ name: 'email', value: 'new@example.com' }] }) });
  expect(rowOf(asked, side(), 'attribute', 'email')).toEqual({
    group: 'attribute',
    name: 'email',
    left: 'new@example.com',
    right: 'alice@example.com',
    isSame: false,
  });
});

test('spelling alone makes no difference between Cognito and a token', () => {
  const asked = side({
    user: live({
      attributes: [
        { name: 'email_verified', value: 'true' },
        { name: 'custom:plan', value: '{ "b": 1, "a": [true] }' },
      ],
    }),
  });
  const told = side({ id: idRecord({ email_verified: true, 'custom:plan': { a: [true], b: 1 } }) });
  expect(rowOf(asked, told, 'attribute', 'email_verified')?.isSame).toBe(true);
  expect(rowOf(asked, told, 'attribute', 'custom:plan')?.isSame).toBe(true);
});

test('groups and scopes that one of them lacks are told one by one', () => {
  const editor = side({
    access: accessRecord({ 'cognito:groups': ['editors', 'staff'], scope: 'openid email' }),
  });
  const reader = side({ access: accessRecord({ 'cognito:groups': ['staff'], scope: 'openid' }) });
  const names = onlyDifferences(compareSessions(editor, reader)).map(({ group, name, left }) => [
    group,
    name,
    left,
  ]);
  expect(names).toEqual([
    ['group', 'editors', 'yes'],
    ['scope', 'email', 'yes'],
  ]);
});

test('the second factors of a user that nobody asked about are unknown rather than missing', () => {
  const asked = side({ user: live({ enabledMfa: ['SMS_MFA', 'EMAIL_OTP'], preferredMfa: 'SMS_MFA' }) });
  expect(rowOf(asked, side(), 'mfa', 'methods')).toMatchObject({
    left: 'EMAIL_OTP, SMS_MFA',
    right: 'not looked up',
    isSame: false,
  });
  expect(compareSessions(side(), side()).some(({ group }) => group === 'mfa')).toBe(false);
});

test('times are told as moments, and the life of a token as a duration', () => {
  const longer = side({ access: accessRecord({ exp: 1_700_086_400 }) });
  expect(rowOf(side(), longer, 'lifetime', 'access token: life')).toMatchObject({
    left: '1 h',
    right: '1 d',
  });
  expect(rowOf(side(), longer, 'lifetime', 'access token: expires')).toMatchObject({
    left: '2023-11-14T23:13:20.000Z',
  });
  expect(compareSessions(side(), longer).some(({ name }) => name === 'access.exp')).toBe(false);
});

test('a side without tokens leaves its half empty', () => {
  expect(compareSessions({}, {})).toEqual([]);
  expect(compareSessions({}, side()).every((row) => row.left === undefined && !row.isSame)).toBe(true);
});

const claims = fc.dictionary(
  fc.constantFrom('email', 'custom:a', 'nonce', 'jti', '__proto__'),
  fc.jsonValue(),
);

test('whatever the claims are, the sides can be exchanged', () => {
  fc.assert(
    fc.property(claims, claims, (one, other) => {
      const left = side({ id: idRecord(one) });
      const right = side({ id: idRecord(other) });
      const differing = (rows: ReturnType<typeof compareSessions>) =>
        onlyDifferences(rows)
          .map(({ group, name }) => `${group} ${name}`)
          .sort();
      expect(differing(compareSessions(left, right))).toEqual(differing(compareSessions(right, left)));
    }),
  );
});
