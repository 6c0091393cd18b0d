import fc from 'fast-check';
import { expect, test } from 'vitest';
import { printable, printableParts } from '../../src/ui/printable.ts';

test('a character that turns the text around it is shown by its name', () => {
  expect(printableParts('safe\u202Etxt.exe')).toEqual([
    { text: 'safe', isMark: false },
    { text: '⟨U+202E⟩', isMark: true },
    { text: 'txt.exe', isMark: false },
  ]);
});

test.each(['\u0000', '\u0007', '\r', '\u001b', '\u007f', '\u0085', '\u200b', '\u2028', '\u2066', '\ufeff'])(
  'the hidden character %j never reaches the screen',
  (character) => {
    expect(printable(`a${character}b`)).not.toContain(character);
    expect(printable(`a${character}b`)).toMatch(/^a⟨U\+[0-9A-F]{4}⟩b$/);
  },
);

test('tabs, line feeds, other scripts and joined emoji stay as they are', () => {
  const text = 'a\tb\nc شكرا 日本 👩\u200d💻';
  expect(printable(text)).toBe(text);
});

test('an empty text has no parts', () => {
  expect(printableParts('')).toEqual([]);
});

test('the parts of any text, put together, are its printable form', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      const parts = printableParts(text);
      expect(parts.map((part) => part.text).join('')).toBe(printable(text));
      expect(parts.every((part) => part.text !== '')).toBe(true);
    }),
  );
});
