import type { Sight } from './events.ts';
import type { Sighting } from './model.ts';
import { placeKey } from './place.ts';

/** Places kept for one token; others are let go and counted. */
export const maximumSightings = 20;

/** Of them, places in requests: an app with many addresses must not push out where it keeps the token. */
const maximumRequests = 12;

export interface Sightings {
  readonly sightings: readonly Sighting[];
  readonly sightingsDropped: number;
}

const isRequest = ({ place }: Sighting): boolean => place.kind === 'request';

/** The newest, with no more places in requests than have room. */
const bounded = (all: readonly Sighting[]): readonly Sighting[] => {
  if (all.length <= maximumRequests) return all;
  const requests = all.filter(isRequest);
  const excess = new Set(requests.slice(maximumRequests));
  return all.filter((sighting) => !excess.has(sighting)).slice(0, maximumSightings);
};

/** Adds one sighting, newest place first: a known place is seen again, a new one may push the oldest out. */
export const addSighting = (known: Sightings, sight: Sight, at: number): Sightings => {
  const { place, count, producer } = sight;
  const key = placeKey(place);
  const earlier = known.sightings.find((sighting) => placeKey(sighting.place) === key);
  const seen: Sighting = {
    place,
    firstSeenAt: earlier?.firstSeenAt ?? at,
    lastSeenAt: at,
    count: (earlier?.count ?? 0) + count,
    ...(producer === undefined ? {} : { producer }),
  };
  const all = [seen, ...known.sightings.filter((sighting) => sighting !== earlier)];
  const sightings = bounded(all);
  return { sightings, sightingsDropped: known.sightingsDropped + all.length - sightings.length };
};
