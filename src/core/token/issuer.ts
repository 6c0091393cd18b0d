import { fail, ok, type Result } from '../result.ts';
import { findEndpoint, type Partition, type Region } from './regions.ts';

/** A user pool's issuer, proven to be one of the two forms that Cognito writes. */
export interface Issuer {
  /** The `iss` claim, letter for letter. */
  readonly url: string;
  readonly region: Region;
  readonly partition: Partition['id'];
  readonly poolId: string;
  /** The API host, built from the allow-list and never taken from the claim. */
  readonly host: string;
  /** `issuer-host` is the newer `issuer-cognito-idp.<region>…` form, which names no API host. */
  readonly form: 'standard' | 'issuer-host';
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

/**
 * Reads an `iss` claim. Only the exact forms `https://cognito-idp.<region>.<suffix>/<pool>` and
 * `https://issuer-cognito-idp.<region>.<suffix>/<pool>` pass: no port, user-info, query, escape, upper case or trailing dot.
 */
export const parseIssuer = (text: string): Result<Issuer, IssuerFailure> => {
  const issuer = text.slice(0, maximumLength);
  const match = text.length > maximumLength ? null : issuerPattern.exec(text);
  if (match === null) {
    const code = /cognito-idp|cognito%2didp/i.test(issuer) ? 'look-alike' : 'not-cognito';
    return fail({ code, issuer });
  }
  const [, newerForm, region = '', suffix, poolId = ''] = match;
  const endpoint = findEndpoint(region);
  if (endpoint === undefined) return fail({ code: 'unknown-region', issuer, region });
  if (endpoint.suffix !== suffix) return fail({ code: 'look-alike', issuer });
  return ok({
    url: text,
    region: endpoint.region,
    partition: endpoint.partition,
    poolId,
    host: endpoint.host,
    form: newerForm === undefined ? 'standard' : 'issuer-host',
  });
};
