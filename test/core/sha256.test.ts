import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { sha256 } from '../../src/core/sha256.ts';

const expected = (text: string): string => createHash('sha256').update(text).digest('hex');

test('it is the digest that the standard defines, for texts of any length and script', () => {
  for (let length = 0; length < 200; length += 1)
    expect(sha256('é'.repeat(length))).toBe(expected('é'.repeat(length)));
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 300 }), (text) => sha256(text) === expected(text)),
  );
});
