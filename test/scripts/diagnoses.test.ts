import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { describeKnowledgeBase } from '../../scripts/diagnoses.ts';

test('the page of diagnoses is in step with the knowledge base: if not, run "npm run docs"', () => {
  expect(readFileSync('docs/diagnoses.md', 'utf8')).toBe(describeKnowledgeBase());
});
