import { afterEach, expect, test, vi } from 'vitest';
import { inspectedEval } from '../../src/adapters/inspected-eval.ts';
import { inspectedPageReader } from '../../src/adapters/page-reader.ts';
import { frameRefused, inspectedWindowMembers, restricted, thrown } from './recorded/firefox-153.ts';

type Settle = (result: unknown, exception: unknown) => void;

/** A Firefox whose page answers every expression with this. */
const stubFirefox = (...reply: readonly [unknown, unknown]): void => {
  const evaluate = (_expression: string, options: object | Settle) => {
    if (typeof options !== 'function') throw new Error(frameRefused);
    options(...reply);
  };
  const inspectedWindow = Object.fromEntries(
    inspectedWindowMembers.map((name) => [name, name === 'eval' ? evaluate : undefined]),
  );
  vi.stubGlobal('chrome', { devtools: { inspectedWindow } });
};

afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

test('a frame that Firefox does not let be named is a failure in plain words, not an exception', async () => {
  stubFirefox(1, undefined);
  expect(await inspectedEval('1', 'https://frame.example/')).toEqual({
    ok: false,
    error: {
      code: 'failed',
      detail: 'This browser lets an extension read the page itself, and none of its frames.',
    },
  });
});

test('what a page throws is told in its own words', async () => {
  stubFirefox(...thrown);
  expect(await inspectedEval('throw new Error("mine")')).toMatchObject({
    ok: false,
    error: { code: 'failed', detail: expect.stringContaining('Error: mine') },
  });
});

test('a page that Firefox keeps to itself is forbidden', async () => {
  stubFirefox(...restricted);
  expect(await inspectedPageReader.read('storage')).toEqual({
    ok: false,
    error: {
      code: 'forbidden',
      detail:
        'Inspector protocol error: This extension is not allowed on the current inspected window origin',
    },
  });
});

test('without a list of resources the frames are those that the page names, and each is said to be unreadable', async () => {
  const frame = 'https://frame.example/widget';
  stubFirefox(
    JSON.stringify({
      origin: 'https://shop.example',
      url: 'https://shop.example/',
      frames: [frame],
    }),
    undefined,
  );
  const content = await inspectedPageReader.read('storage');
  expect(content).toMatchObject({ ok: true, value: { frames: [{ state: 'unreadable', url: frame }] } });
});

test('a page that never answers is given up after ten seconds, and an answer that comes later is not taken', async () => {
  vi.useFakeTimers();
  const late: Settle[] = [];
  vi.stubGlobal('chrome', {
    devtools: { inspectedWindow: { eval: (_expression: string, settle: Settle) => late.push(settle) } },
  });
  const reading = inspectedEval('1');
  await vi.advanceTimersByTimeAsync(10_000);
  late[0]?.('late', undefined);
  expect(await reading).toEqual({
    ok: false,
    error: { code: 'failed', detail: 'The page did not answer in time.' },
  });
});
