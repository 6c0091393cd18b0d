import { expect, test } from 'vitest';
import { mergeLicenses } from '../../scripts/licenses.ts';

const list = (...packages: readonly (readonly [string, string])[]) =>
  `# Licenses\n\nThe app bundles:\n\n${packages.map(([title, text]) => `## ${title}\n\n${text}\n`).join('\n')}`;

test('each package is named once, and a licence that several share is printed once below them', () => {
  const merged = mergeLicenses([
    list(['b - 1.0.0 (MIT)', 'Text of B'], ['a - 2.0.0 (Apache-2.0)', 'Apache']),
    list(['b - 1.0.0 (MIT)', 'Text of B'], ['c - 3.0.0 (Apache-2.0)', 'Apache']),
  ]);
  expect(merged.match(/^## .*/gm)).toEqual([
    '## a - 2.0.0 (Apache-2.0)',
    '## c - 3.0.0 (Apache-2.0)',
    '## b - 1.0.0 (MIT)',
  ]);
  expect(merged.match(/Apache$/gm)).toHaveLength(1);
  expect(merged).toContain('Text of B');
});
