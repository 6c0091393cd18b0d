import { expect, test } from 'vitest';
import type { ObservedRequest } from '../../../../src/core/capture/observed-request.ts';
import type { CallEntry } from '../../../../src/core/conversation/call.ts';
import type { Around } from '../../../../src/core/diagnosis/calls/call-evidence.ts';
import { conversationFindings } from '../../../../src/core/diagnosis/calls/conversation-findings.ts';
import { findingRows } from '../../../../src/core/diagnosis/calls/finding-rows.ts';
import { newestFailure } from '../../../../src/core/diagnosis/calls/newest-failure.ts';
import { patterns } from '../../../../src/core/diagnosis/calls/patterns.ts';
import { wordsOf } from '../../../../src/core/diagnosis/words.ts';
import type { PageState, TokenRecord } from '../../../../src/core/session/model.ts';
import { englishWords } from '../../../support/english.ts';
import { forgeRefreshToken } from '../../../support/forge-token.ts';
import { germanWords } from '../../../support/german.ts';
import { tabSnapshot, testNow } from '../../../support/records.ts';
import { after, entriesOf } from '../../conversation/build-calls.ts';
import { apiRequest, requestWith, tokenRequest } from '../../conversation/build-request.ts';
import {
  answer,
  apiCall,
  authorize,
  client,
  gateways,
  knownAccess,
  knownRefresh,
  page,
  refresh,
  refused,
} from './build-example.ts';

const first = knownRefresh(forgeRefreshToken('one'), client);
const second = knownRefresh(forgeRefreshToken('two'), client);
const access = knownAccess();
/** Ended half an hour before the first call. */
const expired = knownAccess({ iat: 1_699_996_400, exp: 1_700_000_000 });

const refreshed = { AuthenticationResult: { AccessToken: access.token } };
const rotated = { AuthenticationResult: { AccessToken: access.token, RefreshToken: second.token } };
const signedIn = { AuthenticationResult: { AccessToken: access.token, RefreshToken: first.token } };

const refreshAt = (seconds: number, reply: object = refreshed, token = first.token) =>
  after(seconds, refresh(token, { ...reply }));

const signInAt = (seconds: number, reply: object = {}, username = 'alice') =>
  after(
    seconds,
    apiRequest(
      'InitiateAuth',
      { ClientId: client, AuthFlow: 'USER_SRP_AUTH', AuthParameters: { USERNAME: username } },
      { ...reply },
    ),
  );

const revokeAt = (seconds: number, reply: object = {}) =>
  after(seconds, apiRequest('RevokeToken', { ClientId: client, Token: first.token }, { ...reply }));

const logoutAt = (seconds: number) =>
  after(
    seconds,
    page('/logout', { client_id: client, logout_uri: 'https://shop.example/' }, { status: 302 }),
  );

const ordersAt = (seconds: number, token: string) =>
  after(
    seconds,
    apiCall(`Bearer ${token}`, gateways.rest, 401, { message: 'The incoming token has expired' }),
  );

const getUserAt = (seconds: number, token = access.token) =>
  after(seconds, apiRequest('GetUser', { AccessToken: token }, { Username: 'alice' }));

const somethingAt = (seconds: number) => after(seconds, apiRequest('ListDevices', {}));

const authorizeAt = (seconds: number, state: string) =>
  after(seconds, authorize({ state }, `https://shop.example/cb?code=c-${state}&state=${state}`));

const readAt = (seconds: number): PageState => {
  const { page: state } = tabSnapshot();
  return state.state === 'read' ? { ...state, readAt: testNow + seconds * 1000 } : state;
};

const around = (
  requests: readonly ObservedRequest[],
  tokens: readonly TokenRecord[] = [],
  pageState?: PageState,
): Around => ({
  calls: entriesOf(...requests),
  tokens,
  ...(pageState === undefined ? {} : { page: pageState }),
});

const found = (...scene: Parameters<typeof around>) =>
  conversationFindings(around(...scene), englishWords).map(({ id, calls }) => `${id}: ${calls.join(' ')}`);

const code = '0f8fad5b-d9cb-469f-a165-70867728950e';
const callback = requestWith({ url: `https://shop.example/cb?code=${code}&state=s` });
const wrong = { __type: 'NotAuthorizedException', message: 'Incorrect username or password.' };
const newDevice = {
  AuthenticationResult: { AccessToken: access.token, NewDeviceMetadata: { DeviceKey: 'k' } },
};
const confirmAt = (seconds: number, reply: object = {}) =>
  after(seconds, apiRequest('ConfirmDevice', { AccessToken: access.token }, { ...reply }));
