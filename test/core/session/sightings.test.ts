import { expect, test } from 'vitest';
import type { Place } from '../../../src/core/session/model.ts';
import { addSighting, maximumSightings, type Sightings } from '../../../src/core/session/sightings.ts';
import { storagePlace } from '../../support/records.ts';

const nothing: Sightings = { sightings: [], sightingsDropped: 0 };

const request = (path: string): Place => ({
  kind: 'request',
  part: 'header',
  method: 'GET',
  url: `https://api.example.com/${path}`,
  name: 'Authorization',
});

const sees = (places: readonly Place[]): Sightings =>
  places.reduce<Sightings>((known, place, at) => addSighting(known, { place, count: 1 }, at), nothing);

test('a hundred addresses that a token is sent to do not push out where the app keeps it', () => {
  const { sightings, sightingsDropped } = sees([
    storagePlace('accessToken'),
    ...Array.from({ length: 100 }, (_, index) => request(`${index}`)),
  ]);
  expect(sightings.some(({ place }) => place.kind === 'storage')).toBe(true);
  expect(sightings.length).toBeLessThanOrEqual(maximumSightings);
  expect(sightings.length + sightingsDropped).toBe(101);
  expect(sightings[0]?.place).toEqual(request('99'));
});

test('what was there several times since the last report counts as often', () => {
  const once = addSighting(nothing, { place: request('a'), count: 3 }, 10);
  const [seen] = addSighting(
    once,
    { place: request('a'), count: 2, producer: 'oauth-endpoint' },
    20,
  ).sightings;
  expect(seen).toEqual({
    place: request('a'),
    firstSeenAt: 10,
    lastSeenAt: 20,
    count: 5,
    producer: 'oauth-endpoint',
  });
});

test('places that come back again and again are counted once, however often they were let go', () => {
  const addresses = Array.from({ length: 14 }, (_, index) => request(`${index}`));
  const { sightings, sightingsDropped } = sees(Array.from({ length: 50 }, () => addresses).flat());
  expect(sightings.length + sightingsDropped).toBe(14);
});

test('a request that began long before it ended was sent when it began', () => {
  const [seen] = addSighting(nothing, { place: request('a'), count: 1, at: 40 }, 100).sightings;
  expect(seen?.lastSeenAt).toBe(40);
});
