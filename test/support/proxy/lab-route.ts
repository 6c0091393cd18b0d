import type { Route } from './asked-host.ts';

/** Leads Cognito's hosts, of whatever region, and the demo app to where they really are; refuses every other host. */
export const labRoute =
  ({ cognitoPort, app }: { readonly cognitoPort: number; readonly app: string }): Route =>
  (host, port) => {
    const demo = new URL(app);
    if (host === demo.hostname && port === Number(demo.port)) return port;
    return port === 443 && /^cognito-idp\.[a-z0-9-]+\.amazonaws\.com$/.test(host) ? cognitoPort : undefined;
  };
