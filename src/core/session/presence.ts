import type { AreaReading, PageState, Place, Sighting, StorageArea, TokenRecord } from './model.ts';

type Areas = Readonly<Record<StorageArea, AreaReading>>;

/** The areas of an origin, as the last reading of the page or of one of its frames left them. */
const areasOf = (origin: string, page: Extract<PageState, { state: 'read' }>): Areas | undefined => {
  if (origin === page.origin) return page.areas;
  const frame = page.frames.find((item) => item.state === 'read' && item.origin === origin);
  return frame?.state === 'read' ? frame.areas : undefined;
};

/** When a place that keeps tokens was last looked into; `undefined` for one that was not, or that keeps none. */
const lookedIntoAt = (place: Place, page: PageState): number | undefined => {
  if (page.state !== 'read') return undefined;
  switch (place.kind) {
    case 'storage':
      return areasOf(place.origin, page)?.[place.area].state === 'read' ? page.readAt : undefined;
    case 'database':
      return page.origin === place.origin && page.databases?.state === 'read' && !page.databases.isIncomplete
        ? page.databases.readAt
        : undefined;
    case 'address':
    case 'request':
      return undefined;
  }
};

/** Whether the place was looked into again since, and the token was not where it had been. */
export const isGone = (sighting: Sighting, page: PageState): boolean =>
  sighting.lastSeenAt < (lookedIntoAt(sighting.place, page) ?? 0);

/** Whether the token was in this place, which keeps it, when the page was last read. */
export const isKept = (sighting: Sighting, page: PageState): boolean => {
  const { kind } = sighting.place;
  return (kind === 'storage' || kind === 'database') && !isGone(sighting, page);
};

/**
 * Whether the page has put a session away, as it does at sign-out: its tokens were in storage, none is there any more, and
 * nothing has been seen of them since.
 */
export const isPutAway = (tokens: readonly TokenRecord[], page: PageState): boolean => {
  if (page.state !== 'read') return false;
  const sightings = tokens.flatMap((token) => token.sightings);
  return (
    sightings.some((sighting) => isGone(sighting, page)) &&
    sightings.every(({ lastSeenAt }) => lastSeenAt < page.readAt)
  );
};
