import { expect, test } from 'vitest';
import { decodeReport } from '../../../src/contract/decode-report.ts';
import { admitAll } from '../../../src/core/capture/admit.ts';
import { reportPage } from '../../../src/core/capture/from-page.ts';
import type { CookiesContent, StoredCookie } from '../../../src/core/capture/page-content.ts';
import { forgeAccessToken, forgeIdToken, forgeRefreshToken } from '../../support/forge-token.ts';
import { document } from './build-page.ts';

const cookie = (name: string, value: string, isHttpOnly = true): StoredCookie => ({
  name,
  value,
  domain: '.example.com',
  isHttpOnly,
});

const reportOf = (cookies: CookiesContent) => {
  const report = reportPage({ ...document(), frames: [], cookies });
  if (report.state !== 'read') throw new Error('a page that was read makes a report');
  return report;
};

const read = (...cookies: readonly StoredCookie[]) => reportOf({ state: 'read', cookies, dropped: 0 });

test('the cookies of a server that runs Amplify give their tokens, with producer and user', () => {
  const family = 'CognitoIdentityServiceProvider.client1.alice';
  const { candidates } = read(
    cookie(`${family}.accessToken`, forgeAccessToken()),
    cookie(`${family}.refreshToken`, forgeRefreshToken()),
  );
  expect(candidates).toMatchObject([
    {
      place: {
        kind: 'http-only-cookie',
        origin: 'https://app.example.com',
        domain: '.example.com',
        name: `${family}.accessToken`,
      },
      producer: 'server-cookies',
      hint: { clientId: 'client1', username: 'alice' },
    },
    { isRefresh: true, producer: 'server-cookies' },
  ]);
  expect(admitAll(candidates).map(({ admission }) => admission.verdict)).toEqual(['token', 'token']);
});

test('a token that was split into several cookies is put together', () => {
  const token = forgeIdToken();
  const { candidates } = read(cookie('session.1', token.slice(40)), cookie('session.0', token.slice(0, 40)));
  expect(candidates).toMatchObject([
    { finding: { shape: 'jws', text: token }, place: { kind: 'http-only-cookie', name: 'session' } },
  ]);
});

test.each([
  ['__Secure-next-auth.session-token', 'encrypted-session'],
  ['AWSELBAuthSessionCookie-0', 'opaque-session'],
  ['cognito', 'opaque-session'],
])('%s is named as what it is', (name, reason) => {
  expect(read(cookie(name, 'x'.repeat(80))).candidates).toMatchObject([
    { finding: { shape: 'opaque', reason }, place: { kind: 'http-only-cookie', name } },
  ]);
});

test('readable cookies are left to the reading of the page, and cookies without a token are only counted', () => {
  const report = read(
    cookie('readable', forgeAccessToken(), false),
    cookie('theme', 'dark'),
    cookie('empty', ''),
  );
  expect(report.candidates).toEqual([]);
  expect(report.httpOnlyCookies).toEqual({ state: 'read', entries: 2 });
});

test('cookies that were left out or could not be read are told', () => {
  expect(reportOf({ state: 'read', cookies: [], dropped: 3 })).toMatchObject({
    httpOnlyCookies: { state: 'read', isPartial: true },
    findingsDropped: 3,
  });
  const unavailable = { state: 'unavailable', reason: 'The tab was closed.' } as const;
  expect(reportOf(unavailable).httpOnlyCookies).toEqual(unavailable);
  expect(reportPage({ ...document(), frames: [] })).not.toHaveProperty('httpOnlyCookies');
});

test('a report of cookies comes through a message as it was', () => {
  const report = read(cookie('session', forgeAccessToken()));
  expect(decodeReport(JSON.parse(JSON.stringify(report)))).toEqual(report);
});
