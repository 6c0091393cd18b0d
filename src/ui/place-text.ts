import type { Place, Sighting } from '../core/session/model.ts';
import { shortenLeft, shortenUrl } from './shorten.ts';

/** A place in two lines, and whole for who points at it. */
export interface PlaceText {
  readonly title: string;
  readonly detail: string;
  readonly whole: string;
}

export const describePlace = (place: Place): PlaceText => {
  switch (place.kind) {
    case 'storage':
      return {
        title: place.area,
        detail: shortenLeft(place.key),
        whole: `${place.area} of ${place.origin}: ${place.key}`,
      };
    case 'request-header': {
      const title = place.scheme === 'Bearer' ? `${place.header}: Bearer` : `${place.header}, no scheme`;
      const whole = `${place.method} ${place.url}`;
      return { title, detail: `${place.method} ${shortenUrl(place.url)}`, whole };
    }
    case 'request-body':
    case 'reply-body': {
      const end = place.kind === 'request-body' ? 'request' : 'reply';
      return {
        title: `${place.operation} ${end}`,
        detail: `${place.field} · ${place.method} ${shortenUrl(place.url)}`,
        whole: `${place.field} of ${place.method} ${place.url}`,
      };
    }
  }
};

/** When a request last carried the token; `undefined` when none was seen to. */
export const lastSentAt = (sightings: readonly Sighting[]): number | undefined => {
  const sent = sightings.filter(
    ({ place }) => place.kind === 'request-header' || place.kind === 'request-body',
  );
  return sent.length === 0 ? undefined : Math.max(...sent.map(({ lastSeenAt }) => lastSeenAt));
};
