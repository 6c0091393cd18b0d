import type { Place } from './model.ts';

/**
 * Names a place by its fields alone. Two objects of the same place may differ in the order of their members: Chromium's
 * `storage.session` hands them back sorted.
 */
export const placeKey = (place: Place): string => {
  switch (place.kind) {
    case 'storage':
      return JSON.stringify([place.kind, place.area, place.origin, place.key]);
    case 'request-header':
      return JSON.stringify([place.kind, place.method, place.url, place.header, place.scheme]);
    case 'request-body':
    case 'reply-body':
      return JSON.stringify([place.kind, place.method, place.url, place.operation, place.field]);
  }
};
