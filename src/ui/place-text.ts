import type { Place, RequestPart } from '../core/session/model.ts';
import { shortenLeft, shortenUrl } from './shorten.ts';
import { say } from './words.ts';

/** A place in two lines, and whole for who points at it. */
export interface PlaceText {
  readonly title: string;
  readonly detail: string;
  readonly whole: string;
}

type RequestPlace = Extract<Place, { kind: 'request' }>;

const areaNames = {
  localStorage: 'localStorage',
  sessionStorage: 'sessionStorage',
  cookie: 'cookie',
} as const;

/** The way to a value: its name, then its members. */
const wayTo = (name: string, path: string | undefined): string =>
  [name, path].filter((part) => part !== undefined && part !== '').join(' › ');

const requestTitles = {
  header: ({ name, scheme }) => (scheme === undefined ? `${name} header` : `${name}: ${scheme}`),
  cookie: ({ isHttpOnly }) => (isHttpOnly === true ? 'HttpOnly cookie, sent' : 'cookie, sent'),
  query: ({ name }) => (name === '' ? 'query of the address' : `address parameter ${name}`),
  body: ({ operation }) => `${operation ?? 'body'} request`,
  'frame-sent': () => 'WebSocket message, sent',
  'reply-header': ({ name }) => `${name} header of a reply`,
  'set-cookie': ({ isHttpOnly }) => (isHttpOnly === true ? 'HttpOnly cookie, set' : 'cookie, set'),
  redirect: ({ name }) => `redirect with ${name}`,
  reply: ({ operation }) => `${operation ?? 'body'} reply`,
  'frame-received': () => 'WebSocket message, received',
} as const satisfies Record<RequestPart, (place: RequestPlace) => string>;

/** Parts whose title has the name already. */
const namedByTitle: ReadonlySet<RequestPart> = new Set(['header', 'query', 'reply-header', 'redirect']);

const describeRequest = (place: RequestPlace): PlaceText => {
  const { part, method, url, name, path } = place;
  const way = namedByTitle.has(part) ? (path ?? '') : wayTo(name, path);
  const request = method === '' ? shortenUrl(url) : `${method} ${shortenUrl(url)}`;
  return {
    title: requestTitles[part](place),
    detail: way === '' ? request : `${shortenLeft(way)} · ${request}`,
    whole: `${wayTo(name, path)} of ${method === '' ? url : `${method} ${url}`}`,
  };
};

/** `pageOrigin`: that of the page itself, of which a place need not say so. */
export const describePlace = (place: Place, pageOrigin?: string): PlaceText => {
  switch (place.kind) {
    case 'storage': {
      const title = areaNames[place.area];
      const way = wayTo(place.key, place.path);
      const isElsewhere = pageOrigin !== undefined && pageOrigin !== place.origin;
      const detail = isElsewhere ? `${shortenLeft(way)} · on ${shortenUrl(place.origin)}` : shortenLeft(way);
      return { title, detail, whole: `${title} of ${place.origin}: ${way}` };
    }
    case 'database': {
      const title = `IndexedDB ${shortenLeft(place.database)}`;
      const way = wayTo(`${place.store} › ${place.key}`, place.path);
      return {
        title,
        detail: shortenLeft(way),
        whole: `IndexedDB of ${place.origin}: ${place.database} › ${way}`,
      };
    }
    case 'address':
      return {
        title: `${place.part} of the address`,
        detail: wayTo(place.name, place.path),
        whole: `${place.name} in the ${place.part} of the page’s address on ${place.origin}`,
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
