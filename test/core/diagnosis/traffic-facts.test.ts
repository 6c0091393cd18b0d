import { expect, test } from 'vitest';
import {
  accessTokenForId,
  idTokenForAccess,
  keptTwice,
  mixedUsers,
  staleRequest,
} from '../../../src/core/diagnosis/traffic-facts.ts';
import type { Place, Sighting, TokenRecord } from '../../../src/core/session/model.ts';
import {
  accessRecord,
  idRecord,
  storagePlace,
  tabSnapshot,
  testNow,
  tokenId,
} from '../../support/records.ts';

const { page } = tabSnapshot();
const minute = 60_000;

const request = (overrides: Partial<Extract<Place, { kind: 'request' }>> = {}): Place => ({
  kind: 'request',
  part: 'header',
  method: 'GET',
  url: 'https://api.example.com/orders',
  name: 'Authorization',
  ...overrides,
});

const seen = (place: Place, firstSeenAt: number, lastSeenAt = testNow): Sighting => ({
  place,
  firstSeenAt,
  lastSeenAt,
  count: 1,
});

const withTokens = (...tokens: readonly TokenRecord[]) => ({ tokens, page });

const older = (sentAt: number) =>
  accessRecord({ iat: 1_699_999_000 }, { id: tokenId(1), sightings: [seen(request(), 0, sentAt)] });

const newer = (keptSince: number) =>
  accessRecord({}, { id: tokenId(2), sightings: [seen(storagePlace('accessToken'), keptSince)] });

test('a request that sends an old token long after storage got a newer one is told', () => {
  expect(staleRequest(withTokens(newer(testNow - minute), older(testNow)))).toEqual(request());
});

test('a request that was under way when the newer token came is not blamed', () => {
  expect(staleRequest(withTokens(newer(testNow - 1000), older(testNow)))).toBeUndefined();
  expect(staleRequest(withTokens(newer(testNow - minute), older(testNow - 2 * minute)))).toBeUndefined();
});

test('tokens of other kinds, of other users, and those no longer kept make none stale', () => {
  const since = [seen(storagePlace('t'), testNow - minute)];
  const gone = [seen(storagePlace('t'), testNow - 2 * minute, testNow - minute)];
  for (const other of [
    idRecord({}, { id: tokenId(3), sightings: since }),
    accessRecord({ sub: 'bob' }, { id: tokenId(3), sightings: since }),
    accessRecord({}, { id: tokenId(3), sightings: gone }),
  ])
    expect(staleRequest(withTokens(other, older(testNow)))).toBeUndefined();
});

const inBody = request({ part: 'body', operation: 'GetUser', name: 'AccessToken' });

test('an ID token is wrong in the user pools API and in the user info, and right in an API of the app', () => {
  const sent = (place: Place, producer: Sighting['producer']) =>
    withTokens(
      idRecord({}, { sightings: [{ ...seen(place, 0), ...(producer === undefined ? {} : { producer }) }] }),
    );
  expect(idTokenForAccess(sent(inBody, 'user-pools-api'))).toEqual(inBody);
  const info = request({ operation: '/oauth2/userInfo' });
  expect(idTokenForAccess(sent(info, undefined))).toEqual(info);
  expect(idTokenForAccess(sent(request(), undefined))).toBeUndefined();
});

test('an access token is wrong in the logins of an identity pool, and an ID token is right', () => {
  const logins = request({ part: 'body', operation: 'GetId', name: 'Logins.x' });
  const sightings: readonly Sighting[] = [{ ...seen(logins, 0), producer: 'identity-pools-api' }];
  expect(accessTokenForId(withTokens(accessRecord({}, { sightings })))).toEqual(logins);
  expect(accessTokenForId(withTokens(idRecord({}, { sightings })))).toBeUndefined();
});

test('users are mixed when one storage keeps tokens of one client for two of them', () => {
  const alice = accessRecord();
  const bob = (overrides: Readonly<Record<string, unknown>> = {}, place: Place = storagePlace('b')) =>
    accessRecord(
      { sub: 'bob', username: 'bob', ...overrides },
      { id: tokenId(9), sightings: [seen(place, 0)] },
    );
  expect(mixedUsers(withTokens(alice, bob()))).toEqual(['alice', 'bob']);
  expect(mixedUsers(withTokens(alice, bob({ client_id: 'another' })))).toEqual([]);
  const elsewhere: Place = {
    kind: 'storage',
    area: 'sessionStorage',
    origin: 'https://shop.example',
    key: 'b',
  };
  expect(mixedUsers(withTokens(alice, bob({}, elsewhere)))).toEqual([]);
});

test('a token that is in localStorage and in a cookie is kept twice, also where the cookie is HttpOnly', () => {
  const local = seen(storagePlace('a'), 0);
  const readable = seen({ kind: 'storage', area: 'cookie', origin: 'https://shop.example', key: 'a' }, 0);
  const hidden = seen(request({ part: 'cookie', isHttpOnly: true }), 0);
  const kindsIn = (...sightings: readonly Sighting[]) => keptTwice(withTokens(idRecord({}, { sightings })));
  expect(kindsIn(local, readable)).toEqual(['id']);
  expect(kindsIn(local, hidden)).toEqual(['id']);
  expect(kindsIn(local)).toEqual([]);
  expect(kindsIn(readable, hidden)).toEqual([]);
});

test('a token that moved from a cookie to localStorage is not kept twice', () => {
  const local = seen(storagePlace('a'), testNow - 1000);
  const before = seen(request({ part: 'cookie' }), 0, testNow - 5000);
  const gone = seen(
    { kind: 'storage', area: 'cookie', origin: 'https://shop.example', key: 'a' },
    0,
    testNow - 5000,
  );
  expect(keptTwice(withTokens(idRecord({}, { sightings: [local, before, gone] })))).toEqual([]);
});
