import { expect, test } from 'vitest';
import type { CookiesContent } from '../../src/core/capture/page-content.ts';
import { fail, ok } from '../../src/core/result.ts';
import type { PageReader } from '../../src/ports.ts';
import { withCookies } from '../../src/recording/with-cookies.ts';
import { document } from '../core/capture/build-page.ts';

const origin = 'https://app.example.com';
const page: PageReader = { read: async () => ok({ ...document({ origin }), frames: [] }) };
const none: CookiesContent = { state: 'read', cookies: [], dropped: 0 };

const readWith = (reader: PageReader, answer: CookiesContent | undefined) => {
  const asked: string[] = [];
  const cookies = {
    read: async (of: string) => {
      asked.push(of);
      return answer;
    },
  };
  return { asked, reading: withCookies(reader, cookies).read('storage') };
};

test('cookies are looked at for the page that was read', async () => {
  const { asked, reading } = readWith(page, none);
  expect(await reading).toMatchObject({ ok: true, value: { origin, cookies: none } });
  expect(asked).toEqual([origin]);
});

test('without the permission a reading says nothing of cookies', async () => {
  const result = await readWith(page, undefined).reading;
  expect(result.ok && 'cookies' in result.value).toBe(false);
});

test('of a page that could not be read no cookies are looked at', async () => {
  const closed = fail({ code: 'forbidden', detail: '' } as const);
  const { asked, reading } = readWith({ read: async () => closed }, none);
  expect(await reading).toEqual(closed);
  expect(asked).toEqual([]);
});
