import { expect } from '@playwright/test';
import { forgeToken } from '../../support/forge-token.ts';
import { expectLook, expectNoWords, expectThere, expectWords } from '../driver/expectations.ts';
import { test } from '../driver/scenario.ts';
import { button, type Target, tokens, verdict } from '../driver/target.ts';
import { amplifyKeys, plant } from './app.ts';

const filter: Target = { role: 'searchbox', name: 'Filter' };

test('tokens are found in localStorage, sessionStorage and cookies, and each place is named', async ({
  driver,
}) => {
  const minted = await driver.cognito.mintTokens('alice');
  await plant(driver, amplifyKeys(driver, 'alice', minted));
  await driver.page.run((token) => {
    sessionStorage.setItem('mine', JSON.stringify({ token }));
    // biome-ignore lint/suspicious/noDocumentCookie: what an app of the field does.
    document.cookie = `auth=Bearer%20${token}`;
  }, minted.accessToken);
  const panel = await driver.openPanel();
  await expectWords(panel, tokens, ['localStorage', 'sessionStorage', 'cookie', 'accessToken']);
  await expectThere(panel, button(/^refresh/, tokens));
});

test('a deep scan finds tokens in IndexedDB, in values and in nested records, and leaves nothing behind', async ({
  driver,
}) => {
  const { accessToken, idToken } = await driver.cognito.mintTokens('alice');
  const { page } = driver;
  await page.goto(`${driver.app}/blank`);
  await page.run(
    async ([access, id]) => {
      const writer = {
        put: (name: string, store: string, key: string, value: unknown) =>
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
          }),
      };
      const circular: Record<string, unknown> = { session: new Map([['token', id]]) };
      circular.self = circular;
      await writer.put('keyval-store', 'keyval', 'auth', circular);
      await writer.put('com.amplify.awsCognitoAuthPlugin', 'default.store', 'client.accessToken', access);
      await writer.put('pictures', 'raw', 'one', new Uint8Array(1000));
    },
    [accessToken, idToken],
  );
  const panel = await driver.openPanel();
  await expectWords(panel, tokens, 'Nothing found');
  const countNames = () => page.run(() => Reflect.ownKeys(window).length, undefined);
  const before = await countNames();
  await panel.click(button('Deep scan'));
  await expectWords(panel, tokens, [
    'Deep scan:',
    'IndexedDB com.amplify.awsCognitoAuthPlugin',
    'by Amplify Flutter',
  ]);
  await expectWords(panel, verdict, 'alice@example.com');
  await panel.click(button(/^ID/, tokens));
  await expectWords(panel, tokens, ['session.token', 'by idb-keyval', '3 records in 3 databases']);
  expect(await countNames()).toBe(before);
  const names = await page.run(
    async () => (await indexedDB.databases()).map(({ name }) => name).sort(),
    undefined,
  );
  expect(names).toEqual(['com.amplify.awsCognitoAuthPlugin', 'keyval-store', 'pictures']);
});

test('what only looks like a token gets a clear line, and the good ones beside it stay', async ({
  driver,
}) => {
  const minted = await driver.cognito.mintTokens('alice');
  const { accessToken } = minted;
  await plant(driver, {
    ...amplifyKeys(driver, 'alice', minted),
    cut: accessToken.slice(0, accessToken.lastIndexOf('.')),
    'not-json': `${accessToken.split('.')[0]}.bm90IGpzb24.c2ln`,
    're-encoded': Buffer.from(accessToken).toString('base64'),
    huge: `eyJ${'a'.repeat(1_000_000)}`,
    auth0: forgeToken({ iss: 'https://dev-1.eu.auth0.com/', sub: 'x' }),
    'CognitoIdentityServiceProvider.client.user.accessToken': 'undefined',
  });
  const panel = await driver.openPanel();
  await expectWords(panel, verdict, 'alice@example.com');
  await expectWords(panel, tokens, [
    /cut/i,
    /not JSON/i,
    /encoded/i,
    /too long/i,
    'https://dev-1.eu.auth0.com/',
    /not a token/i,
  ]);
});

test('10 MB of storage is read, and on a page with the strictest policy, too', async ({ driver }) => {
  const minted = await driver.cognito.mintTokens('alice');
  await plant(driver, amplifyKeys(driver, 'alice', minted));
  await driver.page.run(() => {
    localStorage.setItem('ballast', 'x'.repeat(4_900_000));
    sessionStorage.setItem('ballast', 'y'.repeat(5_000_000));
  }, undefined);
  const panel = await driver.openPanel();
  await expectWords(panel, verdict, 'alice@example.com');
  await driver.page.goto(`${driver.app}/strict-csp`);
  await panel.click(button('Clear'));
  await expectNoWords(panel, verdict, 'alice@example.com');
  await panel.click(button('Rescan'));
  await expectWords(panel, verdict, 'alice@example.com');
});

test('the filter keeps the sessions it names, by words or a pattern, and one that is none says so and hides nothing', async ({
  driver,
}) => {
  const alice = await driver.cognito.mintTokens('alice');
  const bob = await driver.cognito.mintTokens('bob');
  await plant(driver, { ...amplifyKeys(driver, 'alice', alice), ...amplifyKeys(driver, 'bob', bob) });
  const panel = await driver.openPanel();
  await expectWords(panel, tokens, ['alice@example.com', 'bob@example.com']);
  await panel.fill(filter, 'bob');
  await expectNoWords(panel, tokens, 'alice@example.com');
  await expectWords(panel, tokens, 'bob@example.com');
  await panel.fill(filter, '/^email: alice@/');
  await expectNoWords(panel, tokens, 'bob@example.com');
  await expectWords(panel, tokens, 'alice@example.com');
  await panel.fill(filter, '/(/');
  await expectLook(panel, filter, { isInvalid: true });
  await expectWords(panel, tokens, ['alice@example.com', 'bob@example.com']);
});
