import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { createService } from '../../src/background/service.ts';
import type { SenderPage } from '../../src/contract/commands.ts';
import { admitCandidates } from '../../src/core/capture/admit-candidates.ts';
import type { Candidate } from '../../src/core/capture/candidate.ts';
import { fail, ok } from '../../src/core/result.ts';
import type { TabSnapshot } from '../../src/core/session/model.ts';
import { NoRoom } from '../../src/core/session/no-room.ts';
import type { Preferences } from '../../src/core/session/preferences.ts';
import type { KeyDirectory, SessionRepository, SignatureCheck, UserDirectory } from '../../src/ports.ts';
import { fakePreferences, fakeRepository, fakeScanRequests, fakeVault } from '../support/fake-ports.ts';
import { forgeAccessToken, forgeIdToken, forgeRefreshToken } from '../support/forge-token.ts';
import { oneOfEachCommand } from '../support/one-of-each-command.ts';

const tabId = 7;
const digest = { sha256: async (text: string) => createHash('sha256').update(text).digest('hex') };
const answer: UserDirectory = {
  getUser: async () => ({ outcome: ok({ user: { username: 'alice', attributes: [] } }) }),
};
const noKeys: KeyDirectory = { fetchKeys: async () => fail({ detail: 'offline' }) };
const goodSignatures: SignatureCheck = { check: async () => 'verified' };

const set = ({
  directory = answer,
  preferences = { lookUp: 'on-click', preserve: true, theme: 'auto', language: 'auto', endpoints: [] },
}: {
  directory?: UserDirectory;
  preferences?: Preferences;
} = {}) => {
  const repository = fakeRepository();
  const vault = fakeVault();
  const store = fakePreferences(preferences);
  const scanRequests = fakeScanRequests();
  const covered = new Set<string>();
  const ports = {
    repository,
    vault,
    directory,
    preferences: store,
    digest,
    scanRequests,
    keys: noKeys,
    signatures: goodSignatures,
    probe: { test: async () => ({ code: 'ok' }) as const },
    access: { giveBack: async () => true },
    badge: { show: async () => undefined },
    sites: { covers: async (origin: string) => covered.has(origin) },
    clock: { now: () => 1000 },
  };
  return { covered, service: createService(ports), ports, repository, vault, preferences: store };
};

/** A Cognito that answers only when it is told to, and counts what it is asked. */
const heldDirectory = () => {
  let calls = 0;
  let answerAll = () => {};
  const gate = new Promise<void>((resolve) => {
    answerAll = resolve;
  });
  const directory: UserDirectory = {
    getUser: async (token, issuer) => {
      calls += 1;
      await gate;
      return answer.getUser(token, issuer);
    },
  };
  return { directory, answerAll, calls: () => calls };
};

const candidate = (text: string, shape: 'jws' | 'jwe' = 'jws'): Candidate => ({
  finding: { shape, text },
  place: { kind: 'storage', area: 'localStorage', origin: 'https://app.example.com', key: 'k' },
  hint: {},
});

const traffic = (...candidates: readonly Candidate[]) => ({ name: 'report-traffic', tabId, candidates });

const only = (snapshot: TabSnapshot | undefined) => {
  const [token] = snapshot?.tokens ?? [];
  if (token === undefined) throw new Error('no token');
  return token;
};

test('a captured token is decoded into the snapshot and kept out of it', async () => {
  const { service, repository, vault } = set();
  await service.handle(traffic(candidate(forgeAccessToken())), 'devtools');
  const snapshot = await repository.read(tabId);
  const token = only(snapshot);
  expect(token).toMatchObject({ kind: 'access', claims: { username: 'alice' } });
  expect(JSON.stringify(snapshot)).not.toContain(forgeAccessToken());
  expect(await vault.get(tabId, token.id)).toBe(forgeAccessToken());
});

