import { expect, test } from 'vitest';
import type { Candidate } from '../../../src/core/capture/candidate.ts';
import { createTrafficBatch } from '../../../src/core/capture/traffic-batch.ts';
import { forgeAccessToken, forgeIdToken } from '../../support/forge-token.ts';

const found = (text: string, path = 'orders', batch = 'reply'): Candidate => ({
  finding: { shape: 'jws', text },
  place: {
    kind: 'request',
    part: 'header',
    method: 'GET',
    url: `https://api.example.com/${path}`,
    name: 'Authorization',
  },
  hint: {},
  batch,
});

test('the same find in the same place is reported once, with how often it was there', () => {
  const batch = createTrafficBatch();
  for (let index = 0; index < 1000; index += 1) batch.add([found(forgeAccessToken())]);
  batch.add([found(forgeAccessToken(), 'users'), found(forgeIdToken())]);
  expect(batch.take()?.candidates.map(({ count }) => count)).toEqual([1000, 1, 1]);
});

test('candidates of different requests are not taken for one reply', () => {
  const batch = createTrafficBatch();
  batch.add([found(forgeAccessToken())]);
  batch.add([found(forgeIdToken())]);
  const [one, other] = batch.take()?.candidates ?? [];
  expect(one?.batch).not.toBe(other?.batch);
});

test('bodies that were skipped are counted by their reason, and nothing is handed over twice', () => {
  const batch = createTrafficBatch();
  expect(batch.take()).toBeUndefined();
  batch.skip('notText');
  batch.skip('notText');
  batch.skip('tooLong');
  expect(batch.take()).toEqual({ candidates: [], skipped: { tooLong: 1, notText: 2 }, calls: [] });
  expect(batch.take()).toBeUndefined();
});
