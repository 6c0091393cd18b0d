import { expect, test } from 'vitest';
import type { Place } from '../../src/core/session/model.ts';
import { createWords } from '../../src/core/words/words.ts';
import { describePlace } from '../../src/ui/place-text.ts';
import { speak } from '../../src/ui/words.ts';
import { english } from '../support/english.ts';
import { storagePlace } from '../support/records.ts';

speak(createWords(english));

const header = {
  kind: 'request',
  part: 'header',
  method: 'GET',
  url: 'https://api.example.com/orders',
  name: 'Authorization',
  scheme: 'Bearer',
} as const satisfies Place;

const reply = {
  kind: 'request',
  part: 'reply',
  method: 'POST',
  url: 'https://cognito-idp.us-east-1.amazonaws.com/',
  operation: 'InitiateAuth',
  name: 'AuthenticationResult.AccessToken',
} as const satisfies Place;

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
  const { scheme: _, ...raw } = header;
  expect(describePlace(raw).title).toBe('Authorization header');
});

test('a body is told by its operation and field', () => {
  const { title, detail } = describePlace(reply);
  expect(title).toBe('InitiateAuth reply');
  expect(detail).toContain('AuthenticationResult.AccessToken');
});

test('a value inside a value is told by the way to it', () => {
  expect(describePlace({ ...storagePlace('oidc.user:x'), path: 'access_token' })).toMatchObject({
    detail: 'oidc.user:x › access_token',
  });
  const place: Place = {
    kind: 'database',
    origin: 'https://shop.example',
    database: 'localforage',
    store: 'keyvaluepairs',
    key: 'auth',
    path: 'tokens.accessToken',
  };
  expect(describePlace(place).whole).toBe(
    'IndexedDB of https://shop.example: localforage › keyvaluepairs › auth › tokens.accessToken',
  );
});

test('a cookie that no script can read says so', () => {
  const cookie: Place = {
    kind: 'request',
    part: 'cookie',
    method: '',
    url: 'https://shop.example',
    name: 'session',
    isHttpOnly: true,
  };
  expect(describePlace(cookie)).toMatchObject({
    title: 'HttpOnly cookie, sent',
    detail: 'session · shop.example',
  });
});

test('an HttpOnly cookie is called one, with the domain that it is for', () => {
  const place = {
    kind: 'http-only-cookie',
    origin: 'https://app.shop.example',
    domain: '.shop.example',
    name: 'session',
    path: 'idToken',
  } as const satisfies Place;
  expect(describePlace(place)).toEqual({
    title: 'HttpOnly cookie',
    detail: 'session › idToken · for .shop.example',
    whole: 'session › idToken in an HttpOnly cookie for .shop.example',
  });
});
