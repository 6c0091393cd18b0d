import { expect, test } from 'vitest';
import { reportPage } from '../../../src/core/capture/from-page.ts';
import type { AreaContent, DocumentContent, PageContent } from '../../../src/core/capture/page-content.ts';
import { forgeAccessToken, forgeIdToken, forgeRefreshToken } from '../../support/forge-token.ts';
import { area, document, nothing } from './build-page.ts';

const prefix = 'CognitoIdentityServiceProvider.client1.alice.smith@example.com';

const page = (
  entries: Readonly<Record<string, string>>,
  overrides: Partial<PageContent> = {},
): PageContent => ({ ...document({ localStorage: area(entries) }), frames: [], ...overrides });

const reportOf = (content: PageContent) => {
  const report = reportPage(content);
  if (report.state !== 'read') throw new Error('a page that was read makes a report');
  return report;
};

const candidatesOf = (content: PageContent) => reportOf(content).candidates;

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
    names: [],
    total: 1,
    dropped: 0,
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
  expect(reportOf(content)).toMatchObject({
    areas: { sessionStorage: { state: 'unavailable', reason: 'SecurityError' } },
  });
  expect(candidatesOf(content)).toHaveLength(1);
});

test('the user that the page takes for signed in is read, and is no finding', () => {
  const report = reportOf(
    page({ 'CognitoIdentityServiceProvider.client1.LastAuthUser': 'alice.smith@example.com' }),
  );
  expect(report.lastUsers).toEqual([{ clientId: 'client1', username: 'alice.smith@example.com' }]);
  expect(report.candidates).toEqual([]);
});

test('a value that was split over cookies is put together, and one with a gap is named as cut', () => {
  const token = forgeAccessToken();
  const split = { 'app.0': token.slice(0, 90), 'app.1': token.slice(90, 180), 'app.2': token.slice(180) };
  expect(candidatesOf(page({}, { cookie: area(split) }))).toMatchObject([
    { finding: { shape: 'jws', text: token }, place: { area: 'cookie', key: 'app' } },
  ]);
  const { 'app.1': _, ...gap } = split;
  expect(candidatesOf(page({}, { cookie: area(gap) }))).toMatchObject([
    { finding: { shape: 'cut' }, place: { key: 'app.0' } },
  ]);
});

test('the tokens in the address of the page are found, in its query and in its fragment', () => {
  const address = `https://app.example.com/cb?t=${forgeAccessToken()}#/here?id_token=${forgeIdToken()}&state=x`;
  expect(candidatesOf(page({}, { address }))).toMatchObject([
    { place: { kind: 'address', part: 'query', name: 't' } },
    { place: { kind: 'address', part: 'fragment', name: 'id_token' }, producer: 'implicit-flow' },
  ]);
});

test('a frame of another origin is searched like the page, and one that cannot be read is named', () => {
  const content: DocumentContent = document({
    origin: 'https://widget.example',
    sessionStorage: area({ token: forgeAccessToken() }),
  });
  const report = reportOf(
    page(
      {},
      {
        frames: [
          { state: 'read', content },
          { state: 'unreadable', url: `https://ads.example/x?t=${forgeIdToken()}`, reason: 'denied' },
        ],
      },
    ),
  );
  expect(report.frames).toMatchObject([
    { state: 'read', origin: 'https://widget.example' },
    { state: 'unreadable', origin: 'https://ads.example', reason: 'denied' },
  ]);
  expect(report.candidates).toMatchObject([{ place: { origin: 'https://widget.example', key: 'token' } }]);
});

test('no area crowds the others out of a report, and what was left out is counted', () => {
  const entries = Object.fromEntries(
    Array.from({ length: 1000 }, (_, index) => [`key ${index}`, forgeAccessToken({ jti: `${index}` })]),
  );
  const report = reportOf(page(entries, { cookie: area({ auth: forgeIdToken() }) }));
  expect(report.findingsDropped).toBe(400);
  expect(report.candidates.some(({ place }) => place.kind === 'storage' && place.area === 'cookie')).toBe(
    true,
  );
});

test('a key that holds a token itself names its place without it', () => {
  const token = forgeAccessToken();
  const [candidate] = candidatesOf(page({ [`cache ${token}`]: token }));
  expect(JSON.stringify(candidate?.place)).not.toContain(token);
});

test('an area that holds nothing brings nothing', () => {
  expect(candidatesOf(page({}, { cookie: nothing }))).toEqual([]);
});
