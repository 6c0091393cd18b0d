import { signal } from '@preact/signals';
import { render } from 'preact';
import { runtimeCommandBus } from '../adapters/command-bus.ts';
import { askEndpointAccess } from '../adapters/endpoint-access.ts';
import { loadMessages } from '../adapters/messages.ts';
import { localPreferenceStore } from '../adapters/preference-store.ts';
import { permittedSites } from '../adapters/site-access.ts';
import { systemTheme } from '../adapters/theme-source.ts';
import { createEndpointForm } from '../ui/endpoint-form.ts';
import { followTheme } from '../ui/follow-theme.ts';
import { Options } from '../ui/options.tsx';
import { speakPreferred } from '../ui/speak-preferred.ts';

const words = await speakPreferred(localPreferenceStore, loadMessages, () => location.reload());
document.documentElement.lang = words.language;

followTheme(systemTheme, localPreferenceStore, (theme) => {
  document.documentElement.dataset.theme = theme;
});

const preferences = signal(await localPreferenceStore.read());
localPreferenceStore.subscribe((next) => {
  preferences.value = next;
});

const origins = signal(await permittedSites.allowed());
permittedSites.subscribe(() => {
  void permittedSites.allowed().then((next) => {
    origins.value = next;
  });
});
const sites = { origins, withdraw: permittedSites.withdraw };

const send = runtimeCommandBus.send;
const endpointForm = createEndpointForm(send, askEndpointAccess);

render(
  <Options preferences={preferences} sites={sites} send={send} endpointForm={endpointForm} />,
  document.body,
);