test('a look-up writes the answer beside its token', async () => {
  const { service, repository } = set();
  await service.handle(traffic(candidate(forgeAccessToken())), 'devtools');
  const { id } = only(await repository.read(tabId));
  await service.handle({ name: 'look-up', tabId, tokenId: id }, 'panel');
  expect((await repository.read(tabId))?.lookups[id]).toMatchObject({
    state: 'succeeded',
    user: { username: 'alice' },
  });
});

test('while a user is looked up again, the answer before stays in sight', async () => {
  const seen: unknown[] = [];
  const { service, repository } = set();
  await service.handle(traffic(candidate(forgeAccessToken())), 'devtools');
  const { id } = only(await repository.read(tabId));
  await service.handle({ name: 'look-up', tabId, tokenId: id }, 'panel');
  repository.subscribe(tabId, (snapshot) => seen.push(snapshot?.lookups[id]));
  await service.handle({ name: 'look-up', tabId, tokenId: id }, 'panel');
  expect(seen[0]).toMatchObject({ state: 'running', previous: { username: 'alice' } });
});

test('nothing is sent before the user has agreed', async () => {
  const directory: UserDirectory = {
    getUser: async () => {
      throw new Error('was sent');
    },
  };
  const { service, repository } = set({
    directory,
    preferences: { lookUp: 'ask', preserve: true, theme: 'auto', language: 'auto', endpoints: [] },
  });
  await service.handle(traffic(candidate(forgeAccessToken())), 'devtools');
  const { id } = only(await repository.read(tabId));
  for (const name of ['look-up', 'verify'])
    expect(await service.handle({ name, tabId, tokenId: id }, 'panel')).toEqual({
      ok: false,
      error: { code: 'no-consent' },
    });
});

test.each([
  ['an ID token', forgeIdToken(), 'jws'],
  ['a refresh token', forgeRefreshToken(), 'jwe'],
] as const)('%s is never sent', async (_name, text, shape) => {
  let calls = 0;
  const directory: UserDirectory = {
    getUser: async (token, issuer) => {
      calls += 1;
      return answer.getUser(token, issuer);
    },
  };
  const { service, repository } = set({ directory });
  await service.handle(traffic(candidate(text, shape)), 'devtools');
  const { id } = only(await repository.read(tabId));
  await service.handle({ name: 'look-up', tabId, tokenId: id }, 'panel');
  expect(calls).toBe(0);
  expect((await repository.read(tabId))?.lookups[id]).toMatchObject({
    failure: { code: 'not-sent', reason: 'not-an-access-token' },
  });
});

test('two look-ups of one token at once are one call', async () => {
  const held = heldDirectory();
  const { service, repository } = set({ directory: held.directory });
  await service.handle(traffic(candidate(forgeAccessToken())), 'devtools');
  const { id } = only(await repository.read(tabId));
  const both = [1, 2].map(() => service.handle({ name: 'look-up', tabId, tokenId: id }, 'panel'));
  held.answerAll();
  await Promise.all(both);
  expect(held.calls()).toBe(1);
});

test('a look-up that an earlier life of the background left under way is marked before any command runs', async () => {
  const { service, ports, repository } = set();
  await service.handle(traffic(candidate(forgeAccessToken())), 'devtools');
  const snapshot = await repository.read(tabId);
  const { id } = only(snapshot);
  if (snapshot === undefined) throw new Error('no snapshot');
  await repository.write(tabId, { ...snapshot, lookups: { [id]: { state: 'running', startedAt: 1 } } });
  await createService(ports).handle({ name: 'set-recording', tabId, recording: true }, 'panel');
  expect((await repository.read(tabId))?.lookups[id]).toEqual({ state: 'interrupted', startedAt: 1 });
});

