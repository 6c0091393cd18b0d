import { fromTraffic, hasTokenReply } from '../core/capture/from-traffic.ts';
import type { CommandBus, ScanRequests, TrafficFeed } from '../ports.ts';

interface RecorderPorts {
  readonly tabId: number;
  readonly traffic: TrafficFeed;
  readonly commands: CommandBus;
  readonly scanRequests: ScanRequests;
  readonly scan: (isAsked: boolean) => Promise<unknown>;
}

/**
 * Milliseconds between a reply of Cognito and the reading of the storage that the page keeps tokens in. The reply is seen
 * before the page has handled it.
 */
const settling = 300;

/** Records tokens from the moment DevTools opens: the page's storage now and after each navigation, and its traffic. */
export const startRecorder = ({ tabId, traffic, commands, scanRequests, scan }: RecorderPorts): void => {
  let isScheduled = false;
  const scanSoon = () => {
    if (isScheduled) return;
    isScheduled = true;
    setTimeout(() => {
      isScheduled = false;
      void scan(false);
    }, settling);
  };
  traffic.onRequest((request) => {
    const candidates = fromTraffic(request);
    if (candidates.length > 0) void commands.send({ name: 'report-traffic', tabId, candidates });
    // A sign-in, a refresh and a sign-out all change what the page keeps.
    if (hasTokenReply(request)) scanSoon();
  });
  traffic.onNavigation(() => void scan(false));
  scanRequests.subscribe(tabId, () => void scan(true));
  void scan(false);
};
