import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { english, namesIn, placeholdersOf } from './catalogues.ts';
import { filesIn } from './files-in.ts';

const sources = filesIn('src', /\.tsx?$/).map((path) => readFileSync(path, 'utf8'));
const manifest = readFileSync('manifest.json', 'utf8');

/** Every literal of the sources: keys are written whole, so that they are found by who looks for them. */
const literals = new Set(
  sources.flatMap((source) => [...source.matchAll(/'(\w+)'/g)].map(([, text]) => text)),
);

/** Keys that are made while the extension runs, and what makes them. */
const made = [{ prefix: 'diagnosis_', by: 'src/core/diagnosis/words.ts, from the ids of rows' }] as const;

const isUsed = (key: string): boolean =>
  literals.has(key) ||
  literals.has(key.replace(/_(?:one|other)$/, '')) ||
  manifest.includes(`__MSG_${key}__`) ||
  made.some(({ prefix }) => key.startsWith(prefix));

test('every text is said somewhere', () => {
  expect(Object.keys(english).filter((key) => !isUsed(key))).toEqual([]);
});

test('keys are of an area, and of the characters that browsers take', () => {
  const own = /^(?:[a-z][A-Za-z0-9]*_[a-z][A-Za-z0-9]*(?:_one|_other)?|diagnosis_\w+)$/;
  const older = ['extensionName', 'extensionDescription', 'actionTitle', 'language'];
  expect(Object.keys(english).filter((key) => !own.test(key) && !older.includes(key))).toEqual([]);
});

test('texts that depend on a number come in pairs', () => {
  const stems = (ending: string) =>
    Object.keys(english)
      .filter((key) => key.endsWith(ending) && !key.startsWith('diagnosis_'))
      .map((key) => key.slice(0, -ending.length));
  expect(stems('_one')).toEqual(stems('_other'));
});

test('the names in a text are those that its entry declares, each for itself', () => {
  for (const [key, entry] of Object.entries(english)) {
    // Slots of diagnoses are filled from the evidence; `knowledge-base.test.ts` looks after them.
    if (key.startsWith('diagnosis_')) continue;
    expect(placeholdersOf(entry), key).toEqual(namesIn(entry.message));
    for (const [name, { content, example }] of Object.entries(entry.placeholders ?? {})) {
      expect(content, key).toBe(`{${name}}`);
      expect(example, key).toBeTruthy();
    }
  }
});

test('a dollar sign is written twice, and backticks come in pairs', () => {
  for (const [key, { message }] of Object.entries(english)) {
    expect(message.replaceAll('$$', ''), key).not.toContain('$');
    expect(message.split('`').length % 2, key).toBe(1);
    expect(message.trim(), key).toBe(message);
  }
});
