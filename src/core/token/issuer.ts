import { fail, ok, type Result } from '../result.ts';
import { type CustomEndpoint, findByIssuer, findByPool, regionOfPool } from './custom-endpoint.ts';
import { findEndpoint, type Partition, type Region } from './regions.ts';

/** A user pool's issuer, proven to be one of the two forms that Cognito writes, or that of an endpoint that was allowed. */
export interface Issuer {
  /** The `iss` claim, letter for letter. */
  readonly url: string;
  /** Absent where an emulator's pool is named after none. */
  readonly region?: Region;
  readonly partition?: Partition['id'];
  readonly poolId: string;
  /** Origin of the API, from the allow-list or the list of allowed endpoints, and never taken from the claim. */
  readonly endpoint: string;
  /** The endpoint's host, with its port where that is not the usual one. */
  readonly host: string;
  /** The endpoint is one that a person allowed, and not AWS's own of the region. */
  readonly isCustom: boolean;
  /** `issuer-host` is the newer `issuer-cognito-idp.<region>…` form, which names no API host; `custom` is `<endpoint>/<pool>`. */
  readonly form: 'standard' | 'issuer-host' | 'custom';
}

export type IssuerFailure =
  | { readonly code: 'not-cognito'; readonly issuer: string }
  /** Looks like Cognito's and is not: somebody may be fishing for the token. */
  | { readonly code: 'look-alike'; readonly issuer: string }
  | { readonly code: 'unknown-region'; readonly issuer: string; readonly region: string };

/** Longest issuer that is looked at; a real one has at most some 110 characters. */
const maximumLength = 200;

/** No quantifier here can match what its neighbour matches, so the time is linear in the text. */
const issuerPattern =
  /^https:\/\/(issuer-)?cognito-idp\.([a-z]{2,4}(?:-[a-z]{2,12}){1,2}-\d)\.(amazonaws\.com\.cn|amazonaws\.com|amazonaws\.eu)\/([a-z]{2,4}(?:-[a-z]{2,12}){1,2}-\d_[A-Za-z0-9]{1,40})$/;

/** Where look-ups for an issuer go. */
const customPlace = (origin: string) => ({ endpoint: origin, host: new URL(origin).host, isCustom: true });

/**
 * Reads an `iss` claim. Of AWS's, only the exact forms `https://cognito-idp.<region>.<suffix>/<pool>` and
 * `https://issuer-cognito-idp.<region>.<suffix>/<pool>` pass: no port, user-info, query, escape, upper case or trailing dot.
 * Of others, only `<origin>/<pool>` of an endpoint in the list of those that are allowed.
 */
export const parseIssuer = (
  text: string,
  endpoints: readonly CustomEndpoint[] = [],
): Result<Issuer, IssuerFailure> => {
  const own = text.length > maximumLength ? undefined : findByIssuer(endpoints, text);
  if (own !== undefined) {
    const { origin, poolId } = own;
    const named = regionOfPool(poolId);
    return ok({
      url: text,
      ...(named === undefined ? {} : { region: named.region, partition: named.partition }),
      poolId,
      ...customPlace(origin),
      form: 'custom',
    });
  }
  const issuer = text.slice(0, maximumLength);
  const match = text.length > maximumLength ? null : issuerPattern.exec(text);
  if (match === null) {
    const code = /cognito-idp|cognito%2didp/i.test(issuer) ? 'look-alike' : 'not-cognito';
    return fail({ code, issuer });
  }
  const [, newerForm, region = '', suffix, poolId = ''] = match;
  const regional = findEndpoint(region);
  if (regional === undefined) return fail({ code: 'unknown-region', issuer, region });
  if (regional.suffix !== suffix) return fail({ code: 'look-alike', issuer });
  const custom = findByPool(endpoints, region, poolId);
  return ok({
    url: text,
    region: regional.region,
    partition: regional.partition,
    poolId,
    ...(custom === undefined
      ? { endpoint: `https://${regional.host}`, host: regional.host, isCustom: false }
      : customPlace(custom.origin)),
    form: newerForm === undefined ? 'standard' : 'issuer-host',
  });
};

/** Whether tokens of an issuer may still be sent to where they were to be sent when they were found. */
export const isStillAllowed = (issuer: Issuer, endpoints: readonly CustomEndpoint[]): boolean => {
  const now = parseIssuer(issuer.url, endpoints);
  return now.ok && now.value.endpoint === issuer.endpoint;
};
