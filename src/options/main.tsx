import { signal } from '@preact/signals';
import { render } from 'preact';
import { runtimeCommandBus } from '../adapters/command-bus.ts';
import { localPreferenceStore } from '../adapters/preference-store.ts';
import { systemTheme } from '../adapters/theme-source.ts';
import { Options } from '../ui/options.tsx';

systemTheme.subscribe((theme) => {
  document.documentElement.dataset.theme = theme;
});

const preferences = signal(await localPreferenceStore.read());
localPreferenceStore.subscribe((next) => {
  preferences.value = next;
});

render(
  <Options
    preferences={preferences}
    onChange={(preference) => void runtimeCommandBus.send({ name: 'set-look-up-preference', preference })}
  />,
  document.body,
);
