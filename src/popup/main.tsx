import { signal } from '@preact/signals';
import { render } from 'preact';
import { activeTabId } from '../adapters/active-tab.ts';
import { createCookieReader } from '../adapters/cookie-reader.ts';
import { loadMessages } from '../adapters/messages.ts';
import { permittedSites } from '../adapters/site-access.ts';
import { onTabLoaded } from '../adapters/tab-events.ts';
import { createTabReader } from '../adapters/tab-reader.ts';
import { systemTheme } from '../adapters/theme-source.ts';
import { viewPorts } from '../adapters/view-ports.ts';
import { createScan } from '../recording/scan.ts';
import { withCookies } from '../recording/with-cookies.ts';
import { createStore } from '../ui/create-store.ts';
import { followTheme } from '../ui/follow-theme.ts';
import { Popup } from '../ui/popup.tsx';
import { speakPreferred } from '../ui/speak-preferred.ts';

followTheme(systemTheme, viewPorts.preferences, (theme) => {
  document.documentElement.dataset.theme = theme;
});

const start = async (): Promise<void> => {
  const speaking = speakPreferred(viewPorts.preferences, loadMessages, () => location.reload());
  const tabId = await activeTabId();
  const reader = withCookies(createTabReader(tabId), createCookieReader(tabId));
  const scan = createScan(tabId, reader, viewPorts.commands, viewPorts.clock);
  // The click that opened the popup lets this tab be read, until it goes to another origin. Nothing that is shown has to be
  // there for it.
  void scan(true, 'storage');
  const hasLeft = signal(false);
  /** What cannot be read now is reported to nobody: DevTools may be able to. */
  const readLoaded = async () => {
    hasLeft.value = !(await reader.read('storage')).ok;
    if (!hasLeft.value) await scan(true, 'storage');
  };
  onTabLoaded(tabId, () => void readLoaded());
  const words = await speaking;
  document.documentElement.lang = words.language;
  const ports = { ...viewPorts, tabId, words };
  const sites = { access: permittedSites, readAgain: () => void scan(true, 'storage') };
  render(<Popup store={createStore(ports)} ports={ports} sites={sites} hasLeft={hasLeft} />, document.body);
};

void start();
