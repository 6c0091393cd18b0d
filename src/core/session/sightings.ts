import type { Sight } from './events.ts';
import type { Sighting } from './model.ts';
import { placeKey } from './place.ts';

/** Places kept for one token; others are let go and counted. */
export const maximumSightings = 20;

/** Of them, places in requests: an app with many addresses must not push out where it keeps the token. */
const maximumRequests = 12;

/** Places that were let go and are remembered, so that each is counted once. */
const maximumDropped = 500;

export interface Sightings {
  readonly sightings: readonly Sighting[];
  readonly sightingsDropped: number;
  readonly droppedPlaces?: readonly number[];
}

/** A short name for a place. FNV-1a, 32 bits: two places that share one are counted as one. */
const hashOf = (key: string): number => {
  let hash = 0x811c9dc5;
  for (let index = 0; index < key.length; index += 1)
    hash = Math.imul(hash ^ key.charCodeAt(index), 0x01000193);
  return hash >>> 0;
};

const isRequest = ({ place }: Sighting): boolean => place.kind === 'request';

/** The newest, with no more places in requests than have room. */
const bounded = (all: readonly Sighting[]): readonly Sighting[] => {
  if (all.length <= maximumRequests) return all;
  const requests = all.filter(isRequest);
  const excess = new Set(requests.slice(maximumRequests));
  return all.filter((sighting) => !excess.has(sighting)).slice(0, maximumSightings);
};

/**
 * Adds one sighting, newest place first: a known place is seen again, a new one may push the oldest out. `at` is when the
 * report came; a request may have been sent before.
 */
export const addSighting = (known: Sightings, sight: Sight, at: number): Sightings => {
  const { place, count, producer } = sight;
  const key = placeKey(place);
  const earlier = known.sightings.find((sighting) => placeKey(sighting.place) === key);
  const seenAt = Math.min(sight.at ?? at, at);
  const seen: Sighting = {
    place,
    firstSeenAt: Math.min(earlier?.firstSeenAt ?? seenAt, seenAt),
    lastSeenAt: Math.max(earlier?.lastSeenAt ?? seenAt, seenAt),
    count: (earlier?.count ?? 0) + count,
    ...(producer === undefined ? {} : { producer }),
  };
  const all = [seen, ...known.sightings.filter((sighting) => sighting !== earlier)];
  const sightings = bounded(all);
  const kept = new Set(sightings);
  const gone = all
    .filter((sighting) => !kept.has(sighting))
    .map((sighting) => hashOf(placeKey(sighting.place)));
  const dropped = new Set([...(known.droppedPlaces ?? []), ...gone]);
  dropped.delete(hashOf(key));
  if (dropped.size === 0) return { sightings, sightingsDropped: 0 };
  return {
    sightings,
    sightingsDropped: Math.min(dropped.size, maximumDropped),
    droppedPlaces: [...dropped].slice(0, maximumDropped),
  };
};
