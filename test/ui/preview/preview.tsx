import { signal } from '@preact/signals';
import { render } from 'preact';
import { webCryptoDigest } from '../../../src/adapters/digest.ts';
import type { Command } from '../../../src/contract/commands.ts';
import { ok } from '../../../src/core/result.ts';
import { originsOf } from '../../../src/core/site/site.ts';
import type { SiteAccess } from '../../../src/ports.ts';
import { createStore } from '../../../src/ui/create-store.ts';
import type { DeskPorts } from '../../../src/ui/desk/desk-ports.ts';
import { createEndpointForm } from '../../../src/ui/endpoint-form.ts';
import { Options } from '../../../src/ui/options.tsx';
import { Panel } from '../../../src/ui/panel.tsx';
import { Popup } from '../../../src/ui/popup.tsx';
import { speak } from '../../../src/ui/words.ts';
import { englishWords } from '../../support/english.ts';
import { fakePreferences, fakeRepository } from '../../support/fake-ports.ts';
import { germanWords } from '../../support/german.ts';
import { testNow } from '../../support/records.ts';
import { liveUser } from './fixtures.ts';
import { states } from './states.ts';

const spoken = new URLSearchParams(location.search).get('lang') === 'de' ? germanWords : englishWords;
speak(spoken);

const query = new URLSearchParams(location.search);
const state = query.get('state') ?? 'ok';
document.documentElement.dataset.theme = query.get('theme') ?? 'light';

const tabId = 1;
const startedAt = Date.now();
const clock = { now: () => testNow + Date.now() - startedAt };
const repository = fakeRepository();
const preferences = fakePreferences({
  lookUp: state === 'asks' || state === 'refresh' || state === 'expired' ? 'ask' : 'on-click',
  preserve: true,
  theme: 'auto',
  language: 'auto',
  endpoints: [],
});
const first = states[state];
if (first !== undefined) await repository.write(tabId, first);

/** Plays the background's part, as far as a look at the views needs it. */
const obey = async (command: Command): Promise<void> => {
  const snapshot = await repository.read(tabId);
  if (command.name === 'set-look-up-preference')
    await preferences.write({ ...(await preferences.read()), lookUp: command.preference });
  if (command.name === 'set-preserve')
    await preferences.write({ ...(await preferences.read()), preserve: command.preserve });
  if (snapshot === undefined) return;
  if (command.name === 'set-recording')
    await repository.write(tabId, { ...snapshot, recording: command.recording });
  if (command.name === 'clear')
    await repository.write(tabId, { ...snapshot, tokens: [], asides: [], lookups: {} });
  if (command.name === 'look-up') {
    const at = clock.now();
    const write = (lookup: (typeof snapshot.lookups)[typeof command.tokenId]) =>
      repository.write(tabId, { ...snapshot, lookups: { ...snapshot.lookups, [command.tokenId]: lookup } });
    await write({ state: 'running', startedAt: at });
    setTimeout(
      () => void write({ state: 'succeeded', startedAt: at, finishedAt: clock.now(), user: liveUser() }),
      700,
    );
  }
};

const ports: DeskPorts = {
  tabId,
  repository,
  preferences,
  clock,
  commands: { send: async (command) => obey(command).then(() => ok({})) },
  clipboard: { write: async () => true },
  navigator: { openOptions: () => undefined },
  lifeline: { isCut: () => false },
  words: spoken,
  version: '0.0.0',
  digest: webCryptoDigest,
  files: { save: () => undefined },
};
const store = createStore(ports);

const chosen = signal(await preferences.read());
const endpointForm = createEndpointForm(
  async () => ok({}),
  async () => true,
);
const origins = signal([
  ...originsOf({ domain: 'shop.example', hasSubdomains: true }),
  ...originsOf({ domain: 'myapp.vercel.app', hasSubdomains: false }),
]);
const withdraw = async (gone: readonly string[]) => {
  origins.value = origins.value.filter((origin) => !gone.includes(origin));
  return ok(undefined);
};
const options = (
  <Options
    preferences={chosen}
    sites={{ origins, withdraw }}
    send={async () => ok({})}
    endpointForm={endpointForm}
  />
);
/** A person who refuses. */
const access: SiteAccess = {
  covers: async () => false,
  request: async () => ok(false),
  allowed: async () => [],
  withdraw,
  subscribe: () => () => undefined,
};
const sites = { access, readAgain: () => undefined };
const views = {
  panel: <Panel store={store} ports={ports} />,
  popup: <Popup store={store} ports={ports} sites={sites} hasLeft={signal(false)} />,
  options,
};

const view = query.get('view') ?? 'panel';
render(view === 'popup' ? views.popup : view === 'options' ? views.options : views.panel, document.body);