const asksPasskey = { ChallengeName: 'WEB_AUTHN', Session: 's1' };
const ticks = (count: number, every: number) => Array.from({ length: count }, (_, index) => index * every);

type Scene = Parameters<typeof around>;

/** What shows a finding, with the calls that it names. */
const holding: readonly (readonly [finding: string, ...Scene])[] = [
  ['refresh-storm: 1 2 3', [refreshAt(0), refreshAt(2), refreshAt(9)]],
  ['refresh-storm: 1 2 3 4 5 6', ticks(6, 8).map((seconds) => refreshAt(seconds))],
  [
    'refresh-storm: 1 2 3',
    [0, 1, 2].map((seconds) =>
      after(
        seconds,
        tokenRequest({ grant_type: 'refresh_token', client_id: client, refresh_token: first.token }),
      ),
    ),
  ],
  ['refresh-missing: 1 2', [ordersAt(0, expired.token), ordersAt(60, expired.token)], [expired.record]],
  [
    'replaced-token-sent: 1 2',
    [refreshAt(0, rotated), refreshAt(30, { __type: 'RefreshTokenReuseException', message: '' })],
  ],
  ['sign-ins-at-once: 1 2', [signInAt(0), signInAt(1)]],
  ['sign-ins-at-once: 1 2', [authorizeAt(0, 'a'), authorizeAt(1, 'b')]],
  ['logout-unrevoked: 1', [logoutAt(0)], [first.record]],
  ['sign-out-local: 1', [signInAt(0, signedIn)], [first.record], readAt(60)],
  ['sent-after-sign-out: 1 2', [revokeAt(0), getUserAt(10)], [access.record]],
  ['sent-after-sign-out: 2 3', [signInAt(0, signedIn), revokeAt(5), refreshAt(10, wrong)]],
  [
    'sent-after-sign-out: 1 2',
    [after(0, apiRequest('GlobalSignOut', { AccessToken: access.token })), ordersAt(9, access.token)],
    [access.record],
  ],
  ['failing-again: 1 2 3', [0, 20, 40].map((seconds) => signInAt(seconds, wrong))],
  ['slow-steps: 1', [{ ...signInAt(0), duration: 4000, waited: 3800 }]],
  ['device-unconfirmed: 1', [signInAt(0, newDevice), somethingAt(60)]],
  [
    'device-unconfirmed: 1 2',
    [signInAt(0, newDevice), confirmAt(1, { __type: 'InvalidParameterException' })],
  ],
  ['redirect-loop: 1 2 3 4', [0, 5, 10, 15].map((seconds) => authorizeAt(seconds, `${seconds}`))],
  ['code-not-exchanged: 1', [callback, somethingAt(60)]],
  [
    'passkey-unfinished: 1',
    [apiRequest('StartWebAuthnRegistration', { AccessToken: access.token }), somethingAt(90)],
  ],
  ['passkey-unfinished: 1', [signInAt(0, asksPasskey), somethingAt(90)]],
  [
    'secret-in-browser: 1',
    [tokenRequest({ grant_type: 'client_credentials', client_id: client, client_secret: 'x' })],
  ],
  ['polling: 1 2 3 4 5 6 7 8 9 10', ticks(10, 5).map((seconds) => getUserAt(seconds))],
  ['hosted-session-left: 2', [authorizeAt(0, 'a'), revokeAt(100), somethingAt(200)]],
];

