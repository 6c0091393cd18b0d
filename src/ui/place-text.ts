import { areaWords, placeWords, wayTo } from '../core/report/place-words.ts';
import type { Place, RequestPart } from '../core/session/model.ts';
import type { TextKey } from '../core/words/words.ts';
import { shortenLeft, shortenUrl } from './shorten.ts';
import { say, words } from './words.ts';

/** A place in two lines, and whole for who points at it. */
export interface PlaceText {
  readonly title: string;
  readonly detail: string;
  readonly whole: string;
}

type RequestPlace = Extract<Place, { kind: 'request' }>;
type AddressPart = Extract<Place, { kind: 'address' }>['part'];

const requestTitles = {
  header: ({ name, scheme }) =>
    scheme === undefined ? say('place_titleHeader', { name }) : `${name}: ${scheme}`,
  cookie: ({ isHttpOnly }) =>
    say(isHttpOnly === true ? 'place_titleHttpOnlyCookieSent' : 'place_titleCookieSent'),
  query: ({ name }) => (name === '' ? say('place_titleAddressQuery') : say('place_titleQuery', { name })),
  body: ({ operation }) =>
    operation === undefined ? say('place_titleBodyUnnamed') : say('place_titleBody', { operation }),
  'frame-sent': () => say('place_titleFrameSent'),
  'reply-header': ({ name }) => say('place_titleReplyHeader', { name }),
  'set-cookie': ({ isHttpOnly }) =>
    say(isHttpOnly === true ? 'place_titleHttpOnlyCookieSet' : 'place_titleCookieSet'),
  redirect: ({ name }) => say('place_titleRedirect', { name }),
  reply: ({ operation }) =>
    operation === undefined ? say('place_titleReplyUnnamed') : say('place_titleReply', { operation }),
  'frame-received': () => say('place_titleFrameReceived'),
} as const satisfies Record<RequestPart, (place: RequestPlace) => string>;

const addressTitles = {
  query: 'place_titleAddressQuery',
  fragment: 'place_titleAddressFragment',
} as const satisfies Record<AddressPart, TextKey>;

const addressWholes = {
  query: 'place_wholeAddressQuery',
  fragment: 'place_wholeAddressFragment',
} as const satisfies Record<AddressPart, TextKey>;

/** Parts whose title has the name already. */
const namedByTitle: ReadonlySet<RequestPart> = new Set(['header', 'query', 'reply-header', 'redirect']);

const describeRequest = (place: RequestPlace): PlaceText => {
  const { part, method, url, name, path } = place;
  const way = namedByTitle.has(part) ? (path ?? '') : wayTo(name, path);
  const request = method === '' ? shortenUrl(url) : `${method} ${shortenUrl(url)}`;
  return {
    title: requestTitles[part](place),
    detail: way === '' ? request : `${shortenLeft(way)} · ${request}`,
    whole: say('place_wayOfRequest', {
      way: wayTo(name, path),
      request: method === '' ? url : `${method} ${url}`,
    }),
  };
};

/** `pageOrigin`: that of the page itself, of which a place need not say so. */
export const describePlace = (place: Place, pageOrigin?: string): PlaceText => {
  switch (place.kind) {
    case 'storage': {
      const title = areaWords(place.area, words);
      const way = wayTo(place.key, place.path);
      const isElsewhere = pageOrigin !== undefined && pageOrigin !== place.origin;
      const short = shortenLeft(way);
      const detail = isElsewhere
        ? say('place_onOrigin', { way: short, origin: shortenUrl(place.origin) })
        : short;
      return { title, detail, whole: placeWords(place, words) };
    }
    case 'database': {
      const title = `IndexedDB ${shortenLeft(place.database)}`;
      const way = wayTo(place.store, place.key, place.path);
      return {
        title,
        detail: shortenLeft(way),
        whole: placeWords(place, words),
      };
    }
    case 'http-only-cookie': {
      const way = wayTo(place.name, place.path);
      const { domain } = place;
      return {
        title: say('sites_cookie'),
        detail: say('sites_cookieDetail', { name: shortenLeft(way), domain }),
        whole: say('sites_cookieWhole', { name: way, domain }),
      };
    }
    case 'address':
      return {
        title: say(addressTitles[place.part]),
        detail: wayTo(place.name, place.path),
        whole: say(addressWholes[place.part], { name: place.name, origin: place.origin }),
      };
    case 'pasted': {
      const title = say('place_pasted');
      const way = place.path ?? '';
      return { title, detail: shortenLeft(way), whole: wayTo(title, way) };
    }
    case 'request':
      return describeRequest(place);
  }
};
