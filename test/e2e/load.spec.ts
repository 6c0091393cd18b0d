import { expect, type Frame, type Page } from '@playwright/test';
import { maximumSightings } from '../../src/core/session/sightings.ts';
import { openCognitoPanel } from '../support/devtools-panel.ts';
import { getUserCalls, type Lab, plant, region, sentTokens, test, verdict } from './lab.ts';

// What a full browser does is measured in one that nobody has used.
test.use({ browserOptions: {} });

/** `npm run load` makes it the numbers of the goals, and has more printed; `npm test` holds the same bounds with less. */
const isFull = process.env.LOAD === 'full';
const numbers = isFull
  ? { requests: 10_000, refreshes: 200, users: 50, tabs: 20 }
  : { requests: 400, refreshes: 40, users: 20, tabs: 3 };

/** Characters of each body. */
const bodyLength = 20_000;

/** Requests that the page has under way at once, and users that one expects of a quota: as a browser would have them. */
const atOnce = 20;

/** What one token takes up in `storage.session` at most: its text, what was read from it, and the places it was seen in. */
const bytesOfToken = 10_000;

/** Reads of one user that Cognito allows in a second. Source: "Quotas in Amazon Cognito". */
const readsOfUser = 10;

test.setTimeout(isFull ? 600_000 : 60_000);

const worker = (lab: Lab) => {
  const [found] = lab.chromium.context.serviceWorkers();
  if (found === undefined) throw new Error('The service worker is not running.');
  return found;
};

/** Counts what is written to `storage.session` from now on, by the first part of its key. */
const countWrites = (lab: Lab): Promise<void> =>
  worker(lab).evaluate(() => {
    const counts = { tab: 0, token: 0 };
    Reflect.set(globalThis, 'writes', counts);
    globalThis.chrome.storage.session.onChanged.addListener((changes) => {
      const keys = Object.keys(changes);
      // A snapshot is written in parts, all of them at once.
      if (keys.some((key) => /^(tab|part):/.test(key))) counts.tab += 1;
      counts.token += keys.filter((key) => key.startsWith('token:')).length;
    });
  });

interface Stored {
  readonly writes: { readonly tab: number; readonly token: number };
  /** Of everything in `storage.session`. */
  readonly bytes: number;
  /** Tabs that something is known of. */
  readonly tabs: number;
  readonly tokens: number;
  /** Places of the token that has most. */
  readonly places: number;
}

const stored = (lab: Lab): Promise<Stored> =>
  worker(lab).evaluate(async (): Promise<Stored> => {
    const { session } = globalThis.chrome.storage;
    const lengthOf = (value: unknown): number => (Array.isArray(value) ? value.length : 0);
    const all: readonly (readonly [string, unknown])[] = Object.entries(await session.get(null));
    const ofKind = (kind: string) => all.flatMap(([key, value]) => (key.startsWith(kind) ? [value] : []));
    const sizes = ofKind('part:')
      .flatMap((part): readonly unknown[] => (Array.isArray(part) ? part : []))
      .map((entry) => lengthOf(Reflect.get(Object(Reflect.get(Object(entry), 'token')), 'sightings')));
    return {
      writes: Reflect.get(globalThis, 'writes') ?? { tab: 0, token: 0 },
      bytes: await session.getBytesInUse(null),
      tabs: ofKind('tab:').length,
      tokens: sizes.length,
      places: Math.max(0, ...sizes),
    };
  });

/** Notes every task of over 50 ms in a page, from now on. Pages of an extension share one thread. */
const watchTasks = (frame: Frame): Promise<void> =>
  frame.evaluate(() => {
    const tasks: number[] = [];
    Reflect.set(globalThis, 'longTasks', tasks);
    new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) tasks.push(Math.round(duration));
    }).observe({ type: 'longtask' });
  });

const longTasks = (frame: Frame): Promise<readonly number[]> =>
  frame.evaluate((): readonly number[] => Reflect.get(globalThis, 'longTasks'));

/** What lives in the memory of the extension's pages, in bytes, after a collection. */
const heap = async (lab: Lab, frame: Frame): Promise<number> => {
  const session = await lab.chromium.context.newCDPSession(frame);
  await session.send('HeapProfiler.collectGarbage');
  const { usedSize } = await session.send('Runtime.getHeapUsage');
  await session.detach();
  return usedSize;
};

