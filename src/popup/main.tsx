import { signal } from '@preact/signals';
import { render } from 'preact';
import { activeTabId } from '../adapters/active-tab.ts';
import { pageClipboard } from '../adapters/clipboard.ts';
import { systemClock } from '../adapters/clock.ts';
import { runtimeCommandBus } from '../adapters/command-bus.ts';
import { createCookieReader } from '../adapters/cookie-reader.ts';
import { webCryptoDigest } from '../adapters/digest.ts';
import { extensionVersion } from '../adapters/extension-version.ts';
import { linkFileSaver } from '../adapters/file-saver.ts';
import { runtimeLifeline } from '../adapters/lifeline.ts';
import { loadMessages } from '../adapters/messages.ts';
import { extensionNavigator } from '../adapters/navigator.ts';
import { localPreferenceStore } from '../adapters/preference-store.ts';
import { sessionStorageRepository } from '../adapters/session-repository.ts';
import { permittedSites } from '../adapters/site-access.ts';
import { onTabLoaded } from '../adapters/tab-events.ts';
import { createTabReader } from '../adapters/tab-reader.ts';
import { systemTheme } from '../adapters/theme-source.ts';
import { createScan } from '../recording/scan.ts';
import { withCookies } from '../recording/with-cookies.ts';
import { createStore } from '../ui/create-store.ts';
import { followTheme } from '../ui/follow-theme.ts';
import { Popup } from '../ui/popup.tsx';
import { speakPreferred } from '../ui/speak-preferred.ts';

followTheme(systemTheme, localPreferenceStore, (theme) => {
  document.documentElement.dataset.theme = theme;
});

const start = async (): Promise<void> => {
  const words = await speakPreferred(localPreferenceStore, loadMessages, () => location.reload());
  document.documentElement.lang = words.language;
  const tabId = await activeTabId();
  const reader = withCookies(createTabReader(tabId), createCookieReader(tabId));
  const scan = createScan(tabId, reader, runtimeCommandBus);
  const sites = { access: permittedSites, readAgain: () => void scan(true, 'storage') };

  const ports = {
    tabId,
    repository: sessionStorageRepository,
    preferences: localPreferenceStore,
    commands: runtimeCommandBus,
    clock: systemClock,
    clipboard: pageClipboard,
    navigator: extensionNavigator,
    lifeline: runtimeLifeline,
    words,
    version: extensionVersion(),
    digest: webCryptoDigest,
    files: linkFileSaver,
  };

  const hasLeft = signal(false);
  /** What cannot be read now is reported to nobody: DevTools may be able to. */
  const readLoaded = async () => {
    hasLeft.value = !(await reader.read('storage')).ok;
    if (!hasLeft.value) await scan(true, 'storage');
  };

  render(<Popup store={createStore(ports)} ports={ports} sites={sites} hasLeft={hasLeft} />, document.body);
  // The click that opened the popup lets this tab be read, until it goes to another origin.
  void scan(true, 'storage');
  onTabLoaded(tabId, () => void readLoaded());
};

void start();
