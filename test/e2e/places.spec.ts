import { expect, type Frame } from '@playwright/test';
import { startDemoApp } from '../support/demo/demo-app.ts';
import { forgeToken } from '../support/forge-token.ts';
import { amplifyKeys, button, type Lab, plant, region, test, verdict } from './lab.ts';

const tokensOf = (panel: Frame) => region(panel, 'Tokens');

const blank = ({ page, app }: Lab) => page.goto(`${app}/blank`);

const deepScan = async (panel: Frame) => {
  await button(panel, 'Deep scan').click();
  await expect(tokensOf(panel)).toContainText('Deep scan:');
};

test('a deep scan finds tokens in IndexedDB, in values and in nested records, and leaves nothing behind', async ({
  lab,
}) => {
  const { accessToken, idToken } = await lab.cognito.mintTokens('alice');
  await blank(lab);
  await lab.page.evaluate(
    async ([access, id]) => {
      const put = (name: string, store: string, key: string, value: unknown) =>
        new Promise<void>((resolve, reject) => {
          const opening = indexedDB.open(name);
          opening.onupgradeneeded = () => opening.result.createObjectStore(store);
          opening.onerror = () => reject(opening.error);
          opening.onsuccess = () => {
            const writing = opening.result.transaction(store, 'readwrite');
            writing.objectStore(store).put(value, key);
            writing.oncomplete = () => {
              opening.result.close();
              resolve();
            };
          };
        });
      const circular: Record<string, unknown> = { session: new Map([['token', id]]) };
      circular.self = circular;
      await put('keyval-store', 'keyval', 'auth', circular);
      await put('com.amplify.awsCognitoAuthPlugin', 'default.store', 'client.accessToken', access);
      await put('pictures', 'raw', 'one', new Uint8Array(1000));
    },
    [accessToken, idToken],
  );
  const panel = await lab.openPanel();
  await expect(tokensOf(panel)).toContainText('Nothing found');
  const before = await lab.page.evaluate(() => Reflect.ownKeys(window).length);
  await deepScan(panel);
  await expect(verdict(panel)).toContainText('alice@example.com');
  await expect(tokensOf(panel)).toContainText('IndexedDB com.amplify.awsCognitoAuthPlugin');
  await expect(tokensOf(panel)).toContainText('by Amplify Flutter');
  await tokensOf(panel).getByRole('button', { name: /^ID/ }).click();
  await expect(tokensOf(panel)).toContainText('session.token');
  await expect(tokensOf(panel)).toContainText('by idb-keyval');
  await expect(tokensOf(panel)).toContainText('3 records in 3 databases');
  expect(await lab.page.evaluate(() => Reflect.ownKeys(window).length)).toBe(before);
  const names = await lab.page.evaluate(async () => (await indexedDB.databases()).map(({ name }) => name));
  expect(names.sort()).toEqual(['com.amplify.awsCognitoAuthPlugin', 'keyval-store', 'pictures']);
});

test('a frame of another origin is searched, and one that keeps its storage closed is named', async ({
  lab,
}) => {
  const other = await startDemoApp(lab.cognito);
  const { accessToken } = await lab.cognito.mintTokens('bob');
  await blank(lab);
  // Another port is another origin of the same site; another host is another site, whose storage Chromium closes.
  const foreign = `${lab.app.replace('localhost', '127.0.0.1')}/blank`;
  for (const url of [`${other.url}blank`, foreign]) {
    await lab.page.evaluate(
      (src) =>
        new Promise((resolve) => {
          const frame = document.createElement('iframe');
          frame.onload = resolve;
          frame.src = src;
          document.body.append(frame);
        }),
      url,
    );
  }
  const frame = lab.page.frames().find((item) => item.url().startsWith(other.url));
  await frame?.evaluate((token) => localStorage.setItem('widget', token), accessToken);
  const panel = await lab.openPanel();
  await expect(verdict(panel)).toContainText('bob');
  await expect(tokensOf(panel)).toContainText('widget');
  await expect(tokensOf(panel)).toContainText(`of the frame of ${new URL(foreign).origin} could not be read`);
  await other.close();
});

test('an HttpOnly cookie is found in the request that sends it, with its producer', async ({ lab }) => {
  const tokens = await lab.cognito.mintTokens('alice');
  const cookies = Object.entries(amplifyKeys(lab, 'alice', tokens)).map(([name, value]) => ({
    name,
    value,
    url: lab.app,
    httpOnly: true,
  }));
  await lab.chromium.context.addCookies(cookies);
  await blank(lab);
  const panel = await lab.openPanel();
  await expect(verdict(panel)).toContainText(/no .*token/i);
  await lab.page.reload();
  await expect(verdict(panel)).toContainText('alice@example.com');
  await expect(tokensOf(panel)).toContainText('HttpOnly cookie, sent');
  await expect(tokensOf(panel)).toContainText('by Amplify’s Next.js adapter or cognito-at-edge');
  await expect(panel.getByText('in use,').first()).toBeAttached();
});

