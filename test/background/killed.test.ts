import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { createService, type ServicePorts } from '../../src/background/service.ts';
import type { SenderPage } from '../../src/contract/commands.ts';
import type { Candidate } from '../../src/core/capture/candidate.ts';
import { fail, ok } from '../../src/core/result.ts';
import type { TabSnapshot } from '../../src/core/session/model.ts';
import type { TokenId } from '../../src/core/token/brand.ts';
import type { SessionRepository, TokenVault } from '../../src/ports.ts';
import { fakePreferences, fakeRepository, fakeScanRequests, fakeVault } from '../support/fake-ports.ts';
import { forgeAccessToken, forgeIdToken } from '../support/forge-token.ts';

const tabId = 7;

const candidate = (text: string): Candidate => ({
  finding: { shape: 'jws', text },
  place: { kind: 'storage', area: 'localStorage', origin: 'https://app.example.com', key: 'k' },
  hint: {},
});

const known = forgeAccessToken();
const later = forgeIdToken();

const report = (...texts: readonly string[]) => ({
  name: 'report-page',
  tabId,
  isAsked: false,
  causedAt: 1000,
  report: { state: 'read', origin: 'https://app.example.com', areas: {}, candidates: texts.map(candidate) },
});

/** What outlives a background: storage, and what the tokens of these tests are called. */
const createStorage = () => {
  const named = new Set<TokenId>();
  const vault = fakeVault();
  const remembering: TokenVault = {
    ...vault,
    put: async (tab, tokens) => {
      for (const id of tokens.keys()) named.add(id);
      await vault.put(tab, tokens);
    },
  };
  const preferences = fakePreferences({
    lookUp: 'on-click',
    preserve: false,
    theme: 'auto',
    language: 'auto',
    endpoints: [],
  });
  return {
    repository: fakeRepository(),
    vault: remembering,
    preferences,
    held: async () => {
      const ids: TokenId[] = [];
      for (const id of named) if ((await vault.get(tabId, id)) !== undefined) ids.push(id);
      return ids;
    },
  };
};

type Storage = ReturnType<typeof createStorage>;

/** When a background dies: at its n-th call of anything outside, which is then done without an answer, or never done. */
interface Death {
  readonly call: number;
  readonly isDone: boolean;
}

/** Ports that count their calls, and from one of them on never answer. `died` is settled at that call. */
const mortal = (storage: Storage, death: Death) => {
  let calls = 0;
  let die = () => {};
  const died = new Promise<void>((resolve) => {
    die = resolve;
  });
  const through = async <T>(act: () => Promise<T>): Promise<T> => {
    calls += 1;
    if (calls < death.call) return act();
    if (calls === death.call && death.isDone) await act();
    die();
    return new Promise<never>(() => {});
  };
  const { repository, vault, preferences } = storage;
  const mortalRepository: SessionRepository = {
    ...repository,
    read: (tab) => through(() => repository.read(tab)),
    write: (tab, snapshot) => through(() => repository.write(tab, snapshot)),
    forget: (tab) => through(() => repository.forget(tab)),
    tabIds: () => through(() => repository.tabIds()),
  };
  const mortalVault: TokenVault = {
    put: (tab, tokens) => through(() => vault.put(tab, tokens)),
    get: (tab, id) => through(() => vault.get(tab, id)),
    drop: (tab, ids) => through(() => vault.drop(tab, ids)),
    forget: (tab) => through(() => vault.forget(tab)),
    keepOnly: (named) => through(() => vault.keepOnly(named)),
  };
  const ports: ServicePorts = {
    repository: mortalRepository,
    vault: mortalVault,
    preferences: {
      ...preferences,
      read: () => through(() => preferences.read()),
      write: (next) => through(() => preferences.write(next)),
    },
    directory: {
      getUser: () => through(async () => ({ outcome: ok({ user: { username: 'alice', attributes: [] } }) })),
    },
    digest: {
      sha256: (text) => through(async () => createHash('sha256').update(text).digest('hex')),
    },
    keys: { fetchKeys: () => through(async () => fail({ detail: 'offline' })) },
    signatures: { check: async () => 'verified' },
    scanRequests: fakeScanRequests(),
    probe: { test: async () => ({ code: 'ok' }) },
    access: { giveBack: async () => true },
    badge: { show: () => through(async () => undefined) },
    sites: { covers: async () => true },
    clock: { now: () => 1000 },
  };
  return { ports, died };
};

