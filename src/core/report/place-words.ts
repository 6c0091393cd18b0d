import type { Place } from '../session/model.ts';

const wayTo = (...parts: readonly (string | undefined)[]): string =>
  parts.filter((part) => part !== undefined && part !== '').join(' › ');

const requestParts = {
  header: 'request header',
  cookie: 'cookie sent',
  query: 'address parameter',
  body: 'request body',
  'frame-sent': 'WebSocket message sent',
  'reply-header': 'reply header',
  'set-cookie': 'cookie set',
  redirect: 'redirect',
  reply: 'reply body',
  'frame-received': 'WebSocket message received',
} as const;

/** A place in one line, whole. */
export const placeWords = (place: Place): string => {
  switch (place.kind) {
    case 'storage':
      return `${place.area} of ${place.origin}: ${wayTo(place.key, place.path)}`;
    case 'database':
      return `IndexedDB of ${place.origin}: ${wayTo(place.database, place.store, place.key, place.path)}`;
    case 'address':
      return `${place.part} of the address of ${place.origin}: ${wayTo(place.name, place.path)}`;
    case 'pasted':
      return wayTo('pasted text', place.path);
    case 'request': {
      const { part, method, url, name, path, operation, scheme, isHttpOnly } = place;
      const kind = `${isHttpOnly === true ? 'HttpOnly ' : ''}${requestParts[part]}`;
      const way = wayTo(name, scheme, path);
      const request = [operation, method, url].filter((text) => text !== undefined && text !== '').join(' ');
      return `${kind} of ${request}${way === '' ? '' : `: ${way}`}`;
    }
  }
};
