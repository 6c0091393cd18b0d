import { expect, test, vi } from 'vitest';
import { createTabReader } from '../../src/adapters/tab-reader.ts';
import { injectedNowhere } from './recorded/firefox-153.ts';

const executeScript = vi.hoisted(() => vi.fn());
vi.mock('webextension-polyfill', () => ({ default: { scripting: { executeScript } } }));

test('a page of its own, in which Firefox runs a script nowhere, is forbidden', async () => {
  executeScript.mockResolvedValue(injectedNowhere);
  expect(await createTabReader(1).read('storage')).toMatchObject({
    ok: false,
    error: { code: 'forbidden' },
  });
});

test('a page that the browser refuses is forbidden', async () => {
  executeScript.mockRejectedValue(new Error('Missing host permission for the tab'));
  expect(await createTabReader(1).read('storage')).toMatchObject({
    ok: false,
    error: { code: 'forbidden' },
  });
});
