import { createTrafficFeed } from '../../src/adapters/traffic-feed.ts';
import { ok } from '../../src/core/result.ts';
import { startRecorder } from '../../src/recording/recorder.ts';
import { forgeAccessToken } from '../support/forge-token.ts';
import { makeCorpus } from './corpus.ts';
import { createNetworkLog, type LoggedRequest } from './network-log.ts';
import { sideBySide } from './side-by-side.ts';
import { addRow, milliseconds } from './table.ts';

const rounds = 9;
const goal = 0.2;

/** Calls of an API, each with the access token in its header; some 20 kB of reply. */
const requests: readonly LoggedRequest[] = makeCorpus(20_000_000, 50).map((body, index) => ({
  url: `https://api.example.com/orders/${index % 40}?page=${index}`,
  requestHeaders: [
    { name: 'authorization', value: `Bearer ${forgeAccessToken({ jti: `${Math.floor(index / 100)}` })}` },
    { name: 'accept', value: 'application/json' },
  ],
  body,
}));

const idle = createNetworkLog();
let heard = 0;
idle.network.onRequestFinished.addListener(() => {
  heard += 1;
});

const ours = createNetworkLog();
Reflect.set(globalThis, 'chrome', { devtools: { network: ours.network } });
let reports = 0;
startRecorder({
  tabId: 1,
  traffic: createTrafficFeed(),
  commands: {
    send: async () => {
      reports += 1;
      return ok({});
    },
  },
  scanRequests: { ask: async () => undefined, forget: async () => undefined, subscribe: () => () => true },
  scan: async () => ok({}),
  clock: { now: () => Date.now() },
});
Reflect.deleteProperty(globalThis, 'chrome');

const [nothing, pipeline] = sideBySide(
  [
    {
      name: 'a listener that does nothing',
      run: () => {
        idle.play(requests);
        return heard;
      },
    },
    {
      name: 'ours',
      run: () => {
        ours.play(requests);
        return reports;
      },
    },
  ],
  rounds,
);

if (nothing !== undefined && pipeline !== undefined) {
  const each = pipeline.milliseconds / requests.length;
  const characters = requests.reduce((sum, { body }) => sum + body.length, 0) / requests.length;
  console.log(`\nTraffic: ${requests.length} requests; median of ${rounds} rounds`);
  addRow({
    what: `traffic, a request with a token in its header and ${(characters / 1000).toFixed(0)} kB of reply`,
    ours: milliseconds(each),
    beside: `a listener that does nothing: ${milliseconds(nothing.milliseconds / requests.length)}`,
    goal: { words: `≤ ${goal} ms a request`, isMet: each <= goal },
  });
}
