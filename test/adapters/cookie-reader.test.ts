import { afterEach, expect, test, vi } from 'vitest';

const { contains, getAll } = vi.hoisted(() => ({ contains: vi.fn(), getAll: vi.fn() }));
vi.mock('webextension-polyfill', () => ({
  default: {
    permissions: { contains },
    tabs: { get: async () => ({ id: 1, url: 'https://shop.example/', cookieStoreId: 'default' }) },
    cookies: { getAll },
  },
}));
const { createCookieReader } = await import('../../src/adapters/cookie-reader.ts');

afterEach(() => {
  vi.resetAllMocks();
});

const secret = { name: 'session', value: 'eyJ', domain: 'shop.example', httpOnly: true };

test('no cookie is looked at without a person’s permission for that very site', async () => {
  contains.mockResolvedValue(false);
  getAll.mockResolvedValue([secret]);
  expect(await createCookieReader(1).read('https://shop.example')).toBeUndefined();
  expect(contains).toHaveBeenCalledWith({ permissions: ['cookies'], origins: ['https://shop.example/*'] });
  expect(getAll).not.toHaveBeenCalled();
});

test('with it, the cookies of the open page are, and of no other', async () => {
  contains.mockResolvedValue(true);
  getAll.mockResolvedValue([secret]);
  expect(await createCookieReader(1).read('https://shop.example')).toMatchObject({
    state: 'read',
    cookies: [{ name: 'session', isHttpOnly: true }],
  });
  getAll.mockClear();
  expect(await createCookieReader(1).read('https://elsewhere.example')).toEqual({
    state: 'unavailable',
    reason: 'The page went elsewhere.',
  });
  expect(getAll).not.toHaveBeenCalled();
});
