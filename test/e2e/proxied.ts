import { labRoute } from '../support/proxy/lab-route.ts';
import { type LoggingProxy, startLoggingProxy } from '../support/proxy/logging-proxy.ts';
import { test as base, type Lab } from './lab.ts';

/** A lab whose browser reaches nothing but through a proxy that writes down every host it is asked for. */
export const test = base.extend<{ gateway: LoggingProxy }>({
  // Playwright has an option named `proxy` already.
  gateway: async ({ servers }, use) => {
    const { cognito } = servers;
    const proxy = await startLoggingProxy(labRoute(cognito.port));
    await use(proxy);
    await proxy.close();
  },
  browserOptions: async ({ gateway }, use) => use({ proxy: gateway }),
});

/**
 * Hosts that Chromium asks for by itself while it starts: for accounts and for updates. The proxy refuses them like all
 * others, and the content security policy of the extension names neither.
 */
const browsersOwn: ReadonlySet<string> = new Set(['accounts.google.com', 'update.googleapis.com']);

/** The hosts that were asked for on behalf of a page or the extension, each once, in order, with a port that is not usual. */
export const hostsAskedFor = ({ asked }: LoggingProxy): readonly string[] =>
  [
    ...new Set(
      asked
        .filter(({ host }) => !browsersOwn.has(host))
        .map(({ host, port }) => (port === 443 || port === 80 ? host : `${host}:${port}`)),
    ),
  ].sort();

/** Calls that reached the local Cognito from the extension and not from the page: a browser always says whose a request is. */
export const callsOfExtension = ({ cognito, chromium }: Lab) =>
  cognito.calls.filter(({ headers }) => headers.origin === `chrome-extension://${chromium.extensionId}`);
