import { expect, test } from 'vitest';
import { readCatalogue } from '../../../src/core/words/catalogue.ts';

const others = (key: string) => (key === 'other' ? 'another' : '');
const catalogue = { price: { message: 'for $$5 or $$$$', description: 'Money.' }, broken: { message: 5 } };

test('a text is read as the browser reads it, in which two dollar signs are one', () => {
  expect(readCatalogue(catalogue, others)('price')).toBe('for $5 or $$');
});

test('what is not there comes from the other texts', () => {
  const messages = readCatalogue(catalogue, others);
  expect(messages('other')).toBe('another');
  for (const key of ['broken', 'toString', '__proto__', 'nothing']) expect(messages(key)).toBe('');
});

test('a file that is none leaves the other texts', () => {
  for (const file of [undefined, null, 'text', [], 5])
    expect(readCatalogue(file, others)('other')).toBe('another');
});