test('tokens in the query, in any header and in bodies both ways are found', async ({ lab }) => {
  const { accessToken, idToken } = await lab.cognito.mintTokens('alice');
  await blank(lab);
  const panel = await lab.openPanel();
  await lab.page.evaluate(
    async ([access, id]) => {
      const read = async (path: string, options: RequestInit) => (await fetch(path, options)).text();
      await read(`/echo?auth=${access}`, { headers: { 'X-Session': access ?? '' } });
      const body = JSON.stringify({ session: { idToken: id } });
      await read('/echo', { method: 'POST', body, headers: { 'content-type': 'application/json' } });
      await read('/echo', { method: 'POST', body: new URLSearchParams({ t: access ?? '' }) });
    },
    [accessToken, idToken],
  );
  await expect(tokensOf(panel)).toContainText('address parameter auth');
  await expect(tokensOf(panel)).toContainText('X-Session header');
  await tokensOf(panel).getByRole('button', { name: /^ID/ }).click();
  await expect(tokensOf(panel)).toContainText('body request');
  await expect(tokensOf(panel)).toContainText('body reply');
  await expect(tokensOf(panel)).toContainText('session.idToken');
});

test('AppSync’s WebSocket is read while it is open, by its subprotocol, and its messages once it is closed', async ({
  lab,
}) => {
  const { accessToken } = await lab.cognito.mintTokens('alice');
  await blank(lab);
  const panel = await lab.openPanel();
  await lab.page.evaluate((token) => {
    const authorization = { Authorization: token, host: 'x.appsync-api.us-east-1.amazonaws.com' };
    const header = btoa(JSON.stringify(authorization)).replace(/[+/=]/g, (c) =>
      c === '+' ? '-' : c === '/' ? '_' : '',
    );
    const socket = new WebSocket(`ws://${location.host}/graphql`, ['graphql-ws', `header-${header}`]);
    document.body.addEventListener('click', () => socket.close());
    return new Promise((resolve) => {
      socket.onopen = () => {
        socket.send(JSON.stringify({ type: 'start', payload: { extensions: { authorization } } }));
        resolve(undefined);
      };
    });
  }, accessToken);
  await button(panel, 'Rescan').click();
  await expect(tokensOf(panel)).toContainText('Sec-WebSocket-Protocol header');
  await expect(tokensOf(panel)).toContainText('by AppSync subscription');
  await lab.page.locator('body').click();
  await expect(tokensOf(panel)).toContainText('WebSocket message, sent');
});

test('what is no token anybody can read is named and explained, and sent nowhere', async ({ lab }) => {
  const jwe = `${Buffer.from('{"alg":"dir","enc":"A256GCM"}').toString('base64url')}..aXY.dGV4dA.dGFn`;
  const pool = forgeToken({ iss: 'https://cognito-identity.amazonaws.com', aud: 'us-east-1:x', sub: 'y' });
  await lab.chromium.context.addCookies(
    Object.entries({ 'next-auth.session-token': jwe, 'AWSELBAuthSessionCookie-0': 'abc' }).map(
      ([name, value]) => ({ name, value, url: lab.app, httpOnly: true }),
    ),
  );
  await plant(lab, { pool, placeholder: 'ACCESS_TOKEN_SECURED_BY_OIDC_SERVICE_WORKER_default' });
  const panel = await lab.openPanel();
  await lab.page.reload();
  for (const title of [
    'Encrypted session cookie',
    'Session cookie without a token',
    'Token of an identity pool',
    'Hidden by the app’s service worker',
  ])
    await expect(tokensOf(panel)).toContainText(title);
  await expect(verdict(panel)).toContainText('service worker hides them');
  expect(lab.cognito.calls).toEqual([]);
});

test('a page that redefines what it is read with brings findings or a clear line, and stays as it was', async ({
  lab,
}) => {
  await lab.page.addInitScript(() => {
    const fake: Storage = {
      length: 2_000_000_000,
      key: () => {
        throw new Error('mine');
      },
      getItem: () => null,
      setItem: () => undefined,
      removeItem: () => undefined,
      clear: () => undefined,
    };
    Object.defineProperty(window, 'localStorage', { value: fake });
    JSON.stringify = () => 'spoilt';
    JSON.parse = () => 'spoilt';
    Array.prototype.push = () => 0;
    Array.prototype.map = () => [];
    Object.defineProperty(Array.prototype, 'toJSON', { value: () => 'spoilt' });
    Object.defineProperty(Object.prototype, 'toJSON', { value: () => 'spoilt' });
  });
  const { accessToken } = await lab.cognito.mintTokens('alice');
  await blank(lab);
  await lab.page.evaluate((token) => {
    sessionStorage.setItem('a "quoted" \\ key\n', `{"t":"${token}"}`);
  }, accessToken);
  const panel = await lab.openPanel();
  await expect(verdict(panel)).toContainText('alice');
  await expect(tokensOf(panel)).toContainText('localStorage could not be read: Error: mine');
  await button(panel, 'Deep scan').click();
  await expect(tokensOf(panel)).toContainText(/IndexedDB could not be read|Deep scan:/);
});

test('a thousand tokens, keys of 100 kB and values of every kind leave the panel whole', async ({ lab }) => {
  const { accessToken } = await lab.cognito.mintTokens('alice');
  const many = Object.fromEntries(
    Array.from({ length: 1000 }, (_, index) => [
      `token ${index}`,
      forgeToken({ iss: 'https://idp.example/', jti: `${index}` }),
    ]),
  );
  await plant(lab, {
    ...many,
    [`${'k'.repeat(100_000)}`]: accessToken,
    deep: `${'['.repeat(10_000)}"${accessToken}"`,
    binary: '\u0000\u0001eyJ\uFFFF\uD800',
    proto: `{"__proto__":{"token":"${accessToken}"}}`,
  });
  const panel = await lab.openPanel();
  await expect(verdict(panel)).toContainText('alice');
  await expect(tokensOf(panel)).toContainText('Set aside');
  await expect(tokensOf(panel)).toContainText('let go to save memory');
});
