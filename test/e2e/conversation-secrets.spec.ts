import { readFile } from 'node:fs/promises';
import { expect, type Frame } from '@playwright/test';
import type { ObservedRequest } from '../../src/core/capture/observed-request.ts';
import { secretRequests, secretTexts } from '../core/conversation/secret-requests.ts';
import { builtExtension } from '../support/chromium.ts';
import { filesOf } from '../support/disk/files-of.ts';
import { searchFolder } from '../support/disk/search-folder.ts';
import { test as base, button, type Lab } from './lab.ts';
import { withProfile } from './profile.ts';

const test = base.extend(withProfile);

/** Headers that a page may set. */
const isOfPage = ({ name }: { readonly name: string }): boolean => !/^:|^referer$|^location$/i.test(name);

/** Each answer is the one of the table, whatever the local Cognito would say. */
const answerFromTable = ({ page }: Lab, requests: readonly ObservedRequest[]): Promise<unknown> =>
  page.route('**/*', async (route) => {
    const row = requests[Number(route.request().headers()['x-row'] ?? -1)];
    if (row === undefined) return route.fallback();
    await route.fulfill({
      status: row.status ?? 200,
      contentType: row.responseType,
      headers: {
        'access-control-allow-origin': '*',
        ...Object.fromEntries(row.responseHeaders.map(({ name, value }) => [name, value])),
      },
      body: row.responseBody ?? '',
    });
  });

/** The page makes every call of the table, as an app would. */
const callAll = ({ page }: Lab, requests: readonly ObservedRequest[]): Promise<void> =>
  page.evaluate(
    async (rows) => {
      for (const { method, url, headers, body } of rows)
        await fetch(url, {
          method,
          headers,
          redirect: 'manual',
          credentials: 'omit',
          ...(body === undefined ? {} : { body }),
        }).catch(() => undefined);
    },
    requests.map(({ method, url, requestHeaders, requestBody }, index) => ({
      method,
      url,
      headers: Object.fromEntries([
        ...requestHeaders.filter(isOfPage).map(({ name, value }) => [name, value]),
        ['x-row', String(index)],
      ]),
      body: method === 'GET' ? undefined : requestBody,
    })),
  );

/** Opens every flow and every step that is drawn. */
const openAll = async (panel: Frame): Promise<void> => {
  const closed = panel.locator('.conversation [aria-expanded=false]');
  for (let depth = 0; depth < 2; depth += 1)
    await closed.evaluateAll((heads) => {
      for (const head of heads) if (head instanceof HTMLElement) head.click();
    });
  await expect(closed).toHaveCount(0);
};

test('secrets that a page types into every operation are found nowhere in the extension', async ({
  lab,
  profile,
}) => {
  const { context, extensionId } = lab.chromium;
  const requests = secretRequests.map(([, request]) => request);
  await lab.page.goto(`${lab.app}/blank`);
  const panel = await lab.openPanel();
  const worker = context.serviceWorkers().find((candidate) => candidate.url().includes(extensionId));
  // Everything that our own pages say to the background.
  await worker?.evaluate(() => {
    const heard: string[] = [];
    Reflect.set(globalThis, 'heard', heard);
    chrome.runtime.onMessage.addListener((message) => {
      heard.push(JSON.stringify(message));
    });
  });
  await answerFromTable(lab, requests);
  await callAll(lab, requests);
  await panel.getByRole('tab', { name: /^Conversation/ }).click();
  const conversation = panel.getByRole('tabpanel', { name: /^Conversation/ });
  await expect(conversation).toContainText('SomethingNew');
  await expect(conversation).toContainText('GetCredentialsForIdentity');
  await openAll(panel);
  const page = await panel.content();

  await button(panel, 'Report').click();
  await panel.getByRole('checkbox', { name: /Include personal data/ }).check();
  const texts = await Promise.all(
    ['Save as JSON', 'Save as HTML'].map(async (name) => {
      const downloading = panel.page().waitForEvent('download');
      await button(panel, name).click();
      return readFile(await (await downloading).path(), 'utf8');
    }),
  );
  const kept = await worker?.evaluate(async () =>
    JSON.stringify([
      await chrome.storage.session.get(null),
      await chrome.storage.local.get(null),
      Reflect.get(globalThis, 'heard'),
    ]),
  );
  expect(kept).toContain('ConfirmForgotPassword');
  expect(texts.join()).toContain('ConfirmForgotPassword');
  for (const text of [page, kept, ...texts])
    for (const secret of secretTexts) expect(text).not.toContain(secret);

  await lab.chromium.close();
  const code = (
    await Promise.all((await filesOf(builtExtension)).map((file) => readFile(file, 'utf8')))
  ).join();
  const secrets = secretTexts.filter((text) => !code.includes(text));
  expect(await searchFolder(profile, secrets)).toEqual([]);
});