test('while paused, traffic and navigations are not recorded, and a rescan by hand is', async () => {
  const { service, repository } = set();
  await service.handle({ name: 'set-recording', tabId, recording: false }, 'panel');
  await service.handle(traffic(candidate(forgeAccessToken())), 'devtools');
  const report = {
    state: 'read',
    origin: 'https://app.example.com',
    areas: {},
    candidates: [candidate(forgeAccessToken())],
  };
  await service.handle({ name: 'report-page', tabId, report, isAsked: false, causedAt: 1000 }, 'devtools');
  expect((await repository.read(tabId))?.tokens).toEqual([]);
  await service.handle({ name: 'report-page', tabId, report, isAsked: true, causedAt: 1000 }, 'devtools');
  expect((await repository.read(tabId))?.tokens).toHaveLength(1);
});

test('what a rest was to leave out is not brought up by a reading that ends after Resume', async () => {
  const { service, repository } = set();
  const reading = (causedAt: number) => ({
    name: 'report-page',
    tabId,
    isAsked: false,
    causedAt,
    report: {
      state: 'read',
      origin: 'https://app.example.com',
      areas: {},
      candidates: [candidate(forgeAccessToken())],
    },
  });
  await service.handle({ name: 'set-recording', tabId, recording: false }, 'panel');
  await service.handle({ name: 'clear', tabId }, 'panel');
  await service.handle({ name: 'set-recording', tabId, recording: true }, 'panel');
  await service.handle({ name: 'clear', tabId }, 'panel');
  const late = await service.handle(reading(999), 'devtools');
  expect(late).toEqual(fail({ code: 'paused' }));
  expect((await repository.read(tabId))?.tokens).toEqual([]);
  await service.handle(reading(1000), 'devtools');
  expect((await repository.read(tabId))?.tokens).toHaveLength(1);
});

test('a navigation forgets what was found where that was asked for, and not while paused', async () => {
  const { service, repository } = set();
  await service.handle(traffic(candidate(forgeAccessToken())), 'devtools');
  await service.handle({ name: 'report-navigation', tabId }, 'devtools');
  expect((await repository.read(tabId))?.tokens).toHaveLength(1);
  await service.handle({ name: 'set-preserve', preserve: false }, 'panel');
  await service.handle({ name: 'set-recording', tabId, recording: false }, 'panel');
  await service.handle({ name: 'report-navigation', tabId }, 'devtools');
  expect((await repository.read(tabId))?.tokens).toHaveLength(1);
  await service.handle({ name: 'set-recording', tabId, recording: true }, 'panel');
  await service.handle({ name: 'report-navigation', tabId }, 'devtools');
  expect((await repository.read(tabId))?.tokens).toEqual([]);
});

test('two preferences that change at once both stay', async () => {
  const { service, preferences } = set({
    preferences: { lookUp: 'ask', preserve: true, theme: 'auto', language: 'auto', endpoints: [] },
  });
  await Promise.all([
    service.handle({ name: 'set-look-up-preference', preference: 'automatic' }, 'panel'),
    service.handle({ name: 'set-preserve', preserve: false }, 'panel'),
  ]);
  expect(await preferences.read()).toEqual({
    lookUp: 'automatic',
    preserve: false,
    theme: 'auto',
    language: 'auto',
    endpoints: [],
  });
});

test('what came before a navigation is forgotten with it, however long its digest takes', async () => {
  const { ports, repository } = set({
    preferences: { lookUp: 'ask', preserve: false, theme: 'auto', language: 'auto', endpoints: [] },
  });
  const slow = {
    sha256: async (text: string) => {
      await new Promise((resolve) => setTimeout(resolve, 2));
      return digest.sha256(text);
    },
  };
  const service = createService({ ...ports, digest: slow });
  await Promise.all([
    service.handle(traffic(candidate(forgeAccessToken())), 'devtools'),
    service.handle({ name: 'report-navigation', tabId }, 'devtools'),
  ]);
  expect((await repository.read(tabId))?.tokens).toEqual([]);
});

