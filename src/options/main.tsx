import { signal } from '@preact/signals';
import { render } from 'preact';
import { runtimeCommandBus } from '../adapters/command-bus.ts';
import { extensionMessages } from '../adapters/messages.ts';
import { localPreferenceStore } from '../adapters/preference-store.ts';
import { systemTheme } from '../adapters/theme-source.ts';
import { createWords } from '../core/words/words.ts';
import { followTheme } from '../ui/follow-theme.ts';
import { Options } from '../ui/options.tsx';
import { speak } from '../ui/words.ts';

speak(createWords(extensionMessages));

followTheme(systemTheme, localPreferenceStore, (theme) => {
  document.documentElement.dataset.theme = theme;
});

const preferences = signal(await localPreferenceStore.read());
localPreferenceStore.subscribe((next) => {
  preferences.value = next;
});

render(
  <Options preferences={preferences} send={(command) => runtimeCommandBus.send(command)} />,
  document.body,
);
