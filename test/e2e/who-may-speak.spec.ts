import { resolve } from 'node:path';
import { expect, type Frame, type Page } from '@playwright/test';
import { allowedSenders, type Command, type SenderPage } from '../../src/contract/commands.ts';
import { member } from '../../src/core/json.ts';
import { builtExtension } from '../support/chromium.ts';
import { oneOfEachCommand } from '../support/one-of-each-command.ts';
import { openPopup } from '../support/popup.ts';
import { unpackedId } from '../support/unpacked-id.ts';
import { test as base, getUserCalls, type Lab, signIn, verdict } from './lab.ts';

const strangerPath = resolve(import.meta.dirname, '../support/stranger');

const test = base.extend({
  browserOptions: async ({ browserName: _ }, use) => use({ extensions: [builtExtension, strangerPath] }),
});

/** Of a tab that there is none of, so that what is allowed changes nothing that another step needs. */
const commands: readonly Command[] = Object.values(oneOfEachCommand(987_654));

const notAllowed = { ok: false, error: { code: 'not-allowed' } };

/** All that the extension keeps, as text. */
const stored = async ({ chromium }: Lab): Promise<string> => {
  const [worker] = chromium.context.serviceWorkers();
  if (worker === undefined) throw new Error('The worker is gone.');
  return worker.evaluate(async () =>
    JSON.stringify([await chrome.storage.local.get(), await chrome.storage.session.get()]),
  );
};

const openOptions = async ({ chromium }: Lab): Promise<Page> => {
  const options = await chromium.context.newPage();
  await options.goto(`chrome-extension://${chromium.extensionId}/options.html`);
  return options;
};

const openPopupOn = ({ chromium, page }: Lab): Promise<Page> =>
  openPopup({ context: chromium.context, page, extensionId: chromium.extensionId });

/** What came back for each command, sent to our id from a page that is not ours: a reply, or nothing. */
const sendFromOutside = (page: Page, id: string): Promise<readonly unknown[]> =>
  page.evaluate(
    async ([to, all]) => {
      const runtime: unknown = Reflect.get(Reflect.get(globalThis, 'chrome') ?? {}, 'runtime');
      if (typeof runtime !== 'object' || runtime === null) return all.map(() => 'no way to send');
      return Promise.all(
        all.map((command) => chrome.runtime.sendMessage(to, command).catch(() => 'nobody listens')),
      );
    },
    [id, commands] as const,
  );

test('a web page has no way to send a command, and can neither frame nor read a file of ours', async ({
  lab,
}) => {
  const { extensionId } = lab.chromium;
  await signIn(lab);
  const before = await stored(lab);
  expect(new Set(await sendFromOutside(lab.page, extensionId))).toEqual(new Set(['no way to send']));
  const files = [
    'panel.html',
    'popup.html',
    'options.html',
    'devtools.html',
    'manifest.json',
    'background.js',
  ];
  const urls = files.map((name) => `chrome-extension://${extensionId}/${name}`);
  const fetched = await lab.page.evaluate(async (all) => {
    const found: string[] = [];
    for (const url of all) {
      await fetch(url).then(
        () => found.push(url),
        () => undefined,
      );
      const frame = document.createElement('iframe');
      const loaded = new Promise((done) => frame.addEventListener('load', done));
      frame.src = url;
      document.body.append(frame);
      await loaded;
    }
    return found;
  }, urls);
  expect(fetched).toEqual([]);
  const [, ...frames] = lab.page.frames();
  expect(frames).toHaveLength(urls.length);
  for (const frame of frames) expect(frame.url()).toMatch(/^chrome-error:/);
  expect(await stored(lab)).toBe(before);
});

test('another extension that knows our id finds nobody who listens', async ({ lab }) => {
  const before = await stored(lab);
  const stranger = await lab.chromium.context.newPage();
  await stranger.goto(`chrome-extension://${unpackedId(strangerPath)}/page.html`);
  expect(new Set(await sendFromOutside(stranger, lab.chromium.extensionId))).toEqual(
    new Set(['nobody listens']),
  );
  const connection = await stranger.evaluate(
    (id) =>
      new Promise((done) => {
        const port = chrome.runtime.connect(id);
        port.onMessage.addListener(() => done('answered'));
        port.onDisconnect.addListener(() => done(chrome.runtime.lastError?.message ?? ''));
        port.postMessage({ name: 'forget-everything' });
      }),
    lab.chromium.extensionId,
  );
  expect(connection).toContain('Receiving end does not exist');
  expect(await stored(lab)).toBe(before);
});

test('a script of our own that runs in a page may give no command, whatever the command', async ({ lab }) => {
  await signIn(lab);
  const popup = await openPopupOn(lab);
  await expect(popup.getByRole('region', { name: 'Signed-in user' })).toContainText('alice');
  const before = await stored(lab);
  const replies = await popup.evaluate(async (all) => {
    const [tab] = await chrome.tabs.query({ active: true, currentWindow: true });
    const [injection] = await chrome.scripting.executeScript({
      target: { tabId: tab?.id ?? -1 },
      func: (messages: readonly unknown[]) =>
        Promise.all(messages.map((message) => chrome.runtime.sendMessage(message))),
      args: [all],
    });
    return injection?.result;
  }, commands);
  expect(replies).toEqual(commands.map(() => notAllowed));
  expect(await stored(lab)).toBe(before);
  expect(getUserCalls(lab)).toEqual([]);
});

/** A change of language loads every page of ours anew, the one that sends included: here it stays as it was. */
const ownCommands = Object.values({
  ...oneOfEachCommand(987_654),
  'set-language': { name: 'set-language', language: 'auto' },
} as const);

/** Sends each command from a page of ours, and gives those that were not refused for who sent them. */
const takenFrom = async (view: Page | Frame): Promise<readonly string[]> => {
  const replies: readonly unknown[] = await view.evaluate(async (all) => {
    const answers: unknown[] = [];
    for (const command of all) answers.push(await chrome.runtime.sendMessage(command));
    return answers;
  }, ownCommands);
  return ownCommands
    .filter((_, index) => member(member(replies[index], 'error'), 'code') !== 'not-allowed')
    .map(({ name }) => name);
};

const allowedTo = (page: SenderPage): readonly string[] =>
  Object.entries(allowedSenders)
    .filter(([, senders]) => senders.some((sender) => sender === page))
    .map(([name]) => name);

test('each of our own pages is taken for what it is, and may give its own commands alone', async ({
  lab,
}) => {
  await signIn(lab);
  const { panel, devtools } = await lab.openDevTools();
  await expect(verdict(panel)).toContainText('alice');
  const recorder = devtools.frames().find((frame) => frame.url().endsWith('/devtools.html'));
  if (recorder === undefined) throw new Error('DevTools has no page of ours.');
  expect((await takenFrom(recorder)).toSorted()).toEqual(allowedTo('devtools').toSorted());
  expect((await takenFrom(panel)).toSorted()).toEqual(allowedTo('panel').toSorted());
  expect((await takenFrom(await openPopupOn(lab))).toSorted()).toEqual(allowedTo('popup').toSorted());
  expect((await takenFrom(await openOptions(lab))).toSorted()).toEqual(allowedTo('options').toSorted());
});
