import { expect, test } from 'vitest';
import { createWords, fillNames } from '../../../src/core/words/words.ts';
import { englishWords as words } from '../../support/english.ts';

test('says a text with its values', () => {
  expect(words.say('moment_future', { time: '42 min' })).toBe('in 42 min');
  expect(words.say('moment_now')).toBe('now');
});

test('counts with the noun that the number wants', () => {
  expect(words.count('count_places', 1)).toBe('1 place');
  expect(words.count('count_places', 1204)).toBe('1,204 places');
});

test('says a sentence that depends on a number and on more', () => {
  expect(words.count('foundIn_sent', 1, { moment: 'now' })).toBe('Sent once, last now.');
  expect(words.count('foundIn_sent', 3, { moment: 'now' })).toBe('Sent 3 times, last now.');
});

test('never looks into a value for names, nor into the prototype for values', () => {
  expect(fillNames('{a} {toString}', { a: '{b}', b: 'no' })).toBe('{b} {toString}');
});

test('takes the language from the catalogue', () => {
  const texts: Readonly<Record<string, string>> = { language: 'de', count_places_other: '{number} Orte' };
  expect(createWords((key) => texts[key] ?? '').count('count_places', 1204)).toBe('1.204 Orte');
});
