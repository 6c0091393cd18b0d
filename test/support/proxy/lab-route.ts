import type { Route } from './asked-host.ts';

const loopback: ReadonlySet<string> = new Set(['localhost', '127.0.0.1']);

/** Leads Cognito's hosts, of whatever region, to the local one, and loopback to itself; refuses every other host. */
export const labRoute =
  (cognitoPort: number): Route =>
  (host, port) => {
    if (loopback.has(host)) return port;
    return port === 443 && /^cognito-idp\.[a-z0-9-]+\.amazonaws\.com$/.test(host) ? cognitoPort : undefined;
  };
