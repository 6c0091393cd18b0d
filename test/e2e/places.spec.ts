import { expect, type Frame } from '@playwright/test';
import { startDemoApp } from '../support/demo/demo-app.ts';
import { forgeToken } from '../support/forge-token.ts';
import { button, type Lab, plant, region, test, verdict } from './lab.ts';

const tokensOf = (panel: Frame) => region(panel, 'Tokens');

const blank = ({ page, app }: Lab) => page.goto(`${app}/blank`);

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

test('reading a page, its databases too, changes nothing in it', async ({ lab }) => {
  const { accessToken } = await lab.cognito.mintTokens('alice');
  await plant(lab, { token: accessToken });
  await lab.page.evaluate(async (token) => {
    await cookieStore.set('token', token);
    await new Promise<void>((resolve, reject) => {
      const opening = indexedDB.open('kept', 1);
      opening.onupgradeneeded = () => opening.result.createObjectStore('tokens').put(token, 'access');
      opening.onerror = () => reject(opening.error);
      opening.onsuccess = () => {
        opening.result.close();
        resolve();
      };
    });
  }, accessToken);
  /** All that a script of the page could tell the difference by. */
  const state = () =>
    lab.page.evaluate(async () => ({
      globals: Reflect.ownKeys(window).map(String).sort(),
      markup: document.documentElement.outerHTML,
      localStorage: { ...localStorage },
      sessionStorage: { ...sessionStorage },
      cookie: document.cookie,
      databases: await indexedDB.databases(),
      address: location.href,
      entries: history.length,
    }));
  const before = await state();
  const panel = await lab.openPanel();
  await expect(verdict(panel)).toContainText('alice');
  await button(panel, 'Deep scan').click();
  await expect(tokensOf(panel)).toContainText('Deep scan:');
  await button(panel, 'Rescan').click();
  await expect(panel.getByText('The page was read again.')).toBeVisible();
  expect(await state()).toEqual(before);
});

test('a page that redefines what it is read with brings findings or a clear line', async ({ lab }) => {
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
