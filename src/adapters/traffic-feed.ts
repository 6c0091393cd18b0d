import { hasTokenReply } from '../core/capture/from-traffic.ts';
import type { Header, ObservedRequest } from '../core/capture/observed-request.ts';
import type { TrafficFeed } from '../ports.ts';
import { decodeBody } from './decode-body.ts';

type Entry = chrome.devtools.network.Request;

const headersOf = (headers: readonly Header[]): readonly Header[] =>
  headers.map(({ name, value }) => ({ name, value }));

const observe = (entry: Entry, responseBody: string | undefined): ObservedRequest => {
  const { method, url, headers, postData } = entry.request;
  return {
    method,
    url,
    requestHeaders: headersOf(headers),
    ...(postData?.text === undefined ? {} : { requestBody: postData.text }),
    ...(responseBody === undefined ? {} : { responseBody }),
  };
};

/** Finished requests of the inspected page, as DevTools' network log has them. Works before the panel is first shown. */
export const devtoolsTrafficFeed: TrafficFeed = {
  onRequest: (listener) => {
    const onFinished = (entry: Entry) => {
      const head = observe(entry, undefined);
      if (!hasTokenReply(head)) return listener(head);
      // Read at once: after a navigation the browser no longer has the body.
      entry.getContent((content: string | null, encodingOrType: string | null) =>
        listener(observe(entry, content === null ? undefined : decodeBody(content, encodingOrType ?? ''))),
      );
    };
    chrome.devtools.network.onRequestFinished.addListener(onFinished);
    return () => chrome.devtools.network.onRequestFinished.removeListener(onFinished);
  },
  onNavigation: (listener) => {
    const onNavigated = () => listener();
    chrome.devtools.network.onNavigated.addListener(onNavigated);
    return () => chrome.devtools.network.onNavigated.removeListener(onNavigated);
  },
};
