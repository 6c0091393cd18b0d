import { expect, test } from 'vitest';
import { admitAll } from '../../../src/core/capture/admit.ts';
import type { OpaqueReason } from '../../../src/core/capture/candidate.ts';
import { reportPage } from '../../../src/core/capture/from-page.ts';
import { fromTraffic } from '../../../src/core/capture/from-traffic.ts';
import type { DatabaseEntry } from '../../../src/core/capture/page-content.ts';
import { type ProducerId, producers } from '../../../src/core/capture/producers.ts';
import { storageLayouts } from '../../../src/core/capture/storage-layouts.ts';
import type { StorageArea } from '../../../src/core/session/model.ts';
import { forgeAccessToken, forgeIdToken, forgeRefreshToken } from '../../support/forge-token.ts';
import { area, document } from './build-page.ts';
import { request } from './build-request.ts';

const access = forgeAccessToken();
const id = forgeIdToken();
const refresh = forgeRefreshToken();
const client = '4h57kq0examp1e9n2c1ient';
const family = `CognitoIdentityServiceProvider.${client}`;
const threeKinds = ['access', 'id', 'refresh'];

const familyOf = (user: string, beside: Readonly<Record<string, string>>) => ({
  [`${family}.${user}.accessToken`]: access,
  [`${family}.${user}.idToken`]: id,
  [`${family}.${user}.refreshToken`]: refresh,
  [`${family}.LastAuthUser`]: user,
  ...Object.fromEntries(
    Object.entries(beside).map(([field, value]) => [`${family}.${user}.${field}`, value]),
  ),
});

const snake = { access_token: access, id_token: id, refresh_token: refresh };

interface Fixture {
  readonly what: string;
  readonly areas: readonly StorageArea[];
  readonly entries: Readonly<Record<string, string>>;
  readonly producer: ProducerId;
  /** Kinds of token that are found, in the order of the fixture. */
  readonly kinds: readonly string[];
  readonly clientId?: string;
  readonly username?: string;
}

const local = ['localStorage'] as const;
const session = ['sessionStorage'] as const;

