import { systemClock } from '../adapters/clock.ts';
import { runtimeCommandBus } from '../adapters/command-bus.ts';
import { createPanel, inspectedTabId } from '../adapters/devtools-panels.ts';
import { inspectedPageReader } from '../adapters/page-reader.ts';
import { sessionStorageScanRequests } from '../adapters/scan-requests.ts';
import { createTrafficFeed } from '../adapters/traffic-feed.ts';
import { startRecorder } from '../recording/recorder.ts';
import { resendReports } from '../recording/resend-reports.ts';
import { createScan } from '../recording/scan.ts';

const tabId = inspectedTabId();
const commands = resendReports(runtimeCommandBus);
const scan = createScan(tabId, inspectedPageReader, commands, systemClock);

startRecorder({
  tabId,
  traffic: createTrafficFeed(),
  commands,
  scanRequests: sessionStorageScanRequests,
  scan,
  clock: systemClock,
});
createPanel({
  title: 'Cognito',
  icon: 'icons/icon-32.png',
  page: 'panel.html',
  onShown: () => void scan(false, 'storage'),
});
