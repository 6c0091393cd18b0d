import { expect, test } from 'vitest';
import { decodeCalls } from '../../../src/contract/decode-calls.ts';
import type { Call } from '../../../src/core/conversation/call.ts';
import { emptySnapshot, reduce } from '../../../src/core/session/reduce.ts';
import { forgeAccessToken } from '../../support/forge-token.ts';
import { accessRecord, tabSnapshot, testNow, tokenId } from '../../support/records.ts';
import { apiRequest, callOf, domain, requestWith } from './build-request.ts';

const signIn = callOf(apiRequest('InitiateAuth', { ClientId: 'client', AuthFlow: 'USER_SRP_AUTH' }));
const authorize = callOf(requestWith({ url: `${domain}/oauth2/authorize?client_id=c` }));
const refused = callOf(
  requestWith({ status: 401, requestHeaders: [{ name: 'Authorization', value: forgeAccessToken() }] }),
);
const start = emptySnapshot(testNow);
const called = (...calls: readonly Call[]) => ({ kind: 'called', calls }) as const;

test('calls and navigations are numbered in the order in which they came', () => {
  const state = [
    called(signIn, authorize),
    { kind: 'navigation-marked', at: testNow } as const,
    called(signIn),
  ].reduce(reduce, start);
  expect(state.calls.map(({ kind, number }) => `${number} ${kind}`)).toEqual([
    '1 call',
    '2 call',
    '3 navigation',
    '4 call',
  ]);
});

test('the latest 500 stay, and those let go are counted', () => {
  const state = reduce(
    reduce(start, called(authorize)),
    called(...Array.from({ length: 600 }, () => signIn)),
  );
  expect(state.calls).toHaveLength(500);
  expect(state.callsDropped).toBe(101);
  expect(state.calls[499]?.number).toBe(601);
});

test('long entries make room by the fewer of them', () => {
  const long = { ...signIn, facts: { attributes: Array.from({ length: 20 }, () => 'x'.repeat(200)) } };
  const state = reduce(start, called(...Array.from({ length: 400 }, () => long)));
  expect(JSON.stringify(state.calls).length).toBeLessThan(610_000);
  expect(state.calls.length + state.callsDropped).toBe(400);
});

test('a refusal of an API counts where the tab knows the token', () => {
  const [token] = refused.tokens;
  const tokens = [accessRecord({}, { id: token?.id ?? tokenId(1) })];
  expect(reduce(start, called(refused)).calls).toEqual([]);
  expect(reduce(tabSnapshot({ tokens }), called(refused)).calls).toHaveLength(1);
  expect(reduce(tabSnapshot({ tokens: [accessRecord()] }), called(refused)).calls).toEqual([]);
});

test('a navigation that keeps nothing keeps the redirects that led to it', () => {
  const state = reduce(start, called(signIn, authorize));
  const kinds = (at: number) => reduce(state, { kind: 'navigated', at }).calls.map(({ kind }) => kind);
  expect(kinds(testNow + 1000)).toEqual(['call', 'navigation']);
  expect(kinds(testNow + 60_000)).toEqual(['navigation']);
});

test('clearing forgets them', () => {
  const state = reduce(reduce(start, called(signIn)), { kind: 'cleared', at: testNow });
  expect(state.calls).toEqual([]);
});

test('a message is read as it was sent, field by field, and nothing else', () => {
  const calls = [signIn, authorize, refused];
  expect(decodeCalls(JSON.parse(JSON.stringify(calls)))).toEqual(calls);
  expect(decodeCalls([{ ...signIn, password: 'x', facts: { ...signIn.facts, code: 'x' } }])).toEqual([
    signIn,
  ]);
  expect(decodeCalls([{ ...signIn, url: forgeAccessToken(), links: { code: 'secret' } }])).toEqual([
    { ...signIn, url: '…', links: {} },
  ]);
  expect(decodeCalls([null, 1, {}, { ...signIn, startedAt: -1 }, signIn])).toEqual([signIn]);
  expect(decodeCalls('x')).toEqual([]);
});
