import { expect, test } from 'vitest';
import { languageNames } from '../../src/core/words/languages.ts';
import { catalogueOf, codeIn, english, languages, namesIn, placeholdersOf } from './catalogues.ts';

const others = languages.filter((language) => language !== 'en');

test('a language that there are texts in can be chosen', () => {
  expect(languages.filter((language) => !Object.hasOwn(languageNames, language))).toEqual([]);
});

// A loop rather than `test.each`, which wants one language at least.
for (const language of others) {
  const catalogue = catalogueOf(language);
  const pairs = Object.entries(english).flatMap(([key, original]) => {
    const entry = catalogue[key];
    return entry === undefined ? [] : [{ key, original, entry }];
  });

  test(`${language} says everything, and nothing else`, () => {
    expect(Object.keys(catalogue).sort()).toEqual(Object.keys(english).sort());
    expect(Object.entries(catalogue).filter(([, { message }]) => message.trim() === '')).toEqual([]);
    expect(catalogue.language?.message).toBe(language.replace('_', '-'));
  });

  test(`${language} has the same placeholders, and uses them`, () => {
    for (const { key, original, entry } of pairs) {
      if (key.startsWith('diagnosis_')) continue;
      expect(placeholdersOf(entry), key).toEqual(placeholdersOf(original));
      expect(namesIn(entry.message), key).toEqual(placeholdersOf(entry));
    }
  });

  test(`${language} has the same slots and the same code in what it says of diagnoses`, () => {
    for (const { key, original, entry } of pairs) {
      if (!key.startsWith('diagnosis_')) continue;
      expect(namesIn(entry.message), key).toEqual(namesIn(original.message));
      expect(codeIn(entry.message), key).toEqual(codeIn(original.message));
    }
  });

  test(`${language} writes a dollar sign twice, and backticks in pairs`, () => {
    for (const { key, entry } of pairs) {
      expect(entry.message.replaceAll('$$', ''), key).not.toContain('$');
      expect(entry.message.split('`').length % 2, key).toBe(1);
    }
  });
}
