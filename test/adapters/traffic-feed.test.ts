import { afterEach, expect, test, vi } from 'vitest';
import { createTrafficFeed } from '../../src/adapters/traffic-feed.ts';
import type { Observed } from '../../src/core/conversation/listen.ts';
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
const observe = (recorded: Recorded): readonly Observed[] => {
  const listeners: ((entry: object) => void)[] = [];
  const network = {
    onRequestFinished: { addListener: (listener: (entry: object) => void) => listeners.push(listener) },
  };
  vi.stubGlobal('chrome', { devtools: { network } });
  const told: Observed[] = [];
  createTrafficFeed().onRequest((observed) => told.push(observed));
  const getContent = (callback: (content: string, type: string) => void) =>
    callback(recorded.content, recorded.type);
  for (const listener of listeners) listener({ ...recorded.entry, getContent });
  return told;
};

test('a reply that Firefox takes for binary is told as the text that it is', () => {
  const [observed] = observe(refusal);
  expect(observed?.call?.refusal).toEqual({
    type: 'NotAuthorizedException',
    message: 'Invalid Access Token',
  });
  expect(observed?.request.requestBody).toBe('{"AccessToken":"abc"}');
});

test('text that Firefox takes for binary is told as text even where it is no JSON', () => {
  const entry = { ...refusal.entry, request: { ...refusal.entry.request, headers: [] } };
  const [observed] = observe({ entry, content: btoa('token=abc'), type: 'application/x-amz-json-1.1' });
  expect(observed?.request.responseBody).toBe('token=abc');
});

test('a WebSocket without messages, as Firefox tells it, still has its headers', () => {
  const [observed] = observe(socket);
  expect(observed?.request.frames).toEqual([]);
  expect(observed?.request.requestHeaders).toContainEqual({
    name: 'Sec-WebSocket-Protocol',
    value: 'graphql-ws, header-abc',
  });
});
