import { expect, test } from 'vitest';
import { initialsOf } from '../../src/ui/initials.ts';

test.each([
  ['Alice Liddell', 'AL'],
  ['alice@example.com', 'A'],
  ['alice.liddell@example.com', 'AL'],
  ['Ana María de la Cruz', 'AC'],
  ['<script>', 'S'],
  ['😀', '?'],
  ['', '?'],
])('%j is %s', (name, initials) => {
  expect(initialsOf(name)).toBe(initials);
});
