import { changesSession, fromTraffic } from '../core/capture/from-traffic.ts';
import { maximumBodyLength, replyReading, skippedAs } from '../core/capture/reply-reading.ts';
import { createTrafficBatch } from '../core/capture/traffic-batch.ts';
import type { Place } from '../core/session/model.ts';
import type { Clock, CommandBus, ScanRequests, TrafficFeed } from '../ports.ts';
import type { Scan } from './scan.ts';

interface RecorderPorts {
  readonly tabId: number;
  readonly traffic: TrafficFeed;
  readonly commands: CommandBus;
  readonly scanRequests: ScanRequests;
  readonly scan: Scan;
  readonly clock: Clock;
}

/**
 * Milliseconds between a reply of Cognito and the reading of the storage that the page keeps tokens in. The reply is seen
 * before the page has handled it.
 */
const settling = 300;

/** Milliseconds that an app is given to start before its storage is read a second time. */
const starting = 1500;

/** Milliseconds that finds of the traffic are gathered for, and counts of bodies that were skipped. */
const gathering = 150;
const counting = 2000;

/** Whether a place is one that a server put a token into, which the page may now keep. */
const isBrought = (place: Place): boolean =>
  place.kind === 'request' && (place.part === 'reply' || place.part === 'set-cookie');

/** Calls `action` once, so long after the first call; the calls in between change nothing. */
const once = (action: () => void): ((after: number) => void) => {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let due = Number.POSITIVE_INFINITY;
  return (after) => {
    const at = performance.now() + after;
    if (at >= due) return;
    clearTimeout(timer);
    due = at;
    timer = setTimeout(() => {
      due = Number.POSITIVE_INFINITY;
      action();
    }, after);
  };
};

/** Records tokens from the moment DevTools opens: the page's storage now and after each navigation, and its traffic. */
export const startRecorder = ({
  tabId,
  traffic,
  commands,
  scanRequests,
  scan,
  clock,
}: RecorderPorts): void => {
  const batch = createTrafficBatch();
  const report = () => {
    const gathered = batch.take();
    if (gathered !== undefined) void commands.send({ name: 'report-traffic', tabId, ...gathered });
  };
  const reportWithin = once(report);
  /** When the latest of what a reading is due for happened. */
  let cause = 0;
  const scanOnce = once(() => void scan(false, 'storage', cause));
  const scanWithin = (after: number, causedAt = clock.now()) => {
    cause = Math.max(cause, causedAt);
    scanOnce(after);
  };
  const readAfterNavigation = async () => {
    const wentAt = clock.now();
    await commands.send({ name: 'report-navigation', tabId });
    const reply = await scan(false, 'storage', wentAt);
    // An app that comes back from a sign-in stores its tokens a moment after it has started.
    if (reply.ok) scanWithin(starting, wentAt);
  };
  traffic.onRequest(({ request, call }) => {
    const candidates = fromTraffic(request);
    if (candidates.length > 0) {
      batch.add(candidates);
      reportWithin(gathering);
    }
    if (call !== undefined) {
      batch.hear(call);
      reportWithin(gathering);
    }
    const isLong = [request.requestBody, request.responseBody].some(
      (body) => body !== undefined && body.length > maximumBodyLength,
    );
    const skipped = skippedAs(isLong ? 'too-long' : replyReading(request));
    if (skipped !== undefined) {
      batch.skip(skipped);
      reportWithin(counting);
    }
    // A sign-in, a refresh and a sign-out all change what the page keeps.
    if (changesSession(request) || candidates.some(({ place }) => isBrought(place))) scanWithin(settling);
  });
  traffic.onNavigation(() => {
    // What came before the navigation is reported before it, so that it is forgotten where it should be.
    report();
    void readAfterNavigation();
  });
  scanRequests.subscribe(tabId, ({ depth }) => {
    traffic.readOpenSockets();
    void scan(true, depth);
  });
  void scan(false, 'storage');
};
