import fc from 'fast-check';
import { expect, test } from 'vitest';
import { admit, type TokenContent } from '../../../src/core/capture/admit.ts';
import type { SessionEvent } from '../../../src/core/session/events.ts';
import type { Place, TabSnapshot } from '../../../src/core/session/model.ts';
import { emptySnapshot, reduce } from '../../../src/core/session/reduce.ts';
import { maximumSightings } from '../../../src/core/session/sightings.ts';
import { parseTokenId, type TokenId } from '../../../src/core/token/brand.ts';
import { forgeAccessToken } from '../../support/forge-token.ts';

const placeOf = (key: string): Place => ({
  kind: 'storage',
  area: 'localStorage',
  origin: 'https://app.example.com',
  key,
});

const tokenId = (number: number): TokenId => {
  const id = parseTokenId(number.toString(16).padStart(16, '0'));
  if (id === undefined) throw new Error('not an id');
  return id;
};

const content = ((): TokenContent => {
  const admission = admit({
    finding: { shape: 'jws', text: forgeAccessToken() },
    place: placeOf('k'),
    hint: {},
  });
  if (admission?.verdict !== 'token') throw new Error('not a token');
  return admission.content;
})();

const found = (number: number, at: number, key = 'k', length = 1000): SessionEvent => ({
  kind: 'admitted',
  at,
  tokens: [{ id: tokenId(number), length, content, sight: { place: placeOf(key), count: 1 } }],
  asides: [],
});

const after = (...events: readonly SessionEvent[]): TabSnapshot => events.reduce(reduce, emptySnapshot(0));

const running: SessionEvent = {
  kind: 'look-up-changed',
  tokenId: tokenId(1),
  lookup: { state: 'running', startedAt: 5 },
};

test('the same token in two places is one token with both places and their times', () => {
  const state = after(found(1, 10, 'a'), found(1, 20, 'b'), found(1, 30, 'a'));
  expect(state.tokens).toHaveLength(1);
  expect(state.tokens[0]).toMatchObject({
    firstSeenAt: 10,
    lastSeenAt: 30,
    sightings: [
      { place: placeOf('a'), firstSeenAt: 10, lastSeenAt: 30, count: 2 },
      { place: placeOf('b'), firstSeenAt: 20, lastSeenAt: 20, count: 1 },
    ],
  });
});

test('a place is the same place when the browser hands it back with its members in another order', () => {
  const before = after(found(1, 10, 'a'));
  const sorted: Place = {
    area: 'localStorage',
    key: 'a',
    kind: 'storage',
    origin: 'https://app.example.com',
  };
  const stored = {
    ...before,
    tokens: before.tokens.map((token) => ({
      ...token,
      sightings: token.sightings.map((sighting) => ({ ...sighting, place: sorted })),
    })),
  };
  expect(reduce(stored, found(1, 20, 'a')).tokens[0]?.sightings).toHaveLength(1);
});

test('a new token comes first and a known one keeps its place', () => {
  const state = after(found(1, 10), found(2, 20), found(1, 30));
  expect(state.tokens.map(({ id }) => id)).toEqual([tokenId(2), tokenId(1)]);
});

test('a token keeps a bounded number of places and counts those let go', () => {
  const events = Array.from({ length: maximumSightings + 3 }, (_, index) => found(1, index, `key ${index}`));
  const [token] = after(...events).tokens;
  expect(token?.sightings).toHaveLength(maximumSightings);
  expect(token?.sightingsDropped).toBe(3);
});

test('the tab holds a bounded number of characters, lets go of what was seen longest ago, and counts it', () => {
  const state = after(found(1, 10, 'a', 700_000), found(2, 20, 'b', 700_000));
  expect(state.tokens.map(({ id }) => id)).toEqual([tokenId(2)]);
  expect(state.tokensDropped).toBe(1);
});

test('an answer for a token that was cleared in the meantime is dropped', () => {
  expect(after(found(1, 10), { kind: 'cleared', at: 20 }, running).lookups).toEqual({});
});

test('a look-up that the background left under way when it died is interrupted', () => {
  expect(after(found(1, 10), running, { kind: 'background-restarted' }).lookups).toEqual({
    [tokenId(1)]: { state: 'interrupted', startedAt: 5 },
  });
});

test('clearing forgets the tokens and keeps the recording as it was', () => {
  const state = after(
    found(1, 10),
    { kind: 'recording-set', at: 11, recording: false },
    { kind: 'cleared', at: 20 },
  );
  expect(state).toMatchObject({ tokens: [], recording: false });
});

test('no order of events makes the reducer throw or changes the state it was given', () => {
  const event = fc.oneof(
    fc
      .record({ number: fc.integer({ min: 0, max: 9 }), at: fc.nat() })
      .map(({ number, at }) => found(number, at)),
    fc.nat().map((at): SessionEvent => ({ kind: 'cleared', at })),
    fc.boolean().map((recording): SessionEvent => ({ kind: 'recording-set', at: 1, recording })),
    fc.constant<SessionEvent>(running),
    fc.constant<SessionEvent>({ kind: 'background-restarted' }),
  );
  fc.assert(
    fc.property(fc.array(event), event, (events, last) => {
      const before = after(...events);
      const copy = structuredClone(before);
      reduce(before, last);
      expect(before).toEqual(copy);
    }),
  );
});
