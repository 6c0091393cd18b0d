import type { Place, RequestPart, StorageArea } from '../session/model.ts';
import type { TextKey, Words } from '../words/words.ts';

/** The way to a value, such as `auth › tokens › 0`. */
export const wayTo = (...parts: readonly (string | undefined)[]): string =>
  parts.filter((part) => part !== undefined && part !== '').join(' › ');

const requestParts = {
  header: 'place_header',
  cookie: 'place_cookieSent',
  query: 'place_query',
  body: 'place_body',
  'frame-sent': 'place_frameSent',
  'reply-header': 'place_replyHeader',
  'set-cookie': 'place_cookieSet',
  redirect: 'place_redirect',
  reply: 'place_reply',
  'frame-received': 'place_frameReceived',
} as const satisfies Record<RequestPart, TextKey>;

const addressParts = {
  query: 'place_addressQuery',
  fragment: 'place_addressFragment',
} as const satisfies Record<Extract<Place, { kind: 'address' }>['part'], TextKey>;

/** An area of storage by the name that browsers' own tools give it. */
export const areaWords = (area: StorageArea, words: Words): string =>
  area === 'cookie' ? words.say('place_cookie') : area;

/** A place in one line, whole. */
export const placeWords = (place: Place, words: Words): string => {
  switch (place.kind) {
    case 'storage':
      return words.say('place_storage', {
        area: areaWords(place.area, words),
        origin: place.origin,
        way: wayTo(place.key, place.path),
      });
    case 'database':
      return words.say('place_database', {
        origin: place.origin,
        way: wayTo(place.database, place.store, place.key, place.path),
      });
    case 'http-only-cookie':
      return words.say('place_httpOnlyCookieOf', {
        domain: place.domain,
        way: wayTo(place.name, place.path),
      });
    case 'address':
      return words.say(addressParts[place.part], {
        origin: place.origin,
        way: wayTo(place.name, place.path),
      });
    case 'pasted':
      return wayTo(words.say('place_pasted'), place.path);
    case 'request': {
      const { method, url, name, path, operation, scheme, isHttpOnly } = place;
      const plain = words.say(requestParts[place.part]);
      const part = isHttpOnly === true ? words.say('place_httpOnly', { part: plain }) : plain;
      const way = wayTo(name, scheme, path);
      const request = [operation, method, url].filter((text) => text !== undefined && text !== '').join(' ');
      return way === ''
        ? words.say('place_ofRequest', { part, request })
        : words.say('place_ofRequestWay', { part, request, way });
    }
  }
};
