import { expect, test } from 'vitest';
import type { Place, Sighting } from '../../src/core/session/model.ts';
import { isGone } from '../../src/core/session/presence.ts';
import { describePlace, lastSentAt } from '../../src/ui/place-text.ts';
import { storagePlace, tabSnapshot, testNow } from '../support/records.ts';

const header: Place = {
  kind: 'request-header',
  method: 'GET',
  url: 'https://api.example.com/orders',
  header: 'Authorization',
  scheme: 'Bearer',
};

const reply: Place = {
  kind: 'reply-body',
  method: 'POST',
  url: 'https://cognito-idp.us-east-1.amazonaws.com/',
  operation: 'InitiateAuth',
  field: 'AuthenticationResult.AccessToken',
};

const seenAt = (place: Place, at: number): Sighting => ({
  place,
  firstSeenAt: at,
  lastSeenAt: at,
  count: 1,
});

test('a key of the storage is told by its area and its end, and whole for who points at it', () => {
  expect(describePlace(storagePlace('auth.token'))).toEqual({
    title: 'localStorage',
    detail: 'auth.token',
    whole: 'localStorage of https://shop.example: auth.token',
  });
});

test('a header is told with its scheme, and says so when it has none', () => {
  expect(describePlace(header)).toMatchObject({
    title: 'Authorization: Bearer',
    detail: 'GET api.example.com/orders',
  });
  expect(describePlace({ ...header, scheme: 'raw' }).title).toBe('Authorization, no scheme');
});

test('a body is told by its operation and field', () => {
  const { title, detail } = describePlace(reply);
  expect(title).toBe('InitiateAuth reply');
  expect(detail).toContain('AuthenticationResult.AccessToken');
});

test('a place of the storage is gone when a later reading of its origin did not find the token there', () => {
  const { page } = tabSnapshot();
  expect(isGone(seenAt(storagePlace('a'), testNow - 1), page)).toBe(true);
  expect(isGone(seenAt(storagePlace('a'), testNow), page)).toBe(false);
});

test('a place is not called gone where nobody looked', () => {
  const { page } = tabSnapshot();
  const old = seenAt(storagePlace('a'), testNow - 1);
  expect(isGone(seenAt(header, testNow - 1), page)).toBe(false);
  expect(isGone(old, { state: 'unread' })).toBe(false);
  if (page.state !== 'read') throw new Error('the page of the fixture was read');
  expect(isGone(old, { ...page, origin: 'https://other.example' })).toBe(false);
  const localStorage = { state: 'unavailable', reason: 'sandboxed' } as const;
  expect(isGone(old, { ...page, areas: { ...page.areas, localStorage } })).toBe(false);
});

test('only requests send a token', () => {
  expect(lastSentAt([seenAt(storagePlace('a'), 5), seenAt(reply, 9)])).toBeUndefined();
  expect(
    lastSentAt([seenAt(header, 3), seenAt({ ...reply, kind: 'request-body' }, 7), seenAt(reply, 9)]),
  ).toBe(7);
});
