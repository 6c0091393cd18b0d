import { timesOf } from '../core/capture/har.ts';
import type { Frame, Header, ObservedCookie, ObservedRequest } from '../core/capture/observed-request.ts';
import { replyReading } from '../core/capture/reply-reading.ts';
import { createListener, type Observed } from '../core/conversation/listen.ts';
import { member, stringMember } from '../core/json.ts';
import type { TrafficFeed } from '../ports.ts';
import { decodeBody } from './decode-body.ts';

type Entry = chrome.devtools.network.Request;

const headersOf = (headers: readonly Header[]): readonly Header[] =>
  headers.map(({ name, value }) => ({ name, value }));

const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);

/** Cookies as their header has them, for a browser that lists none. */
const inHeader = (message: unknown): readonly ObservedCookie[] =>
  listOf(member(message, 'headers'))
    .filter((header) => stringMember(header, 'name')?.toLowerCase() === 'cookie')
    .flatMap((header) => (stringMember(header, 'value') ?? '').split('; '))
    .map((pair) => {
      const equals = pair.indexOf('=');
      return { name: pair.slice(0, Math.max(0, equals)), value: pair.slice(equals + 1) };
    })
    .filter(({ name }) => name !== '');

/** Chromium says which cookies are HttpOnly, also those of a request; Firefox those of a reply only. */
const cookiesOf = (message: unknown): readonly ObservedCookie[] => {
  const listed = listOf(member(message, 'cookies')).flatMap((cookie) => {
    const name = stringMember(cookie, 'name');
    const value = stringMember(cookie, 'value');
    const isHttpOnly = member(cookie, 'httpOnly');
    if (name === undefined || value === undefined) return [];
    return [{ name, value, ...(typeof isHttpOnly === 'boolean' ? { isHttpOnly } : {}) }];
  });
  return listed.length > 0 ? listed : inHeader(message);
};

/** Text messages of a WebSocket, which Chromium alone tells. Opcode 1 is text; source: RFC 6455, section 11.8. */
const framesOf = (entry: unknown): readonly Frame[] =>
  listOf(member(entry, '_webSocketMessages')).flatMap((message) => {
    const text = stringMember(message, 'data');
    if (text === undefined || member(message, 'opcode') !== 1) return [];
    const seconds = member(message, 'time');
    return [
      {
        direction: member(message, 'type') === 'send' ? 'sent' : 'received',
        text,
        ...(typeof seconds === 'number' ? { at: Math.round(seconds * 1000) } : {}),
      },
    ];
  });

const typeOf = (content: unknown): string =>
  (stringMember(content, 'mimeType') ?? '').split(';', 1)[0]?.trim().toLowerCase() ?? '';

const sizeOf = (content: unknown): number => {
  const size = member(content, 'size');
  return typeof size === 'number' ? size : -1;
};

const observe = (entry: Entry): ObservedRequest => {
  const { method, url, headers, postData } = entry.request;
  const { content } = entry.response;
  return {
    ...timesOf(entry),
    method,
    url,
    requestHeaders: headersOf(headers),
    responseHeaders: headersOf(entry.response.headers),
    requestCookies: cookiesOf(entry.request),
    responseCookies: cookiesOf(entry.response),
    frames: framesOf(entry),
    responseType: typeOf(content),
    responseSize: sizeOf(content),
    ...(postData?.text === undefined ? {} : { requestBody: postData.text }),
  };
};

const withBody = (head: ObservedRequest, responseBody: string | undefined): ObservedRequest =>
  responseBody === undefined ? head : { ...head, responseBody };

const isSocket = ({ request }: { readonly request: { readonly url: string } }): boolean =>
  /^wss?:/.test(request.url);

/** Finished requests of the inspected page, as DevTools' network log has them. Works before the panel is first shown. */
export const createTrafficFeed = (): TrafficFeed => {
  const listeners = new Set<(observed: Observed) => void>();
  const listen = createListener(crypto.randomUUID());
  /** Everything passes here, and leaves its secrets here. */
  const tell = (request: ObservedRequest) => {
    const observed = listen(request);
    for (const listener of listeners) listener(observed);
  };
  /** How many messages of each WebSocket were told: the log has all of them, each time that it is read. */
  const told = new Map<string, number>();
  const tellSocket = (request: ObservedRequest) => {
    const key = `${request.startedAt ?? ''} ${request.url}`;
    const before = told.get(key);
    told.set(key, request.frames.length);
    tell(
      before === undefined
        ? request
        : { ...request, frames: request.frames.slice(before), isContinued: true },
    );
  };
  chrome.devtools.network.onRequestFinished.addListener((entry) => {
    const head = observe(entry);
    if (isSocket(entry)) return tellSocket(head);
    if (replyReading(head) !== 'read') return tell(head);
    // Read at once: after a navigation the browser no longer has the body.
    entry.getContent((content: string | null, encodingOrType: string | null) => {
      // Firefox names the encoding in the log alone.
      const encoding = stringMember(entry.response.content, 'encoding') ?? encodingOrType ?? '';
      tell(content === null ? head : withBody(head, decodeBody(content, encoding)));
    });
  });
  return {
    onRequest: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    onNavigation: (listener) => {
      const onNavigated = () => {
        told.clear();
        listener();
      };
      chrome.devtools.network.onNavigated.addListener(onNavigated);
      return () => chrome.devtools.network.onNavigated.removeListener(onNavigated);
    },
    readOpenSockets: () => {
      // A WebSocket is finished when it is closed. Until then the log as a whole is the only place that has it.
      chrome.devtools.network.getHAR((log) => {
        for (const entry of listOf(member(log, 'entries')))
          if (isEntry(entry) && isSocket(entry)) tellSocket(observe(entry));
      });
    },
  };
};

const isEntry = (value: unknown): value is Entry =>
  typeof stringMember(member(value, 'request'), 'url') === 'string' &&
  Array.isArray(member(member(value, 'request'), 'headers')) &&
  Array.isArray(member(member(value, 'response'), 'headers'));
