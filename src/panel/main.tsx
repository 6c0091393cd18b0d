import { render } from 'preact';
import { inspectedTabId } from '../adapters/devtools-panels.ts';
import { loadMessages } from '../adapters/messages.ts';
import { devtoolsTheme } from '../adapters/theme-source.ts';
import { viewPorts } from '../adapters/view-ports.ts';
import { createStore } from '../ui/create-store.ts';
import { followTheme } from '../ui/follow-theme.ts';
import { Panel } from '../ui/panel.tsx';
import { speakPreferred } from '../ui/speak-preferred.ts';

const tabId = inspectedTabId();

followTheme(devtoolsTheme, viewPorts.preferences, (theme) => {
  document.documentElement.dataset.theme = theme;
});

// What is known of the tab is read while the language is: from when somebody listens.
viewPorts.repository.subscribe(tabId, () => undefined);

const start = async (): Promise<void> => {
  const words = await speakPreferred(viewPorts.preferences, loadMessages, () => location.reload());
  document.documentElement.lang = words.language;
  const ports = { ...viewPorts, tabId, words };
  render(<Panel store={createStore(ports)} ports={ports} />, document.body);
};

void start();
