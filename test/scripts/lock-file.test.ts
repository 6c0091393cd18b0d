import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { expect, test } from 'vitest';
import { isObject, member, parseJson, stringMember } from '../../src/core/json.ts';

const root = resolve(import.meta.dirname, '../..');
const text = readFileSync(resolve(root, 'package-lock.json'), 'utf8');
const lock = parseJson(text);
const packages = member(lock, 'packages');
const entries = Object.entries(isObject(packages) ? packages : {}).filter(([path]) => path !== '');

/** What may be bundled: everything that is not there for development alone. */
const bundled = entries.filter(([, entry]) => member(entry, 'dev') !== true);

test('the lock file names no registry, and the digest of every package', () => {
  expect(entries.length).toBeGreaterThan(100);
  expect(text).not.toMatch(/"resolved"|registry\./);
  const bare = entries.filter(([, entry]) => !/^sha512-/.test(stringMember(entry, 'integrity') ?? ''));
  expect(bare.map(([path]) => path)).toEqual([]);
});

test('nothing that may be bundled wants to run a script when it is installed', () => {
  expect(bundled.length).toBeGreaterThan(5);
  const wanting = bundled.filter(([, entry]) => member(entry, 'hasInstallScript') === true);
  expect(wanting.map(([path]) => path)).toEqual([]);
});

test('what may be bundled has a licence that lets us', () => {
  const licences = new Set(bundled.map(([, entry]) => stringMember(entry, 'license')));
  expect([...licences].sort()).toEqual(['0BSD', 'Apache-2.0', 'MIT', 'MPL-2.0']);
});
