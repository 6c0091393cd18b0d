import { runInNewContext } from 'node:vm';
import { expect, test } from 'vitest';
import {
  documentOptions,
  documentScript,
  longestValue,
  mostEntries,
} from '../../src/adapters/page-script.ts';
import { member, parseJson } from '../../src/core/json.ts';

/** A page that keeps these values, as far as the script can tell. */
const areaRead = (entries: readonly (readonly [string, string])[]) => {
  const values = new Map(entries);
  const localStorage = {
    length: entries.length,
    key: (index: number) => entries[index]?.[0] ?? null,
    getItem: (key: string) => values.get(key) ?? null,
  };
  const empty = { length: 0, key: () => null, getItem: () => null };
  const result: unknown = runInNewContext(documentScript, {
    window: { localStorage, sessionStorage: empty },
    document: { cookie: '', querySelectorAll: () => [] },
    location: { href: 'https://app.example/', origin: 'https://app.example' },
  });
  const area = member(parseJson(String(result)), 'localStorage');
  const found = member(area, 'entries');
  return {
    length: String(result).length,
    entries: Array.isArray(found)
      ? found.map((entry: unknown): readonly unknown[] => Object.values(Object(entry)))
      : [],
    dropped: member(area, 'dropped'),
  };
};

test('a value that is too long is named with its length, and not handed over', () => {
  const value = `eyJ${'x'.repeat(longestValue)}`;
  expect(areaRead([['long', value]]).entries).toEqual([['long', value.length]]);
});

test('all values together are handed over up to a length, and what is beyond it is named', () => {
  const value = `eyJ${'x'.repeat(longestValue - 3)}`;
  const { entries, length } = areaRead(Array.from({ length: 20 }, (_, index) => [`key ${index}`, value]));
  expect(entries.map((entry) => entry.length)).toEqual([...Array(6).fill(3), ...Array(14).fill(2)]);
  expect(length).toBeLessThan(documentOptions.longestAll + 2000);
});

test('no more entries are handed over than are looked at, and the others are counted', () => {
  const { entries, dropped } = areaRead(
    Array.from({ length: mostEntries + 5 }, (_, index) => [`key ${index}`, 'eyJ']),
  );
  expect(entries).toHaveLength(mostEntries);
  expect(dropped).toBe(5);
});

test('an area that says it is without end is looked at as far as anybody would', () => {
  let asked = 0;
  const endless = {
    length: Number.POSITIVE_INFINITY,
    key: () => {
      asked += 1;
      return null;
    },
    getItem: () => null,
  };
  runInNewContext(documentScript, {
    window: { localStorage: endless, sessionStorage: endless },
    document: { cookie: '', querySelectorAll: () => [] },
    location: { href: 'https://app.example/', origin: 'https://app.example' },
  });
  expect(asked).toBe(200_000);
});
