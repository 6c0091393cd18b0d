import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { Command } from '../../src/contract/commands.ts';
import type { ObservedRequest } from '../../src/core/capture/observed-request.ts';
import type { Observed } from '../../src/core/conversation/listen.ts';
import { ok } from '../../src/core/result.ts';
import type { ScanDepth } from '../../src/core/session/scan-request.ts';
import { startRecorder } from '../../src/recording/recorder.ts';
import { forgeAccessToken } from '../support/forge-token.ts';

type Traffic = Extract<Command, { name: 'report-traffic' }>;

beforeEach(() => void vi.useFakeTimers({ now: 1_000_000 }));
afterEach(() => void vi.useRealTimers());

/** A recorder whose page is played by hand: what it reports, and when it reads the page. */
const set = () => {
  const listeners: ((observed: Observed) => void)[] = [];
  const commands: { readonly at: number; readonly command: Command }[] = [];
  const readings: number[] = [];
  startRecorder({
    tabId: 1,
    traffic: {
      onRequest: (listener) => {
        listeners.push(listener);
        return () => undefined;
      },
      onNavigation: () => () => undefined,
      readOpenSockets: () => undefined,
    },
    commands: {
      send: async (command) => {
        commands.push({ at: Date.now(), command });
        return ok({});
      },
    },
    scanRequests: {
      ask: async () => undefined,
      forget: async () => undefined,
      subscribe: () => () => undefined,
    },
    scan: async (_isAsked: boolean, _depth: ScanDepth) => {
      readings.push(Date.now());
      return ok({});
    },
    clock: { now: () => Date.now() },
  });
  return {
    tell: (request: ObservedRequest) => {
      for (const listener of listeners) listener({ request });
    },
    commands,
    readings,
    reports: (): readonly Traffic[] =>
      commands.flatMap(({ command }) => (command.name === 'report-traffic' ? [command] : [])),
  };
};

const filler = 'the order was shipped '.repeat(910);

/** A call of an API with 20 kB each way. Every fiftieth brings a new token. */
const call = (index: number): ObservedRequest => ({
  startedAt: Date.now(),
  method: 'POST',
  url: `https://api.example.com/orders/${index}`,
  requestHeaders: [{ name: 'Authorization', value: `Bearer ${forgeAccessToken({ jti: 'first' })}` }],
  responseHeaders: [],
  requestCookies: [],
  responseCookies: [],
  frames: [],
  requestBody: JSON.stringify({ filler }),
  responseType: 'application/json',
  responseSize: filler.length,
  responseBody: JSON.stringify(
    index % 50 === 0 ? { access_token: forgeAccessToken({ jti: `${index}` }), filler } : { filler },
  ),
});

test('10,000 requests of 20 kB each way are few and small reports, which lose no token and hold no body', async () => {
  const { tell, reports, readings } = set();
  const began = Date.now();
  for (let index = 0; index < 10_000; index += 1) {
    tell(call(index));
    await vi.advanceTimersByTimeAsync(3);
  }
  await vi.runAllTimersAsync();
  const took = Date.now() - began;
  expect(reports().length).toBeLessThanOrEqual(took / 150 + 1);
  // The first is that of the start. A reply that brings a token has the page read 300 ms later, once for all until then.
  expect(readings.length).toBeLessThanOrEqual(took / 300 + 2);
  const candidates = reports().flatMap((report) => report.candidates);
  const texts = new Set(candidates.map(({ finding }) => ('text' in finding ? finding.text : '')));
  expect(texts.size).toBe(201);
  const sent = candidates.filter(({ place }) => place.kind === 'request' && place.part === 'header');
  expect(sent.reduce((sum, { count = 1 }) => sum + count, 0)).toBe(10_000);
  const largest = Math.max(...reports().map((report) => JSON.stringify(report).length));
  // Some 50 calls and one or two tokens in each: far less than one body for each call.
  expect(largest).toBeLessThan(100_000);
  expect(reports().some((report) => JSON.stringify(report).includes('the order was shipped'))).toBe(false);
});

test('the same call 10,000 times is one find for each report, with how often it was sent', async () => {
  const { tell, reports } = set();
  for (let index = 0; index < 10_000; index += 1) tell(call(1));
  await vi.runAllTimersAsync();
  expect(reports().map((report) => report.candidates.map(({ count }) => count))).toEqual([[10_000]]);
});