test('what the redirects of a navigation brought is kept when the rest is forgotten', async () => {
  const { service, repository } = set({
    preferences: { lookUp: 'ask', preserve: false, theme: 'auto', language: 'auto', endpoints: [] },
  });
  const redirected: Candidate = {
    ...candidate(forgeIdToken()),
    place: { kind: 'request', part: 'redirect', method: 'GET', url: 'https://a.example', name: 'id_token' },
  };
  await service.handle(traffic(candidate(forgeAccessToken()), redirected), 'devtools');
  await service.handle({ name: 'report-navigation', tabId }, 'devtools');
  expect((await repository.read(tabId))?.tokens.map(({ kind }) => kind)).toEqual(['id']);
});

test('a write that fails leaves no token behind', async () => {
  const { ports, vault, repository } = set();
  const full = { ...repository, write: async () => Promise.reject(new Error('quota exceeded')) };
  const service = createService({ ...ports, repository: full });
  await expect(service.handle(traffic(candidate(forgeAccessToken())), 'devtools')).rejects.toThrow('quota');
  const [first] = (await admitCandidates([candidate(forgeAccessToken())], 0, digest)).raw.keys();
  if (first === undefined) throw new Error('the token has a name');
  expect(await vault.get(tabId, first)).toBeUndefined();
});

/** A repository that the browser gives no memory for snapshots that `isTooMuch` says so of. */
const cramped = (
  repository: SessionRepository,
  isTooMuch: (snapshot: TabSnapshot) => boolean,
): SessionRepository => ({
  ...repository,
  write: async (tab, snapshot) => {
    if (isTooMuch(snapshot)) throw new NoRoom('quota exceeded');
    await repository.write(tab, snapshot);
  },
});

test('where memory is full, what was captured stays, what comes is refused and said to be, until there is room', async () => {
  const { ports, repository, vault } = set();
  let room = 1;
  const full = cramped(repository, ({ tokens }) => tokens.length > room);
  const service = createService({ ...ports, repository: full });
  const page = (...texts: readonly string[]) => ({
    name: 'report-page',
    tabId,
    isAsked: false,
    causedAt: 1000,
    report: {
      state: 'read',
      origin: 'https://app.example.com',
      areas: {},
      candidates: texts.map((text) => candidate(text)),
    },
  });
  await service.handle(page(forgeAccessToken()), 'devtools');
  const reply = await service.handle(page(forgeAccessToken(), forgeIdToken()), 'devtools');
  expect(reply).toEqual(fail({ code: 'no-room' }));
  const snapshot = await repository.read(tabId);
  expect(snapshot).toMatchObject({ isFull: true, page: { state: 'read' } });
  expect(await vault.get(tabId, only(snapshot).id)).toBe(forgeAccessToken());
  room = 2;
  expect(await service.handle(page(forgeAccessToken(), forgeIdToken()), 'devtools')).toEqual(ok({}));
  const after = await repository.read(tabId);
  expect(after?.tokens).toHaveLength(2);
  expect(after?.isFull).toBeUndefined();
});

test('an answer that there is no room for is none, and the look-up can be repeated', async () => {
  const { ports, repository } = set();
  let isFull = true;
  const full = cramped(
    repository,
    ({ lookups }) => isFull && Object.values(lookups).some((lookup) => lookup?.state === 'succeeded'),
  );
  const service = createService({ ...ports, repository: full });
  await service.handle(traffic(candidate(forgeAccessToken())), 'devtools');
  const { id } = only(await repository.read(tabId));
  const lookUp = () => service.handle({ name: 'look-up', tabId, tokenId: id }, 'panel');
  expect(await lookUp()).toEqual(fail({ code: 'no-room' }));
  expect((await repository.read(tabId))?.lookups[id]?.state).toBe('interrupted');
  isFull = false;
  expect(await lookUp()).toEqual(ok({}));
  expect((await repository.read(tabId))?.lookups[id]?.state).toBe('succeeded');
});

