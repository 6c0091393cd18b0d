import type { Place, RequestPart } from '../session/model.ts';
import { withoutTokens } from '../token/redact.ts';
import { callOf } from './cognito-api.ts';
import type { ObservedRequest } from './observed-request.ts';

type RequestPlace = Extract<Place, { kind: 'request' }>;

/** Origin and path. A query may hold a secret, and a place needs none to be found again. */
export const placeUrl = (url: string): string =>
  withoutTokens(url.split(/[?#]/)[0]?.slice(0, 2000) ?? '').slice(0, 300);

/** Cookies go to a whole site: the path of each request would make a place of its own. */
export const siteUrl = (url: string): string => {
  const [site = ''] = /^\w{1,10}:\/\/[^/?#]*/.exec(url) ?? [];
  return site.slice(0, 300);
};

/** A place in one part of a request. */
export const requestPlace = (request: ObservedRequest, part: RequestPart, name: string): RequestPlace => {
  const { method, url } = request;
  const operation = callOf(request)?.operation;
  return {
    kind: 'request',
    part,
    method,
    url: placeUrl(url),
    name: withoutTokens(name.slice(0, 120)),
    ...(operation === undefined ? {} : { operation }),
  };
};
