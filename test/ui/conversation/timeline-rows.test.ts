import { expect, test } from 'vitest';
import type { ConversationEntry } from '../../../src/core/conversation/call.ts';
import { flowsOf } from '../../../src/core/conversation/flows.ts';
import { createFlowKeeper, rowsOf } from '../../../src/ui/conversation/timeline-rows.ts';
import { after, entriesOf } from '../../core/conversation/build-calls.ts';
import { apiRequest } from '../../core/conversation/build-request.ts';
import { testNow } from '../../support/records.ts';

const signIn = (seconds: number) =>
  after(seconds, apiRequest('InitiateAuth', { AuthFlow: 'USER_PASSWORD_AUTH' }));
const signOut = (seconds: number) => after(seconds, apiRequest('RevokeToken', {}));

const navigation = (number: number, seconds: number): ConversationEntry => ({
  kind: 'navigation',
  number,
  at: testNow + seconds * 1000,
});

const told = (entries: readonly ConversationEntry[], only = flowsOf(entries)) =>
  rowsOf(entries, only).map((row) => (row.kind === 'flow' ? row.flow.kind : `navigation × ${row.times}`));

test('flows stand in the order of time, the newest last, with the navigations between them', () => {
  const calls = entriesOf(signIn(0), signOut(60));
  expect(told([...calls, navigation(3, 30), navigation(4, 90)])).toEqual([
    'sign-in',
    'navigation × 1',
    'sign-out',
    'navigation × 1',
  ]);
});

test('navigations with no flow between them are one row, which tells how many', () => {
  const entries = [...entriesOf(signIn(0), signIn(20), signOut(40)), navigation(4, 10), navigation(5, 30)];
  const flows = flowsOf(entries);
  expect(told(entries)).toEqual(['sign-in', 'navigation × 1', 'sign-in', 'navigation × 1', 'sign-out']);
  expect(
    told(
      entries,
      flows.filter(({ kind }) => kind === 'sign-out'),
    ),
  ).toEqual(['navigation × 2', 'sign-out']);
});

test('what comes with the next snapshot and is as it was is the very same flow', () => {
  const keep = createFlowKeeper();
  const first = keep(flowsOf(entriesOf(signIn(0), signOut(60))));
  const [sameSignIn, grown, ...rest] = keep(flowsOf(entriesOf(signIn(0), signOut(60), signOut(61))));
  expect(rest).toEqual([]);
  expect(sameSignIn).toBe(first[0]);
  expect(grown).not.toBe(first[1]);
  expect(grown?.calls).toHaveLength(2);
});

test('after everything was cleared, a flow with the same number is another one', () => {
  const keep = createFlowKeeper();
  const [before] = keep(flowsOf(entriesOf(signIn(0))));
  const [now] = keep(flowsOf(entriesOf(signIn(5))));
  expect(now).not.toBe(before);
  expect(rowsOf(entriesOf(signIn(5)), now === undefined ? [] : [now])[0]?.key).not.toBe(
    rowsOf(entriesOf(signIn(0)), before === undefined ? [] : [before])[0]?.key,
  );
});