test('no part of a token passes into a place, a hint or a name', async () => {
  const { service, repository } = set();
  const token = forgeAccessToken();
  const leaky: Candidate = {
    ...candidate(token),
    place: {
      kind: 'storage',
      area: 'localStorage',
      origin: 'https://a.example',
      key: `k ${token}`,
      path: `a.${token.slice(0, 80)}`,
    },
    hint: { username: token.slice(0, 120) },
  };
  await service.handle(traffic(leaky), 'devtools');
  const report = {
    state: 'read',
    origin: 'https://a.example',
    areas: {},
    candidates: [],
    lastUsers: [{ clientId: 'c', username: token.slice(0, 128) }],
  };
  await service.handle({ name: 'report-page', tabId, report, isAsked: true, causedAt: 1000 }, 'devtools');
  expect(JSON.stringify(await repository.read(tabId))).not.toContain(token.slice(0, 40));
});

test('forgetting everything leaves no tab, no token and no preference', async () => {
  const { service, repository, vault, preferences } = set({
    preferences: { lookUp: 'automatic', preserve: false, theme: 'dark', language: 'de', endpoints: [] },
  });
  await service.handle(traffic(candidate(forgeAccessToken())), 'devtools');
  const { id } = only(await repository.read(tabId));
  await service.handle({ name: 'forget-everything' }, 'options');
  expect((await repository.read(tabId))?.tokens).toEqual([]);
  expect(await vault.get(tabId, id)).toBeUndefined();
  expect(await preferences.read()).toEqual({
    lookUp: 'ask',
    preserve: true,
    theme: 'auto',
    language: 'auto',
    endpoints: [],
  });
});

test('a wish to have the page read again reaches whoever records that tab', async () => {
  const { service, ports } = set();
  const asked: unknown[] = [];
  ports.scanRequests.subscribe(tabId, (request) => asked.push(request));
  await service.handle({ name: 'request-scan', tabId, depth: 'databases' }, 'panel');
  await service.handle({ name: 'request-scan', tabId, depth: 'everything' }, 'panel');
  expect(asked).toEqual([{ at: 1000, depth: 'databases' }]);
});

test('a raw access token is handed out on an explicit command, a refresh token never', async () => {
  const { service, repository } = set();
  await service.handle(traffic(candidate(forgeAccessToken())), 'devtools');
  const access = only(await repository.read(tabId));
  expect(await service.handle({ name: 'reveal-token', tabId, tokenId: access.id }, 'panel')).toEqual(
    ok({ token: forgeAccessToken() }),
  );
  await service.handle(traffic(candidate(forgeRefreshToken(), 'jwe')), 'devtools');
  const refresh = only(await repository.read(tabId));
  expect(await service.handle({ name: 'reveal-token', tabId, tokenId: refresh.id }, 'panel')).toMatchObject({
    error: { code: 'no-such-token' },
  });
});

test('clearing and closing the tab forget the raw tokens too', async () => {
  const { service, repository, vault } = set();
  await service.handle(traffic(candidate(forgeAccessToken())), 'devtools');
  const { id } = only(await repository.read(tabId));
  await service.handle({ name: 'clear', tabId }, 'panel');
  expect(await vault.get(tabId, id)).toBe(undefined);
  await service.handle(traffic(candidate(forgeAccessToken())), 'devtools');
  await service.forgetTab(tabId);
  expect([await vault.get(tabId, id), await repository.read(tabId)]).toEqual([undefined, undefined]);
});

test('reports that overlap lose no token, neither from the snapshot nor from the vault', async () => {
  const { service, repository, vault } = set();
  const first = [
    candidate(forgeAccessToken()),
    candidate(forgeIdToken()),
    candidate(forgeRefreshToken(), 'jwe'),
  ];
  const second = candidate(forgeAccessToken({ jti: 'second' }));
  await Promise.all([
    service.handle(traffic(...first), 'devtools'),
    service.handle(traffic(second), 'devtools'),
    service.handle(traffic(candidate(forgeAccessToken())), 'devtools'),
  ]);
  const tokens = (await repository.read(tabId))?.tokens ?? [];
  expect(tokens).toHaveLength(4);
  for (const { id } of tokens) expect(await vault.get(tabId, id)).not.toBe(undefined);
});

