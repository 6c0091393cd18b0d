type Listener = (entry: unknown) => void;

/** A finished request as the network log of DevTools tells it; source: the HAR 1.2 specification and `devtools.network`. */
export interface LoggedRequest {
  readonly url: string;
  readonly requestHeaders: readonly { readonly name: string; readonly value: string }[];
  readonly body: string;
}

/** The network log of DevTools, played from a list. Bodies come as soon as they are asked for. */
export const createNetworkLog = () => {
  let listeners: readonly Listener[] = [];
  const event = {
    addListener: (listener: Listener) => {
      listeners = [...listeners, listener];
    },
    removeListener: () => undefined,
  };
  return {
    network: { onRequestFinished: event, onNavigated: event, getHAR: () => undefined },
    /** Tells those who listen, one request after the other. */
    play: (requests: readonly LoggedRequest[]): void => {
      for (const { url, requestHeaders, body } of requests) {
        const entry = {
          startedDateTime: '2026-01-01T00:00:00.000Z',
          request: { method: 'GET', url, headers: requestHeaders, cookies: [] },
          response: {
            headers: [{ name: 'content-type', value: 'application/json' }],
            cookies: [],
            content: { mimeType: 'application/json', size: body.length },
          },
          getContent: (tell: (body: string, encoding: string) => void) => tell(body, ''),
        };
        for (const listener of listeners) listener(entry);
      }
    },
  };
};