const never: Death = { call: Number.POSITIVE_INFINITY, isDone: false };

/** A fresh background over the storage, which does not die. */
const fresh = (storage: Storage) => createService(mortal(storage, never).ports);

interface Trial {
  readonly name: string;
  readonly sender: SenderPage;
  readonly command: (id: TokenId) => unknown;
}

const trials: readonly Trial[] = [
  { name: 'report-page', sender: 'devtools', command: () => report(known, later) },
  {
    name: 'report-traffic',
    sender: 'devtools',
    command: () => ({ name: 'report-traffic', tabId, candidates: [candidate(later)] }),
  },
  { name: 'report-navigation', sender: 'devtools', command: () => ({ name: 'report-navigation', tabId }) },
  { name: 'look-up', sender: 'panel', command: (tokenId) => ({ name: 'look-up', tabId, tokenId }) },
  { name: 'verify', sender: 'panel', command: (tokenId) => ({ name: 'verify', tabId, tokenId }) },
  {
    name: 'set-recording',
    sender: 'panel',
    command: () => ({ name: 'set-recording', tabId, recording: false }),
  },
  { name: 'clear', sender: 'panel', command: () => ({ name: 'clear', tabId }) },
  {
    name: 'set-preserve',
    sender: 'panel',
    command: () => ({ name: 'set-preserve', preserve: true }),
  },
  { name: 'forget-everything', sender: 'options', command: () => ({ name: 'forget-everything' }) },
];

const begin = async () => {
  const storage = createStorage();
  await fresh(storage).handle(report(known), 'devtools');
  const [token] = (await storage.repository.read(tabId))?.tokens ?? [];
  if (token === undefined) throw new Error('no token');
  return { storage, id: token.id };
};

const essence = async ({ repository, preferences }: Storage) => {
  const snapshot: TabSnapshot | undefined = await repository.read(tabId);
  const { tokens = [], lookups, signatures, recording } = snapshot ?? {};
  return {
    tokens: tokens.map(({ id }) => id).sort(),
    lookups,
    signatures,
    recording,
    preferences: await preferences.read(),
  };
};

test.each(trials)(
  'a background that dies anywhere in $name leaves what the next one can go on with',
  async ({ sender, command }) => {
    const whole = await begin();
    await fresh(whole.storage).handle(command(whole.id), sender);
    const expected = await essence(whole.storage);
    let deaths = 0;
    for (const isDone of [false, true])
      for (let call = 1, isOver = false; !isOver; call += 1) {
        const { storage, id } = await begin();
        const { ports, died } = mortal(storage, { call, isDone });
        const ended = createService(ports).handle(command(id), sender);
        isOver = await Promise.race([ended.then(() => true), died.then(() => false)]);
        deaths += isOver ? 0 : 1;
        // The next command of anybody wakes a new one.
        const next = fresh(storage);
        await next.handle({ name: 'report-traffic', tabId, candidates: [] }, 'devtools');
        const { tokens, lookups = {}, signatures = {} } = await essence(storage);
        expect((await storage.held()).sort()).toEqual(tokens);
        expect(Object.values(lookups).map((lookup) => lookup?.state)).not.toContain('running');
        expect(Object.values(signatures).map((signature) => signature?.state)).not.toContain('checking');
        await next.handle(command(id), sender);
        expect(await essence(storage)).toEqual(expected);
      }
    expect(deaths).toBeGreaterThan(4);
  },
);