test('a report that is still being read when its tab closes leaves nothing behind', async () => {
  const { service, repository, vault } = set();
  await service.handle(traffic(candidate(forgeAccessToken())), 'devtools');
  const { id } = only(await repository.read(tabId));
  const late = service.handle(traffic(candidate(forgeAccessToken())), 'devtools');
  await Promise.all([late, service.forgetTab(tabId)]);
  expect([await vault.get(tabId, id), await repository.read(tabId)]).toEqual([undefined, undefined]);
});

test('a tab that closes while the background starts anew does not come back', async () => {
  const { service, ports, repository } = set();
  await service.handle(traffic(candidate(forgeAccessToken())), 'devtools');
  const next = createService(ports);
  await next.forgetTab(tabId);
  await next.handle({ name: 'set-look-up-preference', preference: 'on-click' }, 'options');
  expect(await repository.read(tabId)).toBe(undefined);
});

test('one token in two tabs is one call, and both tabs get the answer', async () => {
  const held = heldDirectory();
  const { service, repository } = set({ directory: held.directory });
  for (const tab of [7, 8])
    await service.handle(
      { name: 'report-traffic', tabId: tab, candidates: [candidate(forgeAccessToken())] },
      'devtools',
    );
  const { id } = only(await repository.read(7));
  const both = [7, 8].map((tab) => service.handle({ name: 'look-up', tabId: tab, tokenId: id }, 'panel'));
  for (const tab of [7, 8])
    await expect.poll(async () => (await repository.read(tab))?.lookups[id]?.state).toBe('running');
  held.answerAll();
  await Promise.all(both);
  expect(held.calls()).toBe(1);
  for (const tab of [7, 8])
    expect((await repository.read(tab))?.lookups[id]).toMatchObject({ state: 'succeeded' });
});

/** Written out by hand: who may give which command is a decision, and widening it must be one too. */
const mayGive: Readonly<Record<string, readonly SenderPage[]>> = {
  'report-page': ['devtools', 'popup'],
  'report-traffic': ['devtools'],
  'report-navigation': ['devtools'],
  'request-scan': ['panel'],
  'look-up': ['panel', 'popup'],
  verify: ['panel', 'popup'],
  'look-up-pasted': ['panel', 'popup'],
  'verify-pasted': ['panel', 'popup'],
  'set-recording': ['panel'],
  clear: ['panel', 'popup'],
  'reveal-token': ['panel', 'popup'],
  'set-look-up-preference': ['panel', 'popup', 'options'],
  'set-preserve': ['panel'],
  'set-theme': ['options'],
  'set-language': ['options'],
  'add-endpoint': ['options'],
  'remove-endpoint': ['options'],
  'forget-everything': ['options'],
};

const commands = Object.values(oneOfEachCommand(tabId));

test('each command is taken from the pages that may give it and from nobody else', async () => {
  const { service } = set();
  const pages: readonly (SenderPage | undefined)[] = ['devtools', 'panel', 'popup', 'options', undefined];
  for (const command of commands)
    for (const page of pages) {
      const reply = await service.handle(command, page);
      const senders: readonly (SenderPage | undefined)[] = mayGive[command.name] ?? [];
      const isRefused = !reply.ok && reply.error.code === 'not-allowed';
      expect([command.name, page, isRefused]).toEqual([command.name, page, !senders.includes(page)]);
    }
});

test.each([
  undefined,
  null,
  5,
  'look-up',
  {},
  { name: 'evil' },
  { name: 'look-up', tabId: -1 },
  { name: 'clear' },
])('a message that is no command is refused: %j', async (message) => {
  expect(await set().service.handle(message, 'panel')).toEqual({ ok: false, error: { code: 'bad-command' } });
});

