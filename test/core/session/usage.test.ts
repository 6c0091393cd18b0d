import { expect, test } from 'vitest';
import type { Place, Sighting } from '../../../src/core/session/model.ts';
import { tokensInUse, usageOf } from '../../../src/core/session/usage.ts';
import { accessRecord, idRecord, storagePlace, tokenId } from '../../support/records.ts';

const header: Place = {
  kind: 'request',
  part: 'header',
  method: 'GET',
  url: 'https://api.example.com/orders',
  name: 'Authorization',
};

const seen = (place: Place, at: number, count = 1): Sighting => ({
  place,
  firstSeenAt: at,
  lastSeenAt: at,
  count,
});

test('only what a request carries is sent: not what its reply brings, nor what storage keeps', () => {
  expect(usageOf([seen(storagePlace('a'), 5), seen({ ...header, part: 'reply' }, 9)])).toBeUndefined();
  expect(
    usageOf([
      seen(header, 3, 4),
      seen({ ...header, part: 'body' }, 7),
      seen({ ...header, part: 'set-cookie' }, 9),
    ]),
  ).toEqual({ times: 5, lastSentAt: 7 });
});

test('of each kind, the token that was sent last is the one in use, newer or not', () => {
  const older = accessRecord({ iat: 1 }, { id: tokenId(1), sightings: [seen(header, 50)] });
  const newer = accessRecord({ iat: 2 }, { id: tokenId(2), sightings: [seen(header, 40)] });
  const unsent = accessRecord({ iat: 3 }, { id: tokenId(3), sightings: [seen(storagePlace('a'), 90)] });
  const id = idRecord({}, { id: tokenId(4), sightings: [seen({ ...header, part: 'cookie' }, 10)] });
  expect(tokensInUse([newer, older, unsent, id])).toEqual(new Set([tokenId(1), tokenId(4)]));
});
