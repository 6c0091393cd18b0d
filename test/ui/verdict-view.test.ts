import { expect, test } from 'vitest';
import type { Diagnosis } from '../../src/core/diagnosis/to-diagnosis.ts';
import type { LookupView } from '../../src/core/session/lookup-view.ts';
import { groupSessions } from '../../src/core/session/sessions.ts';
import { describeAbsence } from '../../src/ui/absence-view.ts';
import { countFindings, describeVerdict } from '../../src/ui/verdict-view.ts';
import { accessRecord, idRecord, testNow } from '../support/records.ts';

const afterItsEnd = testNow + 3_600_000;

const verdictOf = (lookup: LookupView, diagnoses: readonly Diagnosis[] = [], now = testNow) => {
  const [session] = groupSessions([accessRecord(), idRecord({ name: 'Alice Liddell' })], now, {
    state: 'unread',
  });
  if (session === undefined) throw new Error('two tokens make a session');
  return describeVerdict({ now, session, access: session.access, lookup, diagnoses });
};

const finding = (severity: Diagnosis['severity'], more: Partial<Diagnosis> = {}): Diagnosis => ({
  id: 'some',
  severity,
  title: `Some ${severity}`,
  reason: '',
  steps: [],
  tester: '',
  points: [],
  confidence: 'seen',
  ...more,
});

const times = { startedAt: testNow - 100, finishedAt: testNow };
const accepted: LookupView = { state: 'succeeded', ...times, user: { username: 'alice', attributes: [] } };
const refused: LookupView = {
  state: 'failed',
  ...times,
  failure: { code: 'refused', type: 'NotAuthorizedException', message: 'User is disabled.' },
};

test('the user is named by name, e-mail and user name', () => {
  expect(verdictOf({ state: 'idle' }).who).toEqual({
    name: 'Alice Liddell',
    others: ['alice@example.com', 'alice'],
  });
});

test('what Cognito says of the user comes before what the token says', () => {
  const attributes = [{ name: 'name', value: 'Alice Hargreaves' }];
  const user = { username: 'alice', attributes };
  expect(verdictOf({ state: 'succeeded', ...times, user }).who.name).toBe('Alice Hargreaves');
});

test('a token that lives is not called good before Cognito was asked', () => {
  const { tone, stance } = verdictOf({ state: 'idle' });
  expect(tone).toBe('open');
  expect(stance.words).toContain('nobody has asked Cognito yet');
});

test('an accepted token is good, and bad again once it has expired', () => {
  expect(verdictOf(accepted)).toMatchObject({ tone: 'good', stance: { words: 'Cognito accepted it' } });
  expect(verdictOf(accepted, [], afterItsEnd).tone).toBe('bad');
});

test('a refusal says why, and other findings are counted', () => {
  const raw = { type: 'NotAuthorizedException', message: 'User is disabled.' };
  const verdict = verdictOf(refused, [finding('error', { title: 'Disabled', raw }), finding('note')]);
  expect(verdict).toMatchObject({
    tone: 'bad',
    stance: { words: 'Cognito refused it' },
    trouble: { title: 'Disabled', tone: 'bad', isRefusal: true },
    others: 'and 1 note',
  });
});

test('a call without an answer says nothing against the token', () => {
  const failure = { code: 'timed-out', host: 'h', afterMs: 10_000 } as const;
  expect(verdictOf({ state: 'failed', ...times, failure })).toMatchObject({
    tone: 'warn',
    stance: { words: 'the look-up got no answer' },
  });
});

test('throttling says nothing against the session', () => {
  const failure = { code: 'refused', type: 'TooManyRequestsException', message: 'Rate exceeded' } as const;
  const raw = { type: failure.type, message: failure.message };
  const verdict = verdictOf({ state: 'failed', ...times, failure }, [finding('warning', { raw })]);
  expect(verdict).toMatchObject({ tone: 'warn', stance: { words: 'Cognito did not say' } });
});

test('a host that cannot be reached says nothing against the session, though it is an error', () => {
  const failure = { code: 'unreachable', host: 'h', detail: 'd' } as const;
  const raw = { type: failure.code, message: failure.detail };
  expect(verdictOf({ state: 'failed', ...times, failure }, [finding('error', { raw })]).tone).toBe('warn');
});

test('an error beside an accepted token takes the tick away', () => {
  expect(verdictOf(accepted, [finding('error')]).tone).toBe('bad');
});

test('once Cognito has answered, the headline is its word and never a token’s', () => {
  expect(verdictOf({ state: 'idle' }).who.name).toBe('Alice Liddell');
  expect(verdictOf(accepted).who.name).toBe('alice');
});

test('what the words say already is not said twice', () => {
  const verdict = verdictOf({ state: 'interrupted', startedAt: 0 }, [
    finding('warning', { id: 'interrupted' }),
  ]);
  expect(verdict.stance.words).toBe('the look-up was interrupted');
  expect(verdict.trouble).toBeUndefined();
  expect(verdict.others).toBeUndefined();
});

test('notes alone are counted and are no trouble', () => {
  const verdict = verdictOf(accepted, [finding('note'), finding('note', { id: 'other' })]);
  expect(verdict.trouble).toBeUndefined();
  expect(verdict.others).toBe('2 notes');
});

test('findings are counted by their weight', () => {
  expect(countFindings([finding('note'), finding('error'), finding('warning'), finding('warning')])).toBe(
    '1 error, 2 warnings, 1 note',
  );
});

test('without a session the verdict says what to do', () => {
  expect(describeAbsence(undefined, true, false, false).title).toBe('No Cognito token found yet');
  const failure = { code: 'forbidden', detail: '' } as const;
  expect(
    describeAbsence({ state: 'unreadable', readAt: testNow, failure, earlier: [] }, true, false, false).title,
  ).toContain('the page could not be read');
  expect(describeAbsence(undefined, true, true, false).title).toContain('service worker hides them');
});
