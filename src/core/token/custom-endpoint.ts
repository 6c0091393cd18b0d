import { member, stringMember } from '../json.ts';
import { fail, ok, type Result } from '../result.ts';
import { type CustomHost, findCustomHost } from './custom-hosts.ts';
import { findEndpoint, type RegionalEndpoint } from './regions.ts';

/** An endpoint that a person allowed: an emulator, or a private way to Cognito. */
export interface CustomEndpoint {
  /** Scheme, host and port as the browser writes them, such as `http://localhost:9229`. */
  readonly origin: string;
  /**
   * A region or a pool id: tokens that AWS's own issuers there made are asked about here. Absent: tokens whose issuer is
   * `<origin>/<pool id>`.
   */
  readonly answersFor?: string;
}

export type EndpointFailure =
  /** Has a path, a query, a user, another scheme, or is no address at all. */
  | { readonly code: 'not-an-origin' }
  /** An origin, and none that the content security policy lets us talk to. */
  | { readonly code: 'not-allowed-host' }
  /** Neither a region where Cognito runs nor a pool id of such a region. */
  | { readonly code: 'bad-answers-for' };

/** Endpoints that are kept. */
export const mostEndpoints = 20;

const originPattern = /^(https?):\/\/([a-z0-9.-]{1,253})(?::(\d{1,5}))?\/?$/i;

interface FoundOrigin {
  readonly origin: string;
  readonly host: CustomHost;
}

/** Reads what a person wrote as an origin. Capitals and one closing slash are forgiven, since they mean nothing. */
const parseOrigin = (text: string): Result<FoundOrigin, EndpointFailure> => {
  const match = originPattern.exec(text.trim());
  if (match === null || !URL.canParse(match[0])) return fail({ code: 'not-an-origin' });
  const url = new URL(match[0]);
  // The browser reads `127.1` and `2130706433` as addresses too: only what it writes itself is an origin.
  if (url.hostname !== match[2]?.toLowerCase()) return fail({ code: 'not-an-origin' });
  const host = findCustomHost(url.protocol.slice(0, -1), url.hostname, url.port);
  return host === undefined ? fail({ code: 'not-allowed-host' }) : ok({ origin: url.origin, host });
};

/** The region that a pool is named after, with its partition. Emulators name some after none. */
export const regionOfPool = (poolId: string): RegionalEndpoint | undefined =>
  findEndpoint(poolId.split('_', 1)[0] ?? '');

/** A region, or a pool id that begins with one. */
const isPlace = (text: string): boolean =>
  /^[a-z0-9-]+(?:_[A-Za-z0-9]{1,40})?$/.test(text) && regionOfPool(text) !== undefined;

/** Reads an endpoint as a person wrote it. That of AWS PrivateLink answers for its own region unless something else is said. */
export const parseEndpoint = (
  originText: string,
  answersForText = '',
): Result<CustomEndpoint, EndpointFailure> => {
  const found = parseOrigin(originText);
  if (!found.ok) return found;
  const { origin, host } = found.value;
  const answersFor = answersForText.trim() || host.region;
  if (answersFor === undefined) return ok({ origin });
  return isPlace(answersFor) ? ok({ origin, answersFor }) : fail({ code: 'bad-answers-for' });
};

export const isSameEndpoint = (one: CustomEndpoint, other: CustomEndpoint): boolean =>
  one.origin === other.origin && one.answersFor === other.answersFor;

/** The endpoint among those allowed that stands where another would: the same, or one that answers for the same. */
export const findRival = (
  endpoints: readonly CustomEndpoint[],
  wanted: CustomEndpoint,
): CustomEndpoint | undefined =>
  endpoints.find((known) =>
    wanted.answersFor === undefined ? isSameEndpoint(known, wanted) : known.answersFor === wanted.answersFor,
  );

/** The match pattern of the access to an endpoint's answers. */
export const patternOf = ({ origin }: CustomEndpoint): string => {
  const { protocol, hostname } = new URL(origin);
  return `${protocol}//${hostname}/*`;
};

/** Reads endpoints from storage. What is not valid, or not written as we write it, is left out. */
export const decodeEndpoints = (value: unknown): readonly CustomEndpoint[] => {
  if (!Array.isArray(value)) return [];
  const found: CustomEndpoint[] = [];
  for (const item of value.slice(0, mostEndpoints)) {
    const origin = stringMember(item, 'origin');
    const answersFor = stringMember(item, 'answersFor');
    if (origin === undefined || (answersFor === undefined && member(item, 'answersFor') !== undefined))
      continue;
    const endpoint = parseEndpoint(origin, answersFor);
    if (!endpoint.ok || endpoint.value.origin !== origin || endpoint.value.answersFor !== answersFor)
      continue;
    if (findRival(found, endpoint.value) === undefined) found.push(endpoint.value);
  }
  return found;
};

/** Pool ids of emulators have forms of their own, such as `local_1a2b3c`. */
const customPoolPattern = /^[A-Za-z0-9_-]{1,60}$/;

/** The endpoint whose own issuer this is, letter for letter, and the pool that it names. */
export const findByIssuer = (
  endpoints: readonly CustomEndpoint[],
  issuer: string,
): { readonly origin: string; readonly poolId: string } | undefined => {
  for (const { origin, answersFor } of endpoints) {
    if (answersFor !== undefined || !issuer.startsWith(`${origin}/`)) continue;
    const poolId = issuer.slice(origin.length + 1);
    if (customPoolPattern.test(poolId)) return { origin, poolId };
  }
  return undefined;
};

/** The endpoint that answers for a pool of AWS. What was said of the pool itself goes before what was said of its region. */
export const findByPool = (
  endpoints: readonly CustomEndpoint[],
  region: string,
  poolId: string,
): CustomEndpoint | undefined =>
  endpoints.find(({ answersFor }) => answersFor === poolId) ??
  endpoints.find(({ answersFor }) => answersFor === region);

/** The origin that would have to be allowed before tokens of this issuer can be asked about; `undefined` if none could be. */
export const originToAllow = (issuer: string): string | undefined => {
  const cut = issuer.lastIndexOf('/');
  const endpoint = parseEndpoint(issuer.slice(0, cut));
  if (!endpoint.ok || endpoint.value.answersFor !== undefined) return undefined;
  return findByIssuer([endpoint.value], issuer)?.origin;
};