const megabytes = (bytes: number): string => `${(bytes / 1e6).toFixed(1)} MB`;

const report = (what: string, facts: Readonly<Record<string, unknown>>): void => {
  if (isFull) console.log(`${what}: ${JSON.stringify(facts)}`);
};

/** Has the page send requests, of which some bring a token in their reply. All replies are as long as their bodies. */
const sendRequests = (page: Page, number: number, bearer: string, tokens: readonly string[]) =>
  page.evaluate(
    async ({ count, length, authorization, brought, parallel }) => {
      const filler = 'the order was shipped '.repeat(Math.ceil(length / 22)).slice(0, length);
      const every = Math.max(1, Math.floor(count / Math.max(1, brought.length)));
      let next = 0;
      const send = async () => {
        for (let index = next++; index < count; index = next++) {
          const token = index % every === 0 ? brought[index / every] : undefined;
          const body = JSON.stringify({ ...(token === undefined ? {} : { access_token: token }), filler });
          // An address of its own: those that differ in their query alone are one place.
          const reply = await fetch(`/echo/${index}`, {
            method: 'POST',
            body,
            headers: { 'content-type': 'application/json', authorization },
          });
          await reply.text();
        }
      };
      await Promise.all(Array.from({ length: parallel }, send));
    },
    {
      count: number,
      length: bodyLength,
      authorization: `Bearer ${bearer}`,
      brought: tokens,
      parallel: atOnce,
    },
  );

const mint = async (lab: Lab, number: number): Promise<readonly string[]> => {
  const tokens: string[] = [];
  const now = Math.floor(Date.now() / 1000);
  for (let index = 0; index < number; index += 1)
    tokens.push((await lab.cognito.mintTokens('alice', { issuedAt: now - number + index })).accessToken);
  return tokens;
};

/** The most calls of GetUser that any one second has. */
const mostInOneSecond = (lab: Lab): number => {
  const times = getUserCalls(lab).map(({ at }) => at);
  return Math.max(...times.map((from) => times.filter((at) => at >= from && at < from + 1000).length));
};

test('a page with many requests and refreshes loses no token and fills nothing up', async ({ lab }) => {
  const tokens = await mint(lab, numbers.refreshes);
  await lab.page.goto(`${lab.app}/blank`);
  const { panel, devtools } = await lab.openDevTools();
  const recorder = devtools.frames().find((frame) => frame.url().endsWith('/devtools.html'));
  if (recorder === undefined) throw new Error('The devtools page is not there.');
  await expect(verdict(panel)).toContainText('No Cognito token found');
  for (const frame of [panel, recorder]) await watchTasks(frame);
  await countWrites(lab);
  const before = await heap(lab, panel);
  const started = performance.now();
  await sendRequests(lab.page, numbers.requests, tokens[0] ?? '', tokens);
  await expect.poll(async () => (await stored(lab)).tokens, { timeout: 30_000 }).toBe(numbers.refreshes);
  await expect(verdict(panel)).toContainText('alice');
  const after = await stored(lab);
  const took = performance.now() - started;
  const growth = (await heap(lab, panel)) - before;
  expect(after.places).toBeLessThanOrEqual(maximumSightings);
  expect(after.bytes).toBeLessThan(numbers.refreshes * bytesOfToken);
  // A report of the traffic each 150 ms at most, and a reading of the page each 300 ms; none for each request.
  expect(after.writes.tab).toBeLessThan(took / 100 + 10);
  expect(after.writes.token).toBe(numbers.refreshes);
  expect(growth).toBeLessThan(8e6);
  report(`${numbers.requests} requests, ${numbers.refreshes} refreshes`, {
    ...after,
    growth: megabytes(growth),
    longTasksOfPanel: await longTasks(panel),
    longTasksOfDevtoolsPage: await longTasks(recorder),
  });
});

test('many users in one tab are all listed', async ({ lab }) => {
  const users = await Promise.all(
    Array.from({ length: numbers.users }, async (_, index) => {
      const username = `user-${index}`;
      const { accessToken } = await lab.cognito.mintTokens('alice', { access: { username, sub: username } });
      return [
        `CognitoIdentityServiceProvider.${lab.cognito.clientId}.${username}.accessToken`,
        accessToken,
      ] as const;
    }),
  );
  await plant(lab, Object.fromEntries(users));
  const panel = await lab.openPanel();
  await watchTasks(panel);
  await expect(region(panel, 'Tokens').getByRole('button', { name: /^access/ })).toHaveCount(numbers.users);
  await panel.getByRole('searchbox', { name: 'Filter' }).fill('user-7');
  await expect(region(panel, 'Tokens')).toContainText('user-7');
  report(`${numbers.users} users`, { ...(await stored(lab)), longTasks: await longTasks(panel) });
});

