import { render } from 'preact';
import { pageClipboard } from '../adapters/clipboard.ts';
import { systemClock } from '../adapters/clock.ts';
import { runtimeCommandBus } from '../adapters/command-bus.ts';
import { inspectedTabId } from '../adapters/devtools-panels.ts';
import { webCryptoDigest } from '../adapters/digest.ts';
import { extensionVersion } from '../adapters/extension-version.ts';
import { linkFileSaver } from '../adapters/file-saver.ts';
import { loadMessages } from '../adapters/messages.ts';
import { extensionNavigator } from '../adapters/navigator.ts';
import { localPreferenceStore } from '../adapters/preference-store.ts';
import { sessionStorageRepository } from '../adapters/session-repository.ts';
import { devtoolsTheme } from '../adapters/theme-source.ts';
import { createStore } from '../ui/create-store.ts';
import { followTheme } from '../ui/follow-theme.ts';
import { Panel } from '../ui/panel.tsx';
import { readAhead } from '../ui/read-ahead.ts';
import { speakPreferred } from '../ui/speak-preferred.ts';

const tabId = inspectedTabId();

followTheme(devtoolsTheme, localPreferenceStore, (theme) => {
  document.documentElement.dataset.theme = theme;
});

// What is known of the tab is fetched while the language is.
const repository = readAhead(sessionStorageRepository, tabId);

const start = async (): Promise<void> => {
  const words = await speakPreferred(localPreferenceStore, loadMessages, () => location.reload());
  document.documentElement.lang = words.language;

  const ports = {
    tabId,
    repository,
    preferences: localPreferenceStore,
    commands: runtimeCommandBus,
    clock: systemClock,
    clipboard: pageClipboard,
    navigator: extensionNavigator,
    words,
    version: extensionVersion(),
    digest: webCryptoDigest,
    files: linkFileSaver,
  };

  render(<Panel store={createStore(ports)} ports={ports} />, document.body);
};

void start();
