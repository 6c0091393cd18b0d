import { expect, test } from 'vitest';
import { factKinds } from '../../../../src/core/conversation/facts.ts';
import type { CallCondition } from '../../../../src/core/diagnosis/calls/call-row.ts';
import { callSlots } from '../../../../src/core/diagnosis/calls/call-slots.ts';
import { callTests } from '../../../../src/core/diagnosis/calls/call-tests.ts';
import { conversationBase } from '../../../../src/core/diagnosis/calls/conversation-base.ts';
import { diagnoseCall } from '../../../../src/core/diagnosis/calls/diagnose-call.ts';
import { knowledgeBase } from '../../../../src/core/diagnosis/knowledge-base.ts';
import { wordsOf } from '../../../../src/core/diagnosis/words.ts';
import { englishWords } from '../../../support/english.ts';
import { germanWords } from '../../../support/german.ts';
import { entriesOf } from '../../conversation/build-calls.ts';
import { callExamples, type Example, ownExamples } from './examples.ts';

const texts = conversationBase.flatMap((row) => {
  const { title, reason, steps, tester } = wordsOf(row, englishWords);
  return [title, reason, ...steps, tester];
});

const diagnosed = ([, requests, tokens = []]: Example, words = englishWords) => {
  const calls = entriesOf(...requests);
  const last = calls[calls.length - 1];
  return last === undefined ? undefined : diagnoseCall(last, { calls, tokens }, words);
};

test.each(callExamples.map((example, index) => [example[0], index, example] as const))(
  '%s is what is said of its example (%i)',
  (id, _, example) => {
    expect(diagnosed(example)?.id).toBe(id);
  },
);

test('every row has an example, and no example is of a row that there is not', () => {
  const reached = new Set(ownExamples.map(([id]) => id));
  expect(conversationBase.map(({ id }) => id).filter((id) => !reached.has(id))).toEqual([]);
  expect([...reached].filter((id) => !conversationBase.some((row) => row.id === id))).toEqual([]);
});

test('what is said of an example leaves nothing unfilled, in either language', () => {
  for (const words of [englishWords, germanWords])
    for (const example of callExamples) {
      const { reason = '', steps = [], tester = '' } = diagnosed(example, words) ?? {};
      for (const text of [reason, ...steps, tester]) expect(text, example[0]).not.toMatch(/\{\w+\}/);
    }
});

test('a call that was answered is not diagnosed', () => {
  for (const [, requests, tokens = []] of callExamples) {
    const calls = entriesOf(...requests);
    const [call] = calls;
    if (calls.length > 1 && call?.refusal === undefined && call?.status === 200)
      expect(diagnoseCall(call, { calls, tokens }, englishWords)).toBeUndefined();
  }
});

test('what the service said is kept letter for letter', () => {
  const example = ownExamples.find(([id]) => id === 'bad-credentials');
  expect(example === undefined ? undefined : diagnosed(example)?.raw).toEqual({
    type: 'NotAuthorizedException',
    message: 'Incorrect username or password.',
    status: 400,
    requestId: 'request-1',
  });
});

test('no row shares its id with one of a look-up, or with another', () => {
  const ids = [...conversationBase, ...knowledgeBase].map(({ id }) => id);
  expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([]);
});

test('every slot in a text can be filled, and none is left unused', () => {
  const used = new Set(
    texts.flatMap((text) => [...text.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => name)),
  );
  expect([...used].sort()).toEqual(Object.keys(callSlots).sort());
});

const conditionsOf = (when: CallCondition): readonly CallCondition[] => [
  when,
  ...(when.any ?? []).flatMap(conditionsOf),
];

const conditions = conversationBase.flatMap(({ when }) => conditionsOf(when));

test('no test is left unused', () => {
  const used = new Set(conditions.map(({ fact }) => fact));
  expect(Object.keys(callTests).filter((name) => ![...used].some((each) => each === name))).toEqual([]);
});

test('evidence is named by facts of the call and claims of the token', () => {
  const names = conversationBase.flatMap(({ points = [] }) => points);
  expect(
    names.filter(
      (name) => name !== 'message' && !name.startsWith('token.') && !Object.hasOwn(factKinds, name),
    ),
  ).toEqual([]);
});

test('titles have no slots and no full stop, reasons and steps end in one, and each row says what to do', () => {
  for (const row of conversationBase) {
    const { title, reason, steps, tester } = wordsOf(row, englishWords);
    expect(title, row.id).toMatch(/^[^{}`]*[^.]$/);
    expect(steps.length, row.id).toBeGreaterThan(0);
    for (const text of [reason, ...steps, tester]) expect(text, row.id).toMatch(/[.”]$/);
  }
});

test('messages are written as they are compared: in lower case and without a final stop', () => {
  const messages = conditions.flatMap(({ text = [] }) => text.flatMap((form) => Object.values(form)));
  expect(messages.filter((text) => text !== text.toLowerCase() || text.endsWith('.'))).toEqual([]);
});

test('sources are pages of AWS or GitHub threads', () => {
  for (const { source } of conversationBase)
    if (source !== undefined) expect(source.url).toMatch(/^https:\/\/(docs\.aws\.amazon\.com|github\.com)\//);
});
