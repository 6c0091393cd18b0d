import { writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { member } from '../src/core/json.ts';
import { spellDigest } from '../src/core/site/digest-text.ts';
import { nameHash } from '../src/core/site/name-hash.ts';

const output = resolve(import.meta.dirname, '../src/core/site/suffix-digest.ts');

/** The Public Suffix List as tldts packs it: nodes with labelled edges to the next label on the left. */
const trie: unknown = createRequire(import.meta.url)('tldts/dist/cjs/src/data/trie.js');

const numbers = (name: string): readonly number[] => {
  const list = member(trie, name);
  if (!(list instanceof Uint8Array || list instanceof Uint16Array))
    throw new Error(`tldts packs its list otherwise now: no numbers "${name}"`);
  return [...list];
};

const root = (name: string): number => {
  const node = member(trie, name);
  if (typeof node !== 'number') throw new Error(`tldts packs its list otherwise now: no node "${name}"`);
  return node;
};

const [flags, starts, lengths, children] = [
  numbers('nodeFlags'),
  numbers('edgeStart'),
  numbers('edgeLength'),
  numbers('edgeChild'),
];
const text = String(member(trie, 'labelText'));

let end = 0;
const labels = lengths.map((length) => {
  end += length;
  return text.slice(end - length, end);
});

const rulesBelow = (node: number, suffix: string): readonly string[] => {
  const own = flags[node] !== 0 && suffix !== '' ? [suffix] : [];
  const first = starts[node] ?? 0;
  const edges = labels.slice(first, starts[node + 1]);
  return [
    ...own,
    ...edges.flatMap((label, index) =>
      rulesBelow(children[first + index] ?? 0, suffix === '' ? label : `${label}.${suffix}`),
    ),
  ];
};

/** Host names as browsers write them. */
const inAscii = (rule: string): string =>
  rule.startsWith('*.')
    ? `*.${new URL(`http://${rule.slice(2)}`).hostname}`
    : new URL(`http://${rule}`).hostname;

/** All rules of the list but those of one label, which hold for every name of one label. */
export const suffixRules: readonly string[] = [
  ...new Set(rulesBelow(root('rulesRoot'), '').map(inAscii)),
].filter((rule) => rule.includes('.'));

const exceptions = rulesBelow(root('exceptionsRoot'), '').map(inAscii).sort();

/** The file `suffix-digest.ts`, made from the list that is installed. */
export const describeSuffixes =
  (): string => `// Made by "npm run suffixes" from the Public Suffix List as tldts has it; do not edit.
// Source: https://publicsuffix.org, under the Mozilla Public License 2.0.

/** Hashes of ${suffixRules.length} rules of two labels or more; see \`digest-text.ts\`. */
export const suffixDigest =
  '${spellDigest(new Set(suffixRules.map(nameHash)))}';

/** Names that a wildcard of the list would take for public suffixes, and that are none. */
export const suffixExceptions: readonly string[] = [
${exceptions.map((name) => `  '${name}',\n`).join('')}];
`;

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) writeFileSync(output, describeSuffixes());
