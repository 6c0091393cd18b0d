import { expect, test } from 'vitest';
import type { PageState, Place, Sighting } from '../../../src/core/session/model.ts';
import { isGone, isKept, isKeptHere, isPutAway } from '../../../src/core/session/presence.ts';
import { accessRecord, storagePlace, tabSnapshot, testNow } from '../../support/records.ts';

const { page } = tabSnapshot();
if (page.state !== 'read') throw new Error('the page of the fixture was read');

const at = (place: Place, lastSeenAt: number): Sighting => ({
  place,
  firstSeenAt: 0,
  lastSeenAt,
  count: 1,
});

const framePlace: Place = {
  kind: 'storage',
  area: 'sessionStorage',
  origin: 'https://widget.example',
  key: 'a',
};

const databasePlace: Place = {
  kind: 'database',
  origin: page.origin,
  database: 'd',
  store: 's',
  key: 'k',
};

const requestPlace: Place = { kind: 'request', part: 'header', method: 'GET', url: 'u', name: 'n' };

test('what storage held before the last reading, and not then, is gone', () => {
  expect(isGone(at(storagePlace('a'), testNow - 1), page)).toBe(true);
  expect(isGone(at(storagePlace('a'), testNow), page)).toBe(false);
});

test('nothing is called gone from a place that was not looked into', () => {
  const old = testNow - 1;
  const closed: PageState = {
    ...page,
    areas: { ...page.areas, localStorage: { state: 'unavailable', reason: 'sandboxed' } },
  };
  expect(isGone(at(storagePlace('a'), old), closed)).toBe(false);
  expect(isGone(at(storagePlace('a'), old), { ...page, origin: 'https://other.example' })).toBe(false);
  expect(isGone(at(storagePlace('a'), old), { state: 'unread' })).toBe(false);
  expect(isGone(at(framePlace, old), page)).toBe(false);
  expect(isGone(at(databasePlace, old), page)).toBe(false);
  expect(isGone(at(requestPlace, old), page)).toBe(false);
});

test('a frame that was read again tells what is gone from it', () => {
  const frames = [{ state: 'read', origin: 'https://widget.example', areas: page.areas }] as const;
  expect(isGone(at(framePlace, testNow - 1), { ...page, frames })).toBe(true);
});

test('what was gone when the page left its origin stays gone', () => {
  const earlier = [{ origin: page.origin, readAt: testNow, areas: page.areas }];
  const elsewhere: PageState = { ...page, origin: 'https://login.example', earlier };
  const unreadable: PageState = {
    state: 'unreadable',
    readAt: testNow,
    failure: { code: 'forbidden', detail: '' },
    earlier,
  };
  for (const now of [elsewhere, unreadable]) {
    expect(isGone(at(storagePlace('a'), testNow - 1), now)).toBe(true);
    expect(isKeptHere(at(storagePlace('a'), testNow), now)).toBe(false);
  }
});

test('an area that was reported in part tells nothing to be gone', () => {
  const areas = { ...page.areas, localStorage: { state: 'read', entries: 9, isPartial: true } } as const;
  expect(isGone(at(storagePlace('a'), testNow - 1), { ...page, areas })).toBe(false);
});

test('a database is judged by the last deep scan, if that was a whole one', () => {
  const databases = {
    state: 'read',
    readAt: testNow - 50,
    databases: 1,
    records: 1,
    isIncomplete: false,
  } as const;
  expect(isGone(at(databasePlace, testNow - 60), { ...page, databases })).toBe(true);
  expect(isGone(at(databasePlace, testNow - 50), { ...page, databases })).toBe(false);
  const partial = { ...databases, isIncomplete: true };
  expect(isGone(at(databasePlace, testNow - 60), { ...page, databases: partial })).toBe(false);
});

const cookiePlace: Place = {
  kind: 'http-only-cookie',
  origin: page.origin,
  domain: '.shop.example',
  name: 'c',
};

const cookiesRead = (readAt: number): PageState => ({
  ...page,
  httpOnlyCookies: { state: 'read', readAt, entries: 0 },
});

test('an HttpOnly cookie is judged by the last look at such cookies, and by no reading of the page', () => {
  expect(isGone(at(cookiePlace, testNow - 60), page)).toBe(false);
  expect(isKeptHere(at(cookiePlace, testNow - 60), page)).toBe(true);
  expect(isGone(at(cookiePlace, testNow - 60), cookiesRead(testNow - 60))).toBe(false);
  expect(isGone(at(cookiePlace, testNow - 61), cookiesRead(testNow - 60))).toBe(true);
});

test('a session that an HttpOnly cookie may still hold is not put away', () => {
  const sightings = [at(storagePlace('a'), testNow - 1), at(cookiePlace, testNow - 1)];
  expect(isPutAway([accessRecord({}, { sightings })], page)).toBe(false);
  expect(isPutAway([accessRecord({}, { sightings })], cookiesRead(testNow))).toBe(true);
});

test('storage keeps a token, a request does not', () => {
  expect(isKept(at(storagePlace('a'), testNow), page)).toBe(true);
  expect(isKept(at(storagePlace('a'), testNow - 1), page)).toBe(false);
  expect(isKept(at(requestPlace, testNow), page)).toBe(false);
});

test('a session is put away when nothing of it is kept, and nothing was seen of it since', () => {
  const gone = at(storagePlace('a'), testNow - 1);
  expect(isPutAway([accessRecord({}, { sightings: [gone] })], page)).toBe(true);
  expect(isPutAway([accessRecord({}, { sightings: [gone, at(requestPlace, testNow + 5)] })], page)).toBe(
    false,
  );
  expect(isPutAway([accessRecord({}, { sightings: [at(requestPlace, testNow - 1)] })], page)).toBe(false);
});