test('what was found in HttpOnly cookies is forgotten when their site is withdrawn, and nothing else is', async () => {
  const { service, repository, vault, covered } = set();
  const origin = 'https://app.example.com';
  covered.add(origin);
  const cookie = { kind: 'http-only-cookie', origin, domain: '.example.com', name: 'session' } as const;
  const storage = { kind: 'storage', area: 'localStorage', origin, key: 'access' } as const;
  const inCookie = forgeAccessToken({ jti: 'in a cookie' });
  const inBoth = forgeAccessToken({ jti: 'in both' });
  const area = { state: 'read', entries: 1 } as const;
  const found = (text: string, place: typeof cookie | typeof storage): Candidate => ({
    finding: { shape: 'jws', text },
    place,
    hint: {},
  });
  const report = {
    state: 'read',
    origin,
    areas: { localStorage: area, sessionStorage: area, cookie: area },
    frames: [],
    lastUsers: [],
    findingsDropped: 0,
    httpOnlyCookies: area,
    candidates: [found(inCookie, cookie), found(inBoth, cookie), found(inBoth, storage)],
  };
  await service.handle({ name: 'report-page', tabId, report, isAsked: true, causedAt: 1000 }, 'popup');
  await service.forgetWithdrawn();
  const before = await repository.read(tabId);
  expect(before?.tokens).toHaveLength(2);
  expect(before?.page).toHaveProperty('httpOnlyCookies');
  covered.clear();
  await service.forgetWithdrawn();
  const after = await repository.read(tabId);
  expect(after?.tokens.map(({ sightings }) => sightings.map(({ place }) => place.kind))).toEqual([
    ['storage'],
  ]);
  expect(after?.page).not.toHaveProperty('httpOnlyCookies');
  for (const { id } of before?.tokens ?? [])
    expect((await vault.get(tabId, id)) !== undefined).toBe(after?.tokens.some((token) => token.id === id));
});

test('a click while look-ups rest sends nothing, keeps what is known and says until when, also after a restart', async () => {
  let calls = 0;
  const directory: UserDirectory = {
    getUser: async () => {
      calls += 1;
      return {
        outcome: fail({ code: 'refused', type: 'TooManyRequestsException', message: 'Rate exceeded' }),
      };
    },
  };
  const { service, ports, repository } = set({ directory });
  await service.handle(traffic(candidate(forgeAccessToken())), 'devtools');
  const { id } = only(await repository.read(tabId));
  const lookUp = { name: 'look-up', tabId, tokenId: id };
  await service.handle(lookUp, 'panel');
  const known = await repository.read(tabId);
  expect(known?.rests).toEqual([expect.objectContaining({ until: 31_000 })]);
  expect(await service.handle(lookUp, 'panel')).toEqual(fail({ code: 'resting', until: 31_000 }));
  expect((await repository.read(tabId))?.lookups).toEqual(known?.lookups);
  const next = createService(ports);
  expect(await next.handle(lookUp, 'panel')).toEqual(fail({ code: 'resting', until: 31_000 }));
  expect(calls).toBe(1);
});

test('clearing a tab does not end a rest', async () => {
  const directory: UserDirectory = {
    getUser: async () => ({
      outcome: fail({ code: 'refused', type: 'TooManyRequestsException', message: 'Rate exceeded' }),
    }),
  };
  const { service, repository } = set({ directory });
  await service.handle(traffic(candidate(forgeAccessToken())), 'devtools');
  const { id } = only(await repository.read(tabId));
  await service.handle({ name: 'look-up', tabId, tokenId: id }, 'panel');
  await service.handle({ name: 'clear', tabId }, 'panel');
  expect((await repository.read(tabId))?.rests).toHaveLength(1);
});
