import fc from 'fast-check';
import { expect, test } from 'vitest';
import { changedNames, compareUser } from '../../../src/core/user/compare.ts';
import type { LiveUser } from '../../../src/core/user/get-user-reply.ts';
import { idRecord } from '../../support/records.ts';

const userWith = (attributes: Readonly<Record<string, string>>): LiveUser => ({
  username: 'alice',
  attributes: Object.entries(attributes).map(([name, value]) => ({ name, value })),
});

/** The mark of one attribute whose value Cognito writes as `live` and the ID token as `claim`. */
const markOf = (name: string, live: string, claim: unknown): string | undefined =>
  compareUser(userWith({ [name]: live }), idRecord({ [name]: claim }).claims).find((row) => row.name === name)
    ?.mark;

test('without an ID token every attribute is shown and none is compared', () => {
  expect(compareUser(userWith({ email: 'a@b' }), undefined)).toEqual([
    { name: 'email', mark: 'no-token', live: 'a@b' },
  ]);
});

test('an attribute is the same, changed, only live or only in the token', () => {
  const id = idRecord({ email: 'old@example.com', name: 'Alice', nickname: 'Al' }).claims;
  const live = userWith({ email: 'new@example.com', name: 'Alice', 'custom:plan': 'gold' });
  expect(compareUser(live, id)).toEqual([
    { name: 'email', mark: 'changed', live: 'new@example.com', token: 'old@example.com' },
    { name: 'name', mark: 'same', live: 'Alice', token: 'Alice' },
    { name: 'custom:plan', mark: 'only-live', live: 'gold' },
    { name: 'sub', mark: 'only-token', token: '5b1f2c9e-77a4-4d0f-9a1e-0c9f3a51d2ab' },
    { name: 'nickname', mark: 'only-token', token: 'Al' },
  ]);
  expect(changedNames(live, id)).toEqual(['email']);
});

test('claims about the token or the sign-in are never compared with the user', () => {
  const id = idRecord({ jti: 'j', nonce: 'n', at_hash: 'h', amr: ['mfa'], 'cognito:groups': ['g'] }).claims;
  expect(compareUser(userWith({}), id).map(({ name }) => name)).toEqual(['sub', 'email']);
});

test('true and "true" are the same, true and "false" are not', () => {
  expect(markOf('email_verified', 'true', true)).toBe('same');
  expect(markOf('email_verified', 'True', true)).toBe('same');
  expect(markOf('email_verified', 'false', true)).toBe('changed');
  expect(markOf('email_verified', 'true', 'true')).toBe('same');
});

test('a number and its text are the same', () => {
  expect(markOf('custom:age', '42', 42)).toBe('same');
  expect(markOf('custom:age', '', 0)).toBe('changed');
});

test('texts are compared letter for letter', () => {
  expect(markOf('email', 'Alice@example.com', 'alice@example.com')).toBe('changed');
});

test('identities are compared by provider and user alone, in any order', () => {
  const live =
    '[{"userId":"1","providerName":"Google","primary":true,"dateCreated":1700000000000},{"userId":"2","providerName":"SAML"}]';
  const claim = [
    { userId: '2', providerName: 'SAML', primary: 'false' },
    { userId: '1', providerName: 'Google', primary: 'true', dateCreated: '1700000000000' },
  ];
  expect(markOf('identities', live, claim)).toBe('same');
  expect(markOf('identities', live, claim.slice(1))).toBe('changed');
});

test('a moment is the same in seconds, milliseconds and writing', () => {
  expect(markOf('updated_at', '1700000000', 1_700_000_000)).toBe('same');
  expect(markOf('updated_at', '1700000000123', 1_700_000_000)).toBe('same');
  expect(markOf('updated_at', '2023-11-14T22:13:20Z', 1_700_000_000)).toBe('same');
  expect(markOf('updated_at', '1700000001', 1_700_000_000)).toBe('changed');
  expect(markOf('updated_at', 'soon', 'late')).toBe('changed');
});

test('an address is the same in text, in JSON and behind formatted', () => {
  expect(markOf('address', 'Main Street 1', { formatted: 'Main Street 1' })).toBe('same');
  expect(markOf('address', '{"locality":"Bern","country":"CH"}', { country: 'CH', locality: 'Bern' })).toBe(
    'same',
  );
  expect(markOf('address', '{"locality":"Bern"}', { formatted: '{"locality": "Bern"}' })).toBe('same');
  expect(markOf('address', 'Main Street 2', { formatted: 'Main Street 1' })).toBe('changed');
});

test('JSON in an attribute is the same as the claim that holds it opened', () => {
  expect(markOf('custom:roles', '["a", "b"]', ['a', 'b'])).toBe('same');
  expect(markOf('custom:roles', '["b", "a"]', ['a', 'b'])).toBe('changed');
});

test('an attribute is the same as a claim of the same text, whatever its name and text', () => {
  const names = fc.constantFrom('email', 'updated_at', 'identities', 'address', 'custom:x');
  fc.assert(
    fc.property(names, fc.oneof(fc.string(), fc.json()), (name, text) => markOf(name, text, text) === 'same'),
  );
});
