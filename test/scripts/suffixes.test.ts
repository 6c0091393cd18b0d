import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { describeSuffixes } from '../../scripts/suffixes.ts';

test('the digest is in step with the Public Suffix List: if not, run "npm run suffixes"', () => {
  expect(readFileSync('src/core/site/suffix-digest.ts', 'utf8')).toBe(describeSuffixes());
});
