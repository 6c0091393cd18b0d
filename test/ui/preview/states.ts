import type { AsideReason, TabSnapshot } from '../../../src/core/session/model.ts';
import { accessRecord, storagePlace, tabSnapshot, testNow, tokenId } from '../../support/records.ts';
import { conversationStates } from './conversation.ts';
import { access, bob, id, liveUser, refresh, times, withTokens } from './fixtures.ts';

const accessId = access().id;

const refusedScope = {
  state: 'failed',
  ...times,
  failure: {
    code: 'refused',
    type: 'NotAuthorizedException',
    message: 'Access Token does not have required scopes',
    status: 400,
    requestId: '7c1e5a0e-2c9e-4b57-9a53-6d5f0f0c11d2',
  },
} as const;

const facts = {
  cut: '2',
  'not-json': 'payload',
  'not-a-token': '9',
  'identity-pool-token': 'https://cognito-identity.amazonaws.com',
  'hidden-by-service-worker': '',
  'encrypted-session': '',
  'opaque-session': '',
  'too-long': '1000003',
  'value-too-long': '5000000',
  'other-issuer': 'https://dev-1.eu.auth0.com/',
  'look-alike-issuer': 'https://cognito-idp.us-east-1.amazonaws.com.evil.example/us-east-1_A',
  'unknown-region': 'mars-east-1',
  'other-encrypted-token': '',
  'unknown-token-use': 'session',
  'claim-missing': 'client_id',
} as const satisfies Record<AsideReason, string>;

const reasons = [
  'cut',
  'not-json',
  'not-a-token',
  'identity-pool-token',
  'hidden-by-service-worker',
  'encrypted-session',
  'opaque-session',
  'too-long',
  'value-too-long',
  'other-issuer',
  'look-alike-issuer',
  'unknown-region',
  'other-encrypted-token',
  'unknown-token-use',
  'claim-missing',
] as const satisfies readonly AsideReason[];

const asides = reasons.map((reason, index) => ({
  id: tokenId(500 + index),
  sightings: [
    { place: storagePlace(`cache.${reason}`), firstSeenAt: testNow, lastSeenAt: testNow, count: 1 },
  ],
  sightingsDropped: 0,
  firstSeenAt: testNow,
  lastSeenAt: testNow,
  reason,
  fact: facts[reason],
}));

const longKey = `custom:${'key-of-100-chars-'.repeat(6).slice(0, 93)}`;
const groups = Array.from({ length: 60 }, (_, index) => `group-${index}-of-the-editors`);

/** Every state of a view that is worth looking at. */
export const states: Readonly<Record<string, TabSnapshot | undefined>> = {
  ...conversationStates,
  ok: withTokens({ lookups: { [accessId]: { state: 'succeeded', ...times, user: liveUser() } } }),
  same: withTokens({
    tokens: [
      access(),
      id({ phone_number: '+1 555 0100', department: undefined, 'custom:tier': 'gold' }),
      refresh(),
    ],
    lookups: { [accessId]: { state: 'succeeded', ...times, user: liveUser() } },
  }),
  asks: withTokens(),
  refused: withTokens({
    tokens: [access({ scope: 'openid email' }), id(), refresh()],
    lookups: { [accessId]: refusedScope },
  }),
  running: withTokens({ lookups: { [accessId]: { state: 'running', startedAt: testNow - 500 } } }),
  interrupted: withTokens({ lookups: { [accessId]: { state: 'interrupted', startedAt: testNow - 60_000 } } }),
  unreachable: withTokens({
    lookups: {
      [accessId]: {
        state: 'failed',
        ...times,
        failure: { code: 'timed-out', host: 'cognito-idp.us-east-1.amazonaws.com', afterMs: 10_000 },
      },
    },
  }),
  expired: tabSnapshot({ tokens: [...bob(16)], recording: false }),
  refresh: tabSnapshot({ tokens: [refresh()] }),
  empty: tabSnapshot(),
  encrypted: tabSnapshot({ asides: asides.filter(({ reason }) => reason === 'encrypted-session') }),
  unrecorded: undefined,
  unreadable: tabSnapshot({
    page: {
      state: 'unreadable',
      readAt: testNow,
      failure: { code: 'forbidden', detail: 'Cannot access a chrome:// URL' },
      earlier: [],
    },
  }),
  many: withTokens({
    tokens: [
      access(),
      id(),
      refresh(),
      ...Array.from({ length: 30 }, (_, index) => bob(100 + 2 * index, `user-${index}`)).flat(),
    ],
    tokensDropped: 12,
    asides,
    asidesDropped: 3,
    page: {
      state: 'read',
      origin: 'https://shop.example',
      readAt: testNow,
      areas: {
        localStorage: { state: 'unavailable', reason: 'SecurityError: the document is sandboxed' },
        sessionStorage: { state: 'read', entries: 3 },
        cookie: { state: 'read', entries: 3 },
      },
      frames: [{ state: 'unreadable', origin: 'https://ads.example', reason: 'Permission denied' }],
      lastUsers: [],
      findingsDropped: 42,
      earlier: [],
      databases: { state: 'read', readAt: testNow, databases: 3, records: 1204, isIncomplete: true },
    },
  }),
  long: withTokens({
    tokens: [
      access({
        'cognito:groups': groups,
        scope: undefined,
        device: { os: ['mac', { version: 14 }], ok: true },
      }),
      id({
        name: 'Alice \u202Etxt.exe <img src=x onerror=alert(1)>',
        email: `${'a'.repeat(64)}@${'very-long-domain-'.repeat(6)}.example`,
        [longKey]: 'x'.repeat(2000),
        'custom:note': 'شكرا جزيلا',
      }),
      refresh(),
      accessRecord({ username: 'u'.repeat(128), sub: 's'.repeat(60) }, { id: tokenId(77) }),
    ],
    lookups: {
      [accessId]: {
        state: 'succeeded',
        ...times,
        user: {
          ...liveUser([
            { name: 'custom:long', value: 'word '.repeat(400) },
            { name: longKey, value: 'y'.repeat(2048) },
            { name: 'dev:custom:old', value: '' },
          ]),
          username: 'Google_113895582101938475',
        },
      },
    },
  }),
};
