import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { createService } from '../../src/background/service.ts';
import type { SenderPage } from '../../src/contract/commands.ts';
import type { Candidate } from '../../src/core/capture/candidate.ts';
import { ok } from '../../src/core/result.ts';
import { defaultPreferences } from '../../src/core/session/preferences.ts';
import { type CustomEndpoint, mostEndpoints } from '../../src/core/token/custom-endpoint.ts';
import type { EndpointAnswer } from '../../src/core/token/endpoint-test.ts';
import type { Issuer } from '../../src/core/token/issuer.ts';
import { fakePreferences, fakeRepository, fakeScanRequests, fakeVault } from '../support/fake-ports.ts';
import { forgeAccessToken, issuer } from '../support/forge-token.ts';

const tabId = 7;
const origin = 'http://localhost:9229';
const emulatorsIssuer = `${origin}/local_1a2b`;

const set = ({
  answer = { code: 'ok' },
  endpoints = [],
}: {
  answer?: EndpointAnswer;
  endpoints?: readonly CustomEndpoint[];
} = {}) => {
  const repository = fakeRepository();
  const preferences = fakePreferences({ ...defaultPreferences, lookUp: 'on-click', endpoints });
  const scanRequests = fakeScanRequests();
  const tested: string[] = [];
  const givenBack: string[] = [];
  const asked: Issuer[] = [];
  const fetchedKeysOf: Issuer[] = [];
  const service = createService({
    repository,
    vault: fakeVault(),
    preferences,
    scanRequests,
    sites: { covers: async () => false },
    digest: { sha256: async (text) => createHash('sha256').update(text).digest('hex') },
    directory: {
      getUser: async (_token, from) => {
        asked.push(from);
        return { outcome: ok({ user: { username: 'alice', attributes: [] } }) };
      },
    },
    keys: {
      fetchKeys: async (from) => {
        fetchedKeysOf.push(from);
        return ok([]);
      },
    },
    signatures: { check: async () => 'verified' },
    probe: {
      test: async (place) => {
        tested.push(place);
        return answer;
      },
    },
    access: {
      giveBack: async (pattern) => {
        givenBack.push(pattern);
        return true;
      },
    },
    badge: { show: async () => undefined },
    clock: { now: () => 1000 },
  });
  const give = (command: Readonly<Record<string, unknown>>, sender: SenderPage = 'options') =>
    service.handle(command, sender);
  const add = (more: Readonly<Record<string, unknown>> = {}) =>
    give({ name: 'add-endpoint', origin, ...more });
  const saved = async () => (await preferences.read()).endpoints;
  /** Reports a token of this issuer, and says what became of it. */
  const find = async (iss: string) => {
    const candidate: Candidate = {
      finding: { shape: 'jws', text: forgeAccessToken({ iss }) },
      place: { kind: 'storage', area: 'localStorage', origin: 'https://app.example.com', key: 'k' },
      hint: {},
    };
    await give({ name: 'report-traffic', tabId, candidates: [candidate] }, 'devtools');
    return repository.read(tabId);
  };
  const lookUp = async () => {
    const id = (await repository.read(tabId))?.tokens[0]?.id;
    if (id === undefined) throw new Error('no token');
    await give({ name: 'look-up', tabId, tokenId: id }, 'panel');
    return (await repository.read(tabId))?.lookups[id];
  };
  const verify = async () => {
    const id = (await repository.read(tabId))?.tokens[0]?.id;
    if (id === undefined) throw new Error('no token');
    await give({ name: 'verify', tabId, tokenId: id }, 'panel');
    return (await repository.read(tabId))?.signatures[id];
  };
  return {
    ...{ repository, scanRequests, tested, givenBack, asked, fetchedKeysOf },
    ...{ give, add, saved, find, lookUp, verify },
  };
};

test('an endpoint is tested, saved and listed', async () => {
  const { add, saved, tested } = set();
  expect(await add()).toEqual(ok({ endpoint: { outcome: { code: 'ok' }, isSaved: true } }));
  expect(tested).toEqual([origin]);
  expect(await saved()).toEqual([{ origin }]);
});

test.each([
  { code: 'no-permission' },
  { code: 'unreachable' },
  { code: 'slow', afterMs: 5000 },
  { code: 'redirects' },
  { code: 'not-cognito', status: 200 },
] as const)(
  'an endpoint whose test ends in $code is not saved, and access to it is given back',
  async (answer) => {
    const { add, saved, givenBack } = set({ answer });
    expect(await add()).toEqual(ok({ endpoint: { outcome: answer, isSaved: false } }));
    expect(await saved()).toEqual([]);
    expect(givenBack).toEqual(['http://localhost/*']);
  },
);

test.each([
  ['unreachable', true],
  ['slow', true],
  ['redirects', false],
  ['not-cognito', false],
  ['no-permission', false],
] as const)('what is wanted anyway and ends in %s: saved is %s', async (code, isSaved) => {
  const answer: EndpointAnswer =
    code === 'slow' ? { code, afterMs: 1 } : code === 'not-cognito' ? { code, status: 200 } : { code };
  const { add, saved } = set({ answer });
  expect(await add({ isAnyway: true })).toMatchObject({ value: { endpoint: { isSaved } } });
  expect(await saved()).toHaveLength(isSaved ? 1 : 0);
});

