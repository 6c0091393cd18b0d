import { fromTraffic } from '../core/capture/from-traffic.ts';
import type { CommandBus, TrafficFeed } from '../ports.ts';

interface RecorderPorts {
  readonly tabId: number;
  readonly traffic: TrafficFeed;
  readonly commands: CommandBus;
  readonly scan: () => Promise<void>;
}

/**
 * Milliseconds between a reply that brought tokens and the reading of the storage that the page writes them to. The reply
 * is seen before the page has handled it.
 */
const settling = 300;

/** Records tokens from the moment DevTools opens: the page's storage now and after each navigation, and its traffic. */
export const startRecorder = ({ tabId, traffic, commands, scan }: RecorderPorts): void => {
  let isScheduled = false;
  const scanSoon = () => {
    if (isScheduled) return;
    isScheduled = true;
    setTimeout(() => {
      isScheduled = false;
      void scan();
    }, settling);
  };
  traffic.onRequest((request) => {
    const candidates = fromTraffic(request);
    if (candidates.length === 0) return;
    void commands.send({ name: 'report-traffic', tabId, candidates });
    if (candidates.some(({ place }) => place.kind === 'reply-body')) scanSoon();
  });
  traffic.onNavigation(() => void scan());
  void scan();
};
