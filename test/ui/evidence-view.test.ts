import { expect, test } from 'vitest';
import { knowledgeBase } from '../../src/core/diagnosis/knowledge-base.ts';
import type { LookupView } from '../../src/core/session/lookup-view.ts';
import { describeEvidence } from '../../src/ui/evidence-view.ts';
import { accessRecord, idRecord, testNow } from '../support/records.ts';

const lookup: LookupView = {
  state: 'succeeded',
  startedAt: testNow,
  finishedAt: testNow,
  user: {
    username: 'alice',
    attributes: [
      { name: 'sub', value: '5b1f2c9e-77a4-4d0f-9a1e-0c9f3a51d2ab' },
      { name: 'email', value: 'new@example.com' },
    ],
  },
};

const question = {
  access: accessRecord(),
  id: idRecord({ 'custom:tier': 'gold', 'custom:rank': 'x'.repeat(500) }),
  accessSignature: { state: 'verified', checkedAt: testNow } as const,
  idSignature: undefined,
  lookup,
};

const show = (...points: readonly string[]) =>
  describeEvidence(points, question).map(({ of, name, value }) => [of, name, value]);

test('a claim, a header and a signature are shown with what they say', () => {
  expect(show('access.exp', 'access.kid', 'access.signature', 'id.signature')).toEqual([
    ['access token', 'exp', '1700003600'],
    ['access token', 'kid', 'key-1'],
    ['access token', 'signature', 'verified with the pool’s own key'],
    ['ID token', 'signature', 'not checked'],
  ]);
});

test('an attribute is shown as Cognito has it, and what changed by itself', () => {
  expect(show('user.email', 'user.Username')).toEqual([
    ['Cognito', 'email', 'new@example.com'],
    ['Cognito', 'Username', 'alice'],
  ]);
  expect(show('user.changed')).toEqual([['Cognito', 'email', 'new@example.com']]);
});

test('a name that stands for several brings all of them, and long values are cut', () => {
  const [, rank] = show('id.custom:');
  expect(show('id.custom:').map(([, name]) => name)).toEqual(['custom:tier', 'custom:rank']);
  expect(rank?.[2]?.length).toBeLessThan(100);
});

test('what is not there is not shown', () => {
  expect(show('access.nbf', 'user.phone_number')).toEqual([]);
  expect(describeEvidence(['user.email'], { ...question, lookup: { state: 'idle' } })).toEqual([]);
});

test('every row points at a place that the columns have', () => {
  for (const { points = [] } of knowledgeBase)
    for (const point of points) expect(point).toMatch(/^(mfa|(access|id|user|tokens)\.[\w:-]+)$/);
});
