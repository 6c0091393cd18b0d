import { findEndpoint, regionalEndpoints } from './regions.ts';

/**
 * Where a custom endpoint may be: the hosts beyond AWS's regional ones that the extension may ever talk to.
 *
 * The content security policy of an extension is fixed when it is built, and this table is the source of what it lists, of
 * the check when an endpoint is saved, and of the access that may be asked for. `[::1]` is not in it: a content security
 * policy has no way to write it (CSP Level 3, `host-source`), and Chromium passes over a source that tries.
 */
export const loopbackHosts = ['localhost', '127.0.0.1', 'localhost.localstack.cloud'] as const;

const schemes = ['http', 'https'] as const;

/** What the names of AWS PrivateLink end in. Source: AWS PrivateLink guide, "Access AWS services". */
const privateLinkSuffixes = ['amazonaws.com', 'amazonaws.com.cn'] as const;

/**
 * The name of an interface endpoint for user pools: `vpce-0a1b-c2d3` or `vpce-0a1b-c2d3-us-east-1a`, the service and its
 * region. Those of other services, which anybody can offer under `vpce.amazonaws.com`, are none.
 */
const privateLinkPattern =
  /^vpce-[a-z0-9-]{1,58}\.cognito-idp\.([a-z0-9-]{1,40})\.vpce\.(amazonaws\.com(?:\.cn)?)$/;

/** The sources for `connect-src`. */
export const customSources = (): readonly string[] => [
  ...loopbackHosts.flatMap((host) => schemes.map((scheme) => `${scheme}://${host}:*`)),
  ...regionalEndpoints
    .filter(({ suffix }) => privateLinkSuffixes.some((known) => known === suffix))
    .map(({ region, suffix }) => `https://*.cognito-idp.${region}.vpce.${suffix}`),
];

/** A host that a custom endpoint may be at. */
export interface CustomHost {
  /** The region that the name of an endpoint of PrivateLink has in it. */
  readonly region?: string;
}

/** `undefined` for a host, without a port, that no custom endpoint may be at. PrivateLink answers at the usual port alone. */
export const findCustomHost = (scheme: string, host: string, port: string): CustomHost | undefined => {
  if (loopbackHosts.some((known) => known === host)) return {};
  if (scheme !== 'https' || port !== '') return undefined;
  const [, region = '', suffix] = privateLinkPattern.exec(host) ?? [];
  return suffix !== undefined && findEndpoint(region)?.suffix === suffix ? { region } : undefined;
};