test.each([
  [{ origin: 'http://localhost:9229/path' }, 'not-an-origin'],
  [{ origin: 'https://evil.example' }, 'not-allowed-host'],
  [{ answersFor: 'mars-east-1' }, 'bad-answers-for'],
] as const)('%j is refused before anything is sent', async (wanted, code) => {
  const { add, saved, tested } = set();
  expect(await add({ ...wanted, isAnyway: true })).toMatchObject({
    value: { endpoint: { outcome: { code } } },
  });
  expect([tested, await saved()]).toEqual([[], []]);
});

test('an endpoint that is there, and one too many, are refused', async () => {
  const there = set({ endpoints: [{ origin }] });
  expect(await there.add()).toMatchObject({
    value: { endpoint: { outcome: { code: 'already-there', rival: { origin } } } },
  });
  const many = Array.from({ length: mostEndpoints }, (_, port) => ({
    origin: `http://localhost:${port + 1}`,
  }));
  const full = set({ endpoints: many });
  expect(await full.add()).toMatchObject({ value: { endpoint: { outcome: { code: 'too-many' } } } });
});

test('two that are added at once both stay, and one that is added twice at once stays once', async () => {
  const { add, saved } = set();
  await Promise.all([add(), add({ origin: 'http://localhost:4566' }), add()]);
  expect(await saved()).toEqual([{ origin }, { origin: 'http://localhost:4566' }]);
});

test.each(['panel', 'popup', 'devtools'] as const)(
  'the %s may neither add nor remove one',
  async (sender) => {
    const { give, saved, tested } = set({ endpoints: [{ origin }] });
    for (const name of ['add-endpoint', 'remove-endpoint'])
      expect(await give({ name, origin }, sender)).toEqual({ ok: false, error: { code: 'not-allowed' } });
    expect([tested, await saved()]).toEqual([[], [{ origin }]]);
  },
);

test.each([
  { origin: 5 },
  { origin: 'x'.repeat(301) },
  { origin, answersFor: 5 },
  { origin, answersFor: 'x'.repeat(301) },
  {},
])('a command of another shape is none: %j', async (fields) => {
  const { give } = set();
  for (const name of ['add-endpoint', 'remove-endpoint'])
    expect(await give({ name, ...fields })).toEqual({ ok: false, error: { code: 'bad-command' } });
});

test('a token of an allowed endpoint is asked about there, and its keys are fetched there', async () => {
  const { find, lookUp, verify, asked, fetchedKeysOf } = set({ endpoints: [{ origin }] });
  await find(emulatorsIssuer);
  expect(await lookUp()).toMatchObject({ state: 'succeeded' });
  await verify();
  expect([...asked, ...fetchedKeysOf].map(({ endpoint }) => endpoint)).toEqual([origin, origin]);
});

test('after its endpoint was removed, a token is sent nowhere', async () => {
  const { give, find, lookUp, verify, asked, fetchedKeysOf, givenBack } = set({ endpoints: [{ origin }] });
  await find(emulatorsIssuer);
  await give({ name: 'remove-endpoint', origin });
  expect(await lookUp()).toMatchObject({ failure: { code: 'not-sent', reason: 'endpoint-removed' } });
  expect(await verify()).toMatchObject({ state: 'keys-unreachable' });
  expect([asked, fetchedKeysOf]).toEqual([[], []]);
  expect(givenBack).toEqual(['http://localhost/*']);
});

test('a token of AWS is not sent to AWS either when the endpoint that answered for it is removed', async () => {
  const answersFor = 'us-east-1';
  const { give, find, lookUp, asked } = set({ endpoints: [{ origin, answersFor }] });
  await find(issuer);
  await give({ name: 'remove-endpoint', origin, answersFor });
  expect(await lookUp()).toMatchObject({ failure: { reason: 'endpoint-removed' } });
  expect(asked).toEqual([]);
});

test('an endpoint that is allowed later takes over tokens that are known, and has pages read again', async () => {
  const { add, find, lookUp, asked, scanRequests } = set();
  await find(issuer);
  const wishes: unknown[] = [];
  scanRequests.subscribe(tabId, (request) => wishes.push(request));
  await add({ answersFor: 'us-east-1' });
  expect(wishes).toEqual([{ at: 1000, depth: 'storage' }]);
  await lookUp();
  expect(asked).toMatchObject([{ endpoint: origin, form: 'standard', isCustom: true }]);
});

test('what was set aside for its issuer is forgotten as such once the issuer is allowed', async () => {
  const { add, find, repository } = set();
  expect((await find(emulatorsIssuer))?.asides).toMatchObject([
    { reason: 'other-issuer', fact: emulatorsIssuer },
  ]);
  await find('https://dev-1.eu.auth0.com/');
  await add();
  expect((await repository.read(tabId))?.asides.map(({ fact }) => fact)).toEqual([
    'https://dev-1.eu.auth0.com/',
  ]);
  expect((await find(emulatorsIssuer))?.tokens).toHaveLength(1);
});

test('access that another endpoint needs is kept, and forgetting everything gives all of it back', async () => {
  const other = { origin: 'http://localhost:4566' };
  const { give, givenBack, saved } = set({ endpoints: [{ origin }, other] });
  await give({ name: 'remove-endpoint', origin });
  expect(givenBack).toEqual([]);
  await give({ name: 'forget-everything' });
  expect(await saved()).toEqual([]);
  expect(givenBack).toEqual(['http://localhost/*']);
});
