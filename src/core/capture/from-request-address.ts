import type { Candidate } from './candidate.ts';
import { type AddressParameter, addressProducer, readAddress } from './from-address.ts';
import { headerValue, type ObservedRequest } from './observed-request.ts';
import type { ProducerId } from './producers.ts';
import { requestPlace } from './request-place.ts';
import { toCandidates } from './to-candidates.ts';
import { findInValue } from './unwrap.ts';

/** AppSync's older way to open a subscription: `?header=<Base64 JSON>` on a WebSocket. */
const isAppSync = (url: string, { name }: AddressParameter): boolean =>
  name === 'header' && /^wss?:/.test(url);

const producerOf = (url: string, parameter: AddressParameter): { readonly producer?: ProducerId } =>
  isAppSync(url, parameter) ? { producer: 'appsync-subscription' } : addressProducer(parameter);

const absolute = (location: string, base: string): string =>
  URL.canParse(location, base) ? new URL(location, base).href : location;

/**
 * Tokens in the address of a request, and in the one that its reply leads to. The latter is the only place where the tokens
 * of an implicit sign-in stand for long: libraries strip them from the page's own address at once.
 */
export const fromRequestAddress = (request: ObservedRequest): readonly Candidate[] => {
  const location = headerValue(request.responseHeaders, 'location');
  const target = location === undefined ? undefined : absolute(location, request.url);
  return [
    ...readAddress(request.url).flatMap((parameter) =>
      toCandidates({
        found: findInValue(parameter.value),
        place: requestPlace(request, 'query', parameter.name),
        batch: 'query',
        ...producerOf(request.url, parameter),
      }),
    ),
    ...(target === undefined ? [] : readAddress(target)).flatMap((parameter) =>
      toCandidates({
        found: findInValue(parameter.value),
        place: requestPlace(request, 'redirect', parameter.name),
        batch: 'redirect',
        ...addressProducer(parameter),
      }),
    ),
  ];
};
