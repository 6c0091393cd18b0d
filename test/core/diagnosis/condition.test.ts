import { expect, test } from 'vitest';
import { bareType, holds, plainMessage } from '../../../src/core/diagnosis/condition.ts';
import type { Condition } from '../../../src/core/diagnosis/row.ts';
import { evidenceWith, failed, refused } from './build-evidence.ts';

test('an exception is known by its bare name, whatever stands before or behind it', () => {
  expect(bareType('com.amazonaws.cognito#NotAuthorizedException')).toBe('NotAuthorizedException');
  expect(bareType('NotAuthorizedException:http://internal.amazon.com/')).toBe('NotAuthorizedException');
  expect(bareType('')).toBe('');
});

test('messages agree whatever their case and final stops', () => {
  expect(plainMessage(' User is Disabled.. ')).toBe('user is disabled');
});

test('a text may be equal, a beginning or a part', () => {
  const evidence = evidenceWith(refused('X', 'User pool client 1 does not exist.'));
  const on = (text: Extract<Condition, { kind: 'refusal' }>['text']) =>
    holds({ kind: 'refusal', ...(text === undefined ? {} : { text }) }, evidence);
  expect(on([{ equals: 'user pool client 1 does not exist' }])).toBe(true);
  expect(on([{ equals: 'user pool client 1' }])).toBe(false);
  expect(on([{ startsWith: 'user pool client' }])).toBe(true);
  expect(on([{ startsWith: 'pool' }])).toBe(false);
  expect(on([{ includes: 'absolutely' }, { includes: 'not exist' }])).toBe(true);
  expect(on(undefined)).toBe(true);
});

test('a refusal is no other failure', () => {
  const evidence = evidenceWith(failed({ code: 'unreachable', host: 'h', detail: '' }));
  expect(holds({ kind: 'refusal' }, evidence)).toBe(false);
  expect(holds({ kind: 'failure', code: 'unreachable' }, evidence)).toBe(true);
});
