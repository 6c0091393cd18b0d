import type { PageState, Sighting, TokenRecord } from './model.ts';

/** Whether the page was read again since, and the token was not where it had been. */
export const isGone = (sighting: Sighting, page: PageState): boolean =>
  sighting.place.kind === 'storage' &&
  page.state === 'read' &&
  sighting.place.origin === page.origin &&
  page.areas[sighting.place.area].state === 'read' &&
  sighting.lastSeenAt < page.readAt;

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
