import type { AreaReading, PageState, Place, Sighting, StorageArea, TokenRecord } from './model.ts';

type Areas = Readonly<Record<StorageArea, AreaReading>>;

interface Reading {
  readonly areas: Areas;
  readonly readAt: number;
}

/** The last reading of an origin: that of the page, of one of its frames, or one that the page has left since. */
const readingOf = (origin: string, page: PageState): Reading | undefined => {
  if (page.state === 'unread') return undefined;
  if (page.state === 'read') {
    if (origin === page.origin) return page;
    const frame = page.frames.find((item) => item.state === 'read' && item.origin === origin);
    if (frame?.state === 'read') return { areas: frame.areas, readAt: page.readAt };
  }
  return page.earlier.find((earlier) => earlier.origin === origin);
};

/** When a place that keeps tokens was last looked into; `undefined` for one that was not, or that keeps none. */
const lookedIntoAt = (place: Place, page: PageState): number | undefined => {
  switch (place.kind) {
    case 'storage': {
      const reading = readingOf(place.origin, page);
      const area = reading?.areas[place.area];
      // What is not there may have been left out of a reading that was not reported whole.
      return area?.state === 'read' && area.isPartial !== true ? reading?.readAt : undefined;
    }
    case 'database':
      return page.state === 'read' &&
        page.origin === place.origin &&
        page.databases?.state === 'read' &&
        !page.databases.isIncomplete
        ? page.databases.readAt
        : undefined;
    // No script of the page sees it: what `document.cookie` says counts for nothing here.
    case 'http-only-cookie':
      return page.state === 'read' &&
        page.origin === place.origin &&
        page.httpOnlyCookies?.state === 'read' &&
        page.httpOnlyCookies.isPartial !== true
        ? page.httpOnlyCookies.readAt
        : undefined;
    case 'address':
    case 'pasted':
    case 'request':
      return undefined;
  }
};

/** Whether the place was looked into again since, and the token was not where it had been. */
export const isGone = (sighting: Sighting, page: PageState): boolean =>
  sighting.lastSeenAt < (lookedIntoAt(sighting.place, page) ?? 0);

const keepingKinds: ReadonlySet<Place['kind']> = new Set([
  'storage',
  'database',
  'http-only-cookie',
] as const);

/** Whether the token was in this place, which keeps it, when the page was last read. */
export const isKept = (sighting: Sighting, page: PageState): boolean =>
  keepingKinds.has(sighting.place.kind) && !isGone(sighting, page);

/** Whether a place is of the page as it is now, or of one of its frames. */
const isPresent = (place: Place, page: PageState): boolean =>
  page.state === 'read' &&
  'origin' in place &&
  (place.origin === page.origin || page.frames.some(({ origin }) => origin === place.origin));

/** The same for the page as it is now: what an origin keeps that the page has left says nothing of it. */
export const isKeptHere = (sighting: Sighting, page: PageState): boolean =>
  isKept(sighting, page) && isPresent(sighting.place, page);

/**
 * Whether the page has put a session away, as it does at sign-out: its tokens were in storage, none is there any more, and
 * nothing has been seen of them since. A cookie that only the browser can look at may hold the session still.
 */
export const isPutAway = (tokens: readonly TokenRecord[], page: PageState): boolean => {
  if (page.state !== 'read') return false;
  const sightings = tokens.flatMap((token) => token.sightings);
  return (
    sightings.some((sighting) => isGone(sighting, page)) &&
    sightings.every(
      (sighting) =>
        sighting.lastSeenAt < page.readAt &&
        !(sighting.place.kind === 'http-only-cookie' && isKept(sighting, page)),
    )
  );
};