/** What comes close to a finding and is none. */
const notHolding: readonly (readonly [id: string, why: string, ...Scene])[] = [
  ['refresh-storm', 'two are a retry', [refreshAt(0), refreshAt(1)]],
  ['refresh-storm', 'once an hour is as it should be', ticks(5, 3300).map((seconds) => refreshAt(seconds))],
  [
    'refresh-missing',
    'a refresh was tried, and what became of it is told by its own call',
    [ordersAt(0, expired.token), refreshAt(1, wrong), ordersAt(60, expired.token)],
    [expired.record],
  ],
  ['refresh-missing', 'one may have been under way', [ordersAt(0, expired.token)], [expired.record]],
  ['refresh-missing', 'the token lives', [getUserAt(0), getUserAt(60)], [access.record]],
  [
    'replaced-token-sent',
    'without rotation the same token is sent each time',
    [refreshAt(0), refreshAt(3600)],
  ],
  [
    'replaced-token-sent',
    'the newer token is sent',
    [refreshAt(0, rotated), refreshAt(3600, refreshed, second.token)],
  ],
  [
    'replaced-token-sent',
    'both were under way at once',
    [{ ...refreshAt(0, rotated), duration: 2000 }, refreshAt(1, rotated)],
  ],
  ['sign-ins-at-once', 'the second is another user', [signInAt(0), signInAt(1, {}, 'bob')]],
  ['sign-ins-at-once', 'the second follows a failure', [signInAt(0, wrong), signInAt(2)]],
  ['sign-ins-at-once', 'refreshes are no sign-ins', [refreshAt(0), refreshAt(1)]],
  ['logout-unrevoked', 'the token was revoked', [revokeAt(0), logoutAt(1)], [first.record]],
  ['logout-unrevoked', 'there is no refresh token', [logoutAt(0)], [access.record]],
  ['logout-unrevoked', 'the token was revoked a moment later', [logoutAt(0), revokeAt(2)], [first.record]],
  ['sign-out-local', 'the tokens are still there', [signInAt(0, signedIn)], [first.record], readAt(0)],
  [
    'sign-out-local',
    'the session was ended',
    [signInAt(0, signedIn), revokeAt(30)],
    [first.record],
    readAt(60),
  ],
  ['sign-out-local', 'the page was not read', [signInAt(0, signedIn)], [first.record]],
  ['sent-after-sign-out', 'a new sign-in came in between', [revokeAt(-3600), getUserAt(0)], [access.record]],
  [
    'sent-after-sign-out',
    'the sign-out was refused',
    [revokeAt(0, { __type: 'UnsupportedOperationException' }), getUserAt(10)],
    [access.record],
  ],
  ['sent-after-sign-out', 'the call was under way', [revokeAt(0), getUserAt(0.5)], [access.record]],
  [
    'sent-after-sign-out',
    'the token is of another client',
    [revokeAt(0), getUserAt(10, knownAccess({ client_id: 'other' }).token)],
    [knownAccess({ client_id: 'other' }).record],
  ],
  ['failing-again', 'two are no pattern', [signInAt(0, wrong), signInAt(9, wrong)]],
  [
    'failing-again',
    'each was refused in another way',
    ['a', 'b', 'c'].map((message) => refused('SignUp', 'InvalidPasswordException', message)),
  ],
  ['slow-steps', 'a second is nothing', [{ ...signInAt(0), duration: 1000, waited: 900 }]],
  ['slow-steps', 'pages may be slow', [{ ...authorizeAt(0, 'a'), duration: 9000 }]],
  ['device-unconfirmed', 'it was confirmed', [signInAt(0, newDevice), confirmAt(1), somethingAt(60)]],
  ['device-unconfirmed', 'the confirmation may still come', [signInAt(0, newDevice), somethingAt(2)]],
  [
    'redirect-loop',
    'a person tried again',
    [authorizeAt(0, 'a'), authorizeAt(60, 'b'), authorizeAt(120, 'c')],
  ],
  [
    'code-not-exchanged',
    'it was',
    [callback, after(1, tokenRequest({ grant_type: 'authorization_code', code })), somethingAt(60)],
  ],
  ['code-not-exchanged', 'the exchange may still come', [callback, somethingAt(2)]],
  [
    'passkey-unfinished',
    'it was answered',
    [
      signInAt(0, asksPasskey),
      after(5, answer({ ChallengeName: 'WEB_AUTHN', Session: 's1' }, signedIn)),
      somethingAt(90),
    ],
  ],
  ['passkey-unfinished', 'somebody may be looking for the key', [signInAt(0, asksPasskey), somethingAt(20)]],
  ['secret-in-browser', 'the client is public', [tokenRequest({ grant_type: 'authorization_code', code })]],
  ['polling', 'once a minute is no poll', ticks(10, 60).map((seconds) => getUserAt(seconds))],
  [
    'hosted-session-left',
    'the page went to /logout',
    [authorizeAt(0, 'a'), revokeAt(100), logoutAt(101), somethingAt(200)],
  ],
  [
    'hosted-session-left',
    'no sign-in page was used',
    [signInAt(0, signedIn), revokeAt(100), somethingAt(200)],
  ],
];

// Loops rather than `test.each`, which loses what the rest of a tuple is made of.
for (const [finding, ...scene] of holding)
  test(finding, () => {
    expect(found(...scene)).toContain(finding);
  });

