import type { Place } from './model.ts';

/**
 * Names a place by its fields alone. Two objects of the same place may differ in the order of their members: Chromium's
 * `storage.session` hands them back sorted.
 */
export const placeKey = (place: Place): string => {
  switch (place.kind) {
    case 'storage':
      return JSON.stringify([place.kind, place.area, place.origin, place.key, place.path]);
    case 'database':
      return JSON.stringify([place.kind, place.origin, place.database, place.store, place.key, place.path]);
    case 'http-only-cookie':
      return JSON.stringify([place.kind, place.origin, place.domain, place.name, place.path]);
    case 'address':
      return JSON.stringify([place.kind, place.part, place.origin, place.name, place.path]);
    case 'pasted':
      return JSON.stringify([place.kind, place.path]);
    case 'request':
      return JSON.stringify([
        ...[place.kind, place.part, place.method, place.url, place.name, place.path],
        ...[place.operation, place.scheme, place.isHttpOnly],
      ]);
  }
};

const sentParts: ReadonlySet<string> = new Set(['header', 'cookie', 'query', 'body', 'frame-sent']);

/** Whether a token in this place was on its way from the page to a server. */
export const isSent = (place: Place): boolean => place.kind === 'request' && sentParts.has(place.part);