/** Storage as each producer leaves it. */
const fixtures: readonly Fixture[] = [
  {
    what: 'amazon-cognito-identity-js 6 and Amplify 4 and 5',
    areas: ['localStorage', 'sessionStorage', 'cookie'],
    entries: familyOf('alice', { userData: '{"Username":"alice"}', clockDrift: '0' }),
    producer: 'amplify-classic',
    kinds: threeKinds,
    clientId: client,
    username: 'alice',
  },
  {
    what: 'Amplify 6',
    areas: ['localStorage', 'sessionStorage', 'cookie'],
    entries: familyOf('alice', { signInDetails: '{"loginId":"alice"}', clockDrift: '0' }),
    producer: 'amplify-6',
    kinds: threeKinds,
    clientId: client,
    username: 'alice',
  },
  {
    what: 'Amplify 6 after a sign-in by the hosted login',
    areas: local,
    entries: familyOf('Google_1138', { oauthMetadata: '{"oauthSignIn":true}' }),
    producer: 'amplify-6',
    kinds: threeKinds,
    username: 'Google_1138',
  },
  {
    what: 'amazon-cognito-auth-js and amazon-cognito-passwordless-auth, and auth@edge in a readable cookie',
    areas: ['localStorage', 'sessionStorage', 'cookie'],
    entries: familyOf('alice', { tokenScopesString: 'openid email' }),
    producer: 'cognito-auth-js',
    kinds: threeKinds,
    username: 'alice',
  },
  {
    what: 'a relative of Amplify that gives nothing else away',
    areas: local,
    entries: familyOf('alice.smith@example.com', {}),
    producer: 'amplify-family',
    kinds: threeKinds,
    username: 'alice.smith@example.com',
  },
  {
    what: 'cloudfront-authorization-at-edge in its Elasticsearch mode',
    areas: ['cookie'],
    entries: { 'ID-TOKEN': id, 'ACCESS-TOKEN': access, 'REFRESH-TOKEN': refresh },
    producer: 'edge-cookies',
    kinds: ['id', 'access', 'refresh'],
  },
  {
    what: 'oidc-client-ts, react-oidc-context, oidc-client 1, Blazor; vuex-oidc in localStorage',
    areas: ['sessionStorage', 'localStorage'],
    entries: {
      [`oidc.user:https://cognito-idp.us-east-1.amazonaws.com/us-east-1_A:${client}`]: JSON.stringify({
        ...snake,
        scope: 'openid',
        profile: { sub: 'x' },
        expires_at: 1,
      }),
    },
    producer: 'oidc-client-ts',
    kinds: threeKinds,
    clientId: client,
  },
  {
    what: 'angular-auth-oidc-client',
    areas: session,
    entries: {
      [`0-${client}`]: JSON.stringify({ authzData: access, authnResult: { ...snake, state: 'x' } }),
    },
    producer: 'angular-auth-oidc-client',
    kinds: ['access', 'access', 'id', 'refresh'],
    clientId: client,
  },
  {
    what: 'angular-oauth2-oidc',
    areas: session,
    entries: { ...snake, access_token_stored_at: '1' },
    producer: 'angular-oauth2-oidc',
    kinds: threeKinds,
  },
  {
    what: '@axa-fr/oidc-client',
    areas: session,
    entries: {
      'oidc.default': JSON.stringify({
        tokens: { accessToken: access, idToken: id, refreshToken: refresh, expiresAt: 1 },
      }),
    },
    producer: 'axa-oidc-client',
    kinds: threeKinds,
  },
  {
    what: 'react-oauth2-code-pkce',
    areas: ['localStorage', 'sessionStorage'],
    entries: {
      ROCP_token: JSON.stringify(access),
      ROCP_idToken: JSON.stringify(id),
      ROCP_refreshToken: JSON.stringify(refresh),
      ROCP_tokenExpire: '1',
      ROCP_loginInProgress: 'false',
    },
    producer: 'react-oauth2-code-pkce',
    kinds: threeKinds,
  },
  {
    what: 'react-oauth2-code-pkce with a prefix of the app’s own',
    areas: local,
    entries: { shop_token: JSON.stringify(access), shop_tokenExpire: '1' },
    producer: 'react-oauth2-code-pkce',
    kinds: ['access'],
  },
  {
    what: '@nuxtjs/auth-next in localStorage',
    areas: local,
    entries: {
      'auth._token.cognito': `Bearer ${access}`,
      'auth._id_token.cognito': id,
      'auth._refresh_token.cognito': refresh,
    },
    producer: 'nuxt-auth-next',
    kinds: threeKinds,
  },
  {
    what: '@nuxtjs/auth-next in a cookie',
    areas: ['cookie'],
    entries: { 'auth._token.cognito': `Bearer%20${access}`, 'auth._id_token.cognito': id },
    producer: 'nuxt-auth-next',
    kinds: ['access', 'id'],
  },
  {
    what: '@sidebase/nuxt-auth',
    areas: ['cookie'],
    entries: { 'auth.token': `Bearer%20${access}`, 'auth.refresh-token': refresh },
    producer: 'sidebase-nuxt-auth',
    kinds: ['access', 'refresh'],
  },
  {
    what: 'redux-persist, whose values are JSON inside JSON',
    areas: local,
    entries: { 'persist:root': JSON.stringify({ auth: JSON.stringify({ accessToken: access }) }) },
    producer: 'redux-persist',
    kinds: ['access'],
  },
  {
    what: 'zustand',
    areas: local,
    entries: { 'auth-storage': JSON.stringify({ state: { token: access }, version: 0 }) },
    producer: 'zustand',
    kinds: ['access'],
  },
  {
    what: 'pinia',
    areas: local,
    entries: { auth: JSON.stringify({ user: 'alice', accessToken: access, refreshToken: refresh }) },
    producer: 'json-store',
    kinds: ['access', 'refresh'],
  },
  {
    what: 'apollo3-cache-persist',
    areas: local,
    entries: { 'apollo-cache-persist': JSON.stringify({ ROOT_QUERY: { session: { token: access } } }) },
    producer: 'apollo3-cache-persist',
    kinds: ['access'],
  },
];

const candidatesIn = (areaName: StorageArea, entries: Readonly<Record<string, string>>) => {
  const report = reportPage({ ...document({ [areaName]: area(entries) }), frames: [] });
  return report.state === 'read' ? report.candidates : [];
};

const kindsOf = (candidates: ReturnType<typeof candidatesIn>) =>
  admitAll(candidates).map(({ admission }) =>
    admission.verdict === 'token' ? admission.content.kind : admission.reason,
  );

for (const { what, areas, entries, producer, kinds, clientId, username } of fixtures)
  test.each(areas)(`the tokens of ${what} are found and their producer is named: %s`, (areaName) => {
    const candidates = candidatesIn(areaName, entries);
    expect(kindsOf(candidates)).toEqual(kinds);
    expect(new Set(candidates.map((candidate) => candidate.producer))).toEqual(new Set([producer]));
    for (const { hint } of candidates) {
      if (clientId !== undefined) expect(hint.clientId).toBe(clientId);
      if (username !== undefined) expect(hint.username).toBe(username);
    }
  });

