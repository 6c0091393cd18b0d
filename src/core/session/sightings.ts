import type { Place, Sighting } from './model.ts';
import { placeKey } from './place.ts';

/** Places kept for one token; older ones are let go and counted. */
export const maximumSightings = 20;

export interface Sightings {
  readonly sightings: readonly Sighting[];
  readonly sightingsDropped: number;
}

/** Adds one sighting, newest place first: a known place is seen again, a new one may push the oldest out. */
export const addSighting = (known: Sightings, place: Place, at: number): Sightings => {
  const key = placeKey(place);
  const earlier = known.sightings.find((sighting) => placeKey(sighting.place) === key);
  const seen: Sighting =
    earlier === undefined
      ? { place, firstSeenAt: at, lastSeenAt: at, count: 1 }
      : { ...earlier, lastSeenAt: at, count: earlier.count + 1 };
  const all = [seen, ...known.sightings.filter((sighting) => sighting !== earlier)];
  return {
    sightings: all.slice(0, maximumSightings),
    sightingsDropped: known.sightingsDropped + Math.max(0, all.length - maximumSightings),
  };
};
