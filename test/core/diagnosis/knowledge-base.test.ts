import { expect, test } from 'vitest';
import { conversationBase } from '../../../src/core/diagnosis/calls/conversation-base.ts';
import { findingRows } from '../../../src/core/diagnosis/calls/finding-rows.ts';
import { diagnose } from '../../../src/core/diagnosis/diagnose.ts';
import { knowledgeBase } from '../../../src/core/diagnosis/knowledge-base.ts';
import type { Row } from '../../../src/core/diagnosis/row.ts';
import { slots } from '../../../src/core/diagnosis/slots.ts';
import { wordsOf } from '../../../src/core/diagnosis/words.ts';
import { englishKeys, englishWords } from '../../support/english.ts';
import { examples } from './examples.ts';

const textsOf = (row: Pick<Row, 'id'>): readonly string[] => {
  const { title, reason, steps, tester } = wordsOf(row, englishWords);
  return [title, reason, ...steps, tester];
};

/** The exceptions that the service model lists for GetUser. */
const modelled = [
  'ForbiddenException',
  'InternalErrorException',
  'InvalidParameterException',
  'NotAuthorizedException',
  'OperationNotEnabledException',
  'PasswordResetRequiredException',
  'ResourceNotFoundException',
  'TooManyRequestsException',
  'UserNotConfirmedException',
  'UserNotFoundException',
];

test.each(examples)('%s comes first for its example', (id, evidence) => {
  expect(diagnose(evidence, englishWords)[0]?.id).toBe(id);
});

test('every row has an example', () => {
  expect(knowledgeBase.map(({ id }) => id)).toEqual(examples.map(([id]) => id));
});

test('no two rows share an id', () => {
  expect(new Set(knowledgeBase.map(({ id }) => id)).size).toBe(knowledgeBase.length);
});

test('every exception of GetUser has a row that needs nothing but its name', () => {
  const covered = knowledgeBase.flatMap(({ when }) =>
    when.kind === 'refusal' &&
    when.text === undefined &&
    when.fact === undefined &&
    when.statuses === undefined
      ? (when.types ?? [])
      : [],
  );
  expect(covered).toEqual(expect.arrayContaining(modelled));
});

test('every slot in a text is one that can be filled', () => {
  const used = knowledgeBase.flatMap(textsOf).flatMap((text) => text.match(/\{\w+\}/g) ?? []);
  expect(used.map((slot) => slot.slice(1, -1)).filter((name) => !Object.hasOwn(slots, name))).toEqual([]);
});

test('no slot is left unused', () => {
  const texts = knowledgeBase.flatMap(textsOf).join(' ');
  expect(Object.keys(slots).filter((name) => !texts.includes(`{${name}}`))).toEqual([]);
});

test('titles have no slots and no full stop, reasons and steps end in one', () => {
  for (const row of knowledgeBase) {
    const { title, reason, steps, tester } = wordsOf(row, englishWords);
    expect(title, row.id).toMatch(/^[^{}`]*[^.]$/);
    for (const text of [reason, ...steps, tester]) expect(text, row.id).toMatch(/\.$/);
  }
});

test('backticks come in pairs', () => {
  for (const text of knowledgeBase.flatMap(textsOf)) expect(text.split('`').length % 2, text).toBe(1);
});

test('a row says what to do', () => {
  expect(knowledgeBase.filter((row) => wordsOf(row, englishWords).steps.length === 0)).toEqual([]);
});

test('every text of a diagnosis is shown by a row', () => {
  const rows = [...knowledgeBase, ...conversationBase, ...findingRows];
  const texts = rows.flatMap((row) => textsOf(row).length);
  const keys = englishKeys.filter((key) => key.startsWith('diagnosis_'));
  expect(keys).toHaveLength(texts.reduce((sum, count) => sum + count, 0));
});

test('nothing a row says calls an attribute or a user absent', () => {
  expect(knowledgeBase.flatMap(textsOf).filter((text) => /\babsent\b/i.test(text))).toEqual([]);
});

test('a forecast foretells rows that exist', () => {
  const ids = new Set(knowledgeBase.map(({ id }) => id));
  expect(knowledgeBase.flatMap(({ foretells }) => foretells ?? []).filter((id) => !ids.has(id))).toEqual([]);
});

test('messages are written as they are compared: in lower case and without a final stop', () => {
  const texts = knowledgeBase.flatMap(({ when }) =>
    when.kind === 'refusal' ? (when.text ?? []).flatMap((form) => Object.values(form)) : [],
  );
  expect(texts.filter((text) => text !== text.toLowerCase() || text.endsWith('.'))).toEqual([]);
});

test('sources are pages of AWS or GitHub threads', () => {
  for (const { source } of knowledgeBase)
    if (source !== undefined) expect(source.url).toMatch(/^https:\/\/(docs\.aws\.amazon\.com|github\.com)\//);
});