for (const [id, why, ...scene] of notHolding)
  test(`no ${id}: ${why}`, () => {
    expect(found(...scene).filter((each) => each.startsWith(`${id}:`))).toEqual([]);
  });

test('every finding has a scene that shows it and one that comes close, and every pattern has a row', () => {
  const ids = findingRows.map(({ id }) => id);
  const shown = new Set(holding.map(([finding]) => finding.split(':', 1)[0]));
  const close = new Set(notHolding.map(([id]) => id));
  expect(ids.filter((id) => !shown.has(id) || !close.has(id))).toEqual([]);
  expect(findingRows.map(({ when }) => when.pattern).sort()).toEqual(Object.keys(patterns).sort());
});

test('nothing is amiss with a sign-in, a refresh an hour later and a sign-out', () => {
  const scene = [
    signInAt(0, signedIn),
    getUserAt(1),
    refreshAt(3300),
    getUserAt(3301),
    revokeAt(9000),
    logoutAt(9001),
  ];
  expect(found(scene, [access.record, first.record])).toEqual([]);
});

test('the share of a slow step that is waiting is told', () => {
  const [finding] = conversationFindings(
    around([{ ...signInAt(0), duration: 4000, waited: 3000 }]),
    englishWords,
  );
  expect(finding?.reason).toContain('InitiateAuth took 4 s at its slowest, of which 3 s (75 %)');
});

test('a text of a finding leaves nothing unfilled, in either language', () => {
  for (const words of [englishWords, germanWords])
    for (const [name, ...scene] of holding)
      for (const { reason, steps, tester, id } of conversationFindings(around(...scene), words))
        if (name.startsWith(id))
          for (const text of [reason, ...steps, tester])
            expect(text, id).not.toMatch(new RegExp(`\\{\\w+\\}|${words.say('slot_unknown')}`));
});

test('titles of findings have no slots and no full stop, reasons and steps end in one', () => {
  for (const row of findingRows) {
    const { title, reason, steps, tester } = wordsOf(row, englishWords);
    expect(title, row.id).toMatch(/^[^{}`]*[^.]$/);
    expect(steps.length, row.id).toBeGreaterThan(0);
    for (const text of [reason, ...steps, tester]) expect(text, row.id).toMatch(/[.”]$/);
  }
});

test('findings of one kind are told newest first, and only the newest', () => {
  const storms = [0, 100, 200, 300].flatMap((start) => [0, 1, 2].map((step) => refreshAt(start + step)));
  expect(found(storms)).toEqual(['refresh-storm: 10 11 12', 'refresh-storm: 7 8 9', 'refresh-storm: 4 5 6']);
});

test('a failure stands until something of its kind succeeds', () => {
  const failed = [signInAt(0, wrong), getUserAt(5)];
  const { flow, diagnosis } = newestFailure(around(failed), englishWords) ?? {};
  expect([flow?.kind, flow?.failure?.number, diagnosis?.id]).toEqual(['sign-in', 1, 'bad-credentials']);
  expect(newestFailure(around([...failed, signInAt(30, signedIn)]), englishWords)).toBeUndefined();
  expect(newestFailure(around([signInAt(0, signedIn), signInAt(30, wrong)]), englishWords)?.flow.key).toBe(2);
  expect(newestFailure(around([signInAt(0, signedIn)]), englishWords)).toBeUndefined();
});

test('of several failures the newest is told', () => {
  const scene = [
    signInAt(0, wrong),
    refreshAt(60, { __type: 'NotAuthorizedException', message: 'Refresh Token has expired' }),
  ];
  expect(newestFailure(around(scene), englishWords)?.diagnosis.id).toBe('refresh-expired');
});

test('a full conversation costs a number of steps that grows with its calls alone', () => {
  // Reads of a call stand for the cost: time would depend on the machine.
  const readsFor = (count: number): number => {
    let reads = 0;
    const counted = (entry: CallEntry): CallEntry =>
      new Proxy(entry, {
        get: (target, name) => {
          reads += 1;
          return Reflect.get(target, name);
        },
      });
    const requests = ticks(count, 2).map(
      (seconds, index) =>
        [signInAt(seconds, wrong), refreshAt(seconds), getUserAt(seconds), revokeAt(seconds)][index % 4] ??
        somethingAt(seconds),
    );
    const scene = around(requests, [access.record, first.record]);
    conversationFindings({ ...scene, calls: entriesOf(...requests).map(counted) }, englishWords);
    return reads;
  };
  expect(readsFor(500) / readsFor(250)).toBeLessThan(3);
});