const databases: readonly {
  readonly what: string;
  readonly entries: readonly DatabaseEntry[];
  readonly producer: ProducerId | undefined;
  readonly kinds: readonly string[];
}[] = [
  {
    what: 'Amplify Flutter',
    entries: (['accessToken', 'idToken', 'refreshToken'] as const).map((field) => ({
      database: 'com.amplify.awsCognitoAuthPlugin',
      store: 'default.store',
      key: `${client}.${field}`,
      path: [],
      value: { accessToken: access, idToken: id, refreshToken: refresh }[field],
    })),
    producer: 'amplify-flutter',
    kinds: threeKinds,
  },
  {
    what: 'localforage',
    entries: [
      {
        database: 'localforage',
        store: 'keyvaluepairs',
        key: 'auth',
        path: ['tokens', 'refreshToken'],
        value: refresh,
      },
    ],
    producer: 'localforage',
    kinds: ['refresh'],
  },
  {
    what: 'idb-keyval',
    entries: [
      {
        database: 'keyval-store',
        store: 'keyval',
        key: 'session',
        path: [],
        value: JSON.stringify({ access_token: access }),
      },
    ],
    producer: 'idb-keyval',
    kinds: ['access'],
  },
  {
    what: 'any other database',
    entries: [{ database: 'mine', store: 'things', key: '7', path: ['a'], value: `Bearer ${access}` }],
    producer: undefined,
    kinds: ['access'],
  },
];

test.each(databases)('the tokens of $what are found in the databases', ({ entries, producer, kinds }) => {
  const report = reportPage({
    ...document(),
    frames: [],
    databases: { state: 'read', entries, databases: 1, records: entries.length, isIncomplete: false },
  });
  const candidates = report.state === 'read' ? report.candidates : [];
  expect(kindsOf(candidates)).toEqual(kinds);
  for (const candidate of candidates) {
    expect(candidate.producer).toBe(producer);
    expect(candidate.place).toMatchObject({ kind: 'database', database: entries[0]?.database });
  }
});

const jwe = `${Buffer.from('{"alg":"dir","enc":"A256GCM"}').toString('base64url')}..aXY.dGV4dA.dGFn`;

/** Cookies that nobody but their server can read, and what is said of each. */
const opaque: readonly (readonly [
  name: string,
  value: string,
  reason: OpaqueReason,
  producer: ProducerId,
])[] = [
  ['next-auth.session-token', jwe, 'encrypted-session', 'next-auth'],
  ['__Secure-next-auth.session-token', jwe, 'encrypted-session', 'next-auth'],
  ['__Secure-authjs.session-token', jwe, 'encrypted-session', 'next-auth'],
  ['nuxt-oidc-auth', 'Fe26.2**0cdd607945dd', 'encrypted-session', 'nuxt-oidc-auth'],
  ['AWSELBAuthSessionCookie-0', 'x'.repeat(80), 'opaque-session', 'load-balancer'],
  ['cognito', 'H4sIAAAAAAAA', 'opaque-session', 'hosted-login'],
];

test.each(opaque)(
  'the cookie %s is named and explained, in the page and in requests',
  (name, value, reason, producer) => {
    const inPage = candidatesIn('cookie', { [name]: value });
    const inRequest = fromTraffic(request({ requestCookies: [{ name, value, isHttpOnly: true }] }));
    for (const candidates of [inPage, inRequest]) {
      expect(kindsOf(candidates)).toEqual([reason]);
      expect(candidates).toMatchObject([{ producer }]);
    }
  },
);

test('an encrypted session that was split over cookies is one', () => {
  const name = '__Secure-next-auth.session-token';
  expect(
    kindsOf(candidatesIn('cookie', { [`${name}.0`]: jwe.slice(0, 50), [`${name}.1`]: jwe.slice(50) })),
  ).toEqual(['encrypted-session']);
});

test('a session cookie that the app writes as a signed token is read like any other', () => {
  expect(kindsOf(candidatesIn('cookie', { 'next-auth.session-token': id }))).toEqual(['id']);
});

test('an HttpOnly cookie of Amplify’s key family comes from a server', () => {
  const requestCookies = Object.entries(familyOf('alice', {})).map(([name, value]) => ({
    name,
    value,
    isHttpOnly: true,
  }));
  const candidates = fromTraffic(request({ requestCookies }));
  expect(kindsOf(candidates)).toEqual(threeKinds);
  expect(candidates.every((candidate) => candidate.producer === 'server-cookies')).toBe(true);
});

test('the placeholder of a service worker is named for what it is', () => {
  const value = JSON.stringify({
    tokens: { accessToken: 'ACCESS_TOKEN_SECURED_BY_OIDC_SERVICE_WORKER_default#tab=1' },
  });
  const candidates = candidatesIn('sessionStorage', { 'oidc.default': value });
  expect(kindsOf(candidates)).toEqual(['hidden-by-service-worker']);
  expect(candidates).toMatchObject([{ producer: 'axa-oidc-client' }]);
});

test('every layout is shown by a fixture, and every producer has a name', () => {
  const shown = new Set<ProducerId | undefined>([
    ...fixtures.map(({ producer }) => producer),
    ...databases.map(({ producer }) => producer),
    ...opaque.map(([, , , producer]) => producer),
    'server-cookies',
  ]);
  for (const { producer } of storageLayouts) expect(shown).toContain(producer);
  for (const name of Object.values(producers)) expect(name).not.toBe('');
});
