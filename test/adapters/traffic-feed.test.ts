import { afterEach, expect, test, vi } from 'vitest';
import { createTrafficFeed } from '../../src/adapters/traffic-feed.ts';
import type { ObservedRequest } from '../../src/core/capture/observed-request.ts';
import { refusal, socket } from './recorded/firefox-153.ts';

interface Recorded {
  readonly entry: object;
  readonly content: string;
  readonly type: string;
}

afterEach(() => {
  vi.unstubAllGlobals();
});

/** What the feed tells of requests that Firefox told. */
const observe = (recorded: Recorded): readonly ObservedRequest[] => {
  const listeners: ((entry: object) => void)[] = [];
  const network = {
    onRequestFinished: { addListener: (listener: (entry: object) => void) => listeners.push(listener) },
  };
  vi.stubGlobal('chrome', { devtools: { network } });
  const told: ObservedRequest[] = [];
  createTrafficFeed().onRequest((request) => told.push(request));
  const getContent = (callback: (content: string, type: string) => void) =>
    callback(recorded.content, recorded.type);
  for (const listener of listeners) listener({ ...recorded.entry, getContent });
  return told;
};

test('a reply that Firefox takes for binary is told as the text that it is', () => {
  const [request] = observe(refusal);
  expect(request?.responseBody).toBe('{"__type":"NotAuthorizedException","message":"Invalid Access Token"}');
  expect(request?.requestBody).toBe('{"AccessToken":"abc"}');
});

test('text that Firefox takes for binary is told as text even where it is no JSON', () => {
  const { entry } = refusal;
  const [request] = observe({ entry, content: btoa('token=abc'), type: 'application/x-amz-json-1.1' });
  expect(request?.responseBody).toBe('token=abc');
});

test('a WebSocket without messages, as Firefox tells it, still has its headers', () => {
  const [request] = observe(socket);
  expect(request?.frames).toEqual([]);
  expect(request?.requestHeaders).toContainEqual({
    name: 'Sec-WebSocket-Protocol',
    value: 'graphql-ws, header-abc',
  });
});