test('many tabs share the storage of the session', async ({ lab }) => {
  const { chromium, app } = lab;
  const { context, extensionId } = chromium;
  const tokens = await mint(lab, numbers.tabs);
  for (const [index, token] of tokens.entries()) {
    const page = index === 0 ? lab.page : await context.newPage();
    await page.goto(`${app}/blank?${index}`);
    await page.evaluate((value) => sessionStorage.setItem('access_token', value), token);
    const { panel } = await openCognitoPanel({ context, page, extensionId });
    await expect(verdict(panel)).toContainText('alice');
  }
  await expect.poll(async () => (await stored(lab)).tabs).toBe(numbers.tabs);
  const all = await stored(lab);
  expect(all.tokens).toBe(numbers.tabs);
  expect(all.bytes).toBeLessThan(numbers.tabs * bytesOfToken);
  report(`${numbers.tabs} tabs`, { ...all });
});

test('where every token of one user is asked about at once, Cognito gets no more calls of them than it allows', async ({
  lab,
}) => {
  const tokens = await mint(lab, numbers.refreshes);
  await plant(lab, Object.fromEntries(tokens.map((token, index) => [`token-${index}`, token])));
  const panel = await lab.openPanel();
  await expect(region(panel, 'Tokens').getByRole('button', { name: /^access/ })).toHaveCount(tokens.length);
  const replies = await panel.evaluate(async () => {
    const tabId = chrome.devtools.inspectedWindow.tabId;
    await chrome.runtime.sendMessage({ name: 'set-look-up-preference', preference: 'on-click' });
    const head: unknown = (await chrome.storage.session.get(`tab:${tabId}`))[`tab:${tabId}`];
    const order: unknown = Reflect.get(Object(head), 'order');
    const ids: readonly unknown[] = Array.isArray(order) ? order : [];
    return Promise.all(
      ids.map((tokenId): Promise<unknown> => chrome.runtime.sendMessage({ name: 'look-up', tabId, tokenId })),
    );
  });
  // Each was answered, or held back and said to be.
  const heldBack = replies.filter((reply) => JSON.stringify(reply).includes('too-fast'));
  expect(getUserCalls(lab)).toHaveLength(tokens.length - heldBack.length);
  expect(new Set(sentTokens(lab)).size).toBe(getUserCalls(lab).length);
  expect(mostInOneSecond(lab)).toBeLessThanOrEqual(readsOfUser);
  report(`${tokens.length} look-ups of one user at once`, {
    calls: getUserCalls(lab).length,
    mostInOneSecond: mostInOneSecond(lab),
  });
});

test('automatic look-ups ask once for each token, and never more of one user than Cognito allows', async ({
  lab,
}) => {
  const tokens = await mint(lab, numbers.refreshes);
  await lab.page.goto(`${lab.app}/blank`);
  const panel = await lab.openPanel();
  const first = await lab.cognito.mintTokens('alice', { issuedAt: Math.floor(Date.now() / 1000) - 1000 });
  await sendRequests(lab.page, 1, first.accessToken, []);
  await panel.getByLabel('Look up automatically from now on').check();
  await panel.getByRole('button', { name: 'Look up user' }).click();
  await expect(verdict(panel)).toContainText('Cognito accepted it');
  // Each refresh is shown before the next one comes, as far as the panel can follow.
  for (const token of tokens) await sendRequests(lab.page, 1, token, []);
  const last = tokens.at(-1);
  await expect.poll(() => sentTokens(lab), { timeout: 20_000 }).toContain(last);
  const calls = getUserCalls(lab);
  expect(new Set(sentTokens(lab)).size).toBe(calls.length);
  expect(mostInOneSecond(lab)).toBeLessThanOrEqual(readsOfUser);
  report(`${numbers.refreshes} refreshes with automatic look-ups`, {
    calls: calls.length,
    mostInOneSecond: mostInOneSecond(lab),
  });
});
