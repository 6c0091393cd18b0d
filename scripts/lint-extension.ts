import { spawnSync } from 'node:child_process';
import { resolve } from 'node:path';
import { isObject, member, parseJson, stringMember } from '../src/core/json.ts';
import { type Browser, browsers } from './manifest.ts';

const root = resolve(import.meta.dirname, '..');

/** What the linter may say, each explained in CONTRIBUTING.md. Anything else fails. */
const explained = {
  firefox: ['UNSAFE_VAR_ASSIGNMENT'],
  chrome: [
    'UNSAFE_VAR_ASSIGNMENT',
    'ADDON_ID_REQUIRED',
    'BACKGROUND_SERVICE_WORKER_NOFALLBACK',
    'MISSING_DATA_COLLECTION_PERMISSIONS',
    'INCOGNITO_SPLIT_UNSUPPORTED',
  ],
} as const satisfies Record<Browser, readonly string[]>;

const lint = (browser: Browser): readonly string[] => {
  const program = resolve(root, 'node_modules/web-ext/bin/web-ext.js');
  const args = ['lint', '--source-dir', `dist/${browser}`, '--output', 'json', '--no-config-discovery'];
  const { stdout } = spawnSync(process.execPath, [program, ...args], { cwd: root, encoding: 'utf8' });
  const report = parseJson(stdout.slice(Math.max(0, stdout.indexOf('{'))));
  if (!isObject(report)) return [`${browser}: web-ext lint printed no report`];
  const known: readonly string[] = explained[browser];
  return ['errors', 'warnings'].flatMap((kind) => {
    const messages = member(report, kind);
    if (!Array.isArray(messages)) return [`${browser}: the report has no ${kind}`];
    return messages
      .filter((message) => !known.includes(stringMember(message, 'code') ?? ''))
      .map((message) => `${browser}: ${stringMember(message, 'code')}: ${stringMember(message, 'message')}`);
  });
};

const unexplained = browsers.flatMap(lint);
for (const line of unexplained) console.error(line);
console.log(`web-ext lint: ${unexplained.length} findings without an explanation`);
process.exitCode = unexplained.length === 0 ? 0 : 1;
