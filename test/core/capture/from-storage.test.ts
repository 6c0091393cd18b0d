import { expect, test } from 'vitest';
import { reportPage } from '../../../src/core/capture/from-storage.ts';
import type { AreaContent, PageContent } from '../../../src/core/capture/page-content.ts';
import { forgeAccessToken, forgeRefreshToken } from '../../support/forge-token.ts';

const nothing: AreaContent = { state: 'read', entries: [], total: 0 };
const prefix = 'CognitoIdentityServiceProvider.client1.alice.smith@example.com';

const page = (
  entries: Readonly<Record<string, string>>,
  overrides: Partial<PageContent> = {},
): PageContent => ({
  origin: 'https://app.example.com',
  localStorage: {
    state: 'read',
    total: Object.keys(entries).length,
    entries: Object.entries(entries).map(([key, value]) => ({ key, value, length: value.length })),
  },
  sessionStorage: nothing,
  cookie: nothing,
  ...overrides,
});

const candidatesOf = (content: PageContent) => {
  const report = reportPage(content);
  return report.state === 'read' ? report.candidates : [];
};

test('a token keeps the storage area, the origin and the key where it was found', () => {
  expect(candidatesOf(page({ [`${prefix}.accessToken`]: forgeAccessToken() }))).toMatchObject([
    {
      place: {
        kind: 'storage',
        area: 'localStorage',
        origin: 'https://app.example.com',
        key: `${prefix}.accessToken`,
      },
    },
  ]);
});

test('client and user are read from the key, whose user name may hold dots and an escaped @', () => {
  const [bare] = candidatesOf(page({ [`${prefix}.refreshToken`]: forgeRefreshToken() }));
  expect(bare).toMatchObject({
    isRefresh: true,
    hint: { clientId: 'client1', username: 'alice.smith@example.com' },
  });
  const cookie = 'CognitoIdentityServiceProvider.client1.alice%40example.com.refreshToken';
  const [escaped] = candidatesOf(page({ [cookie]: forgeRefreshToken() }));
  expect(escaped?.hint).toEqual({ clientId: 'client1', username: 'alice@example.com' });
});

test('a place made for a token that holds something else is named, without its value', () => {
  const [candidate] = candidatesOf(page({ [`${prefix}.accessToken`]: 'undefined' }));
  expect(candidate?.finding).toEqual({ shape: 'not-a-token', length: 9 });
});

test('a value too long to be handed over is named by its length', () => {
  const localStorage: AreaContent = {
    state: 'read',
    total: 1,
    entries: [{ key: 'state', length: 9_000_000 }],
  };
  const [candidate] = candidatesOf(page({}, { localStorage }));
  expect(candidate?.finding).toEqual({ shape: 'value-too-long', length: 9_000_000 });
});

test('an area that cannot be read says why and takes nothing from the others', () => {
  const content = page(
    { [`${prefix}.accessToken`]: forgeAccessToken() },
    { sessionStorage: { state: 'unavailable', reason: 'SecurityError' } },
  );
  const report = reportPage(content);
  expect(report).toMatchObject({
    areas: { sessionStorage: { state: 'unavailable', reason: 'SecurityError' } },
  });
  expect(candidatesOf(content)).toHaveLength(1);
});
