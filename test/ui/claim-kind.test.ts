import { expect, test } from 'vitest';
import { claimKind, claimText } from '../../src/ui/claim-kind.ts';

test('a claim that holds a time is one, in milliseconds', () => {
  expect(claimKind('exp', 1_700_000_000)).toEqual({ kind: 'time', at: 1_700_000_000_000 });
});

test('a number that no clock can show stays a number', () => {
  expect(claimKind('exp', 1e300)).toEqual({ kind: 'text', text: '1e+300' });
  expect(claimKind('exp', -1)).toEqual({ kind: 'text', text: '-1' });
  expect(claimKind('custom:count', 1_700_000_000)).toMatchObject({ kind: 'text' });
});

test('scopes and lists of texts are lists', () => {
  expect(claimKind('scope', 'openid  email')).toEqual({ kind: 'list', texts: ['openid', 'email'] });
  expect(claimKind('cognito:groups', ['a', 'b'])).toEqual({ kind: 'list', texts: ['a', 'b'] });
});

test('objects and mixed lists are opened', () => {
  expect(claimKind('identities', [{ userId: '1' }])).toEqual({
    kind: 'structure',
    text: '[\n  {\n    "userId": "1"\n  }\n]',
  });
});

test('null and booleans are told in words', () => {
  expect(claimKind('x', null)).toEqual({ kind: 'text', text: 'null' });
  expect(claimKind('email_verified', true)).toEqual({ kind: 'text', text: 'true' });
});

test('a text is copied as it is, and everything else as JSON', () => {
  expect(claimText('a "b"')).toBe('a "b"');
  expect(claimText([1, null])).toBe('[1,null]');
});
