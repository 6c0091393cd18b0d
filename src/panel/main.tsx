import { render } from 'preact';
import { pageClipboard } from '../adapters/clipboard.ts';
import { systemClock } from '../adapters/clock.ts';
import { runtimeCommandBus } from '../adapters/command-bus.ts';
import { inspectedTabId } from '../adapters/devtools-panels.ts';
import { extensionVersion } from '../adapters/extension-version.ts';
import { loadMessages } from '../adapters/messages.ts';
import { extensionNavigator } from '../adapters/navigator.ts';
import { localPreferenceStore } from '../adapters/preference-store.ts';
import { sessionStorageRepository } from '../adapters/session-repository.ts';
import { devtoolsTheme } from '../adapters/theme-source.ts';
import { createStore } from '../ui/create-store.ts';
import { followTheme } from '../ui/follow-theme.ts';
import { Panel } from '../ui/panel.tsx';
import { speakPreferred } from '../ui/speak-preferred.ts';

const tabId = inspectedTabId();

const words = await speakPreferred(localPreferenceStore, loadMessages, () => location.reload());
document.documentElement.lang = words.language;

followTheme(devtoolsTheme, localPreferenceStore, (theme) => {
  document.documentElement.dataset.theme = theme;
});

const store = createStore({
  tabId,
  repository: sessionStorageRepository,
  preferences: localPreferenceStore,
  commands: runtimeCommandBus,
  clock: systemClock,
  clipboard: pageClipboard,
  navigator: extensionNavigator,
  words,
  version: extensionVersion(),
});

render(<Panel store={store} />, document.body);
