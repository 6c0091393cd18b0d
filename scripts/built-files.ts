import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { browsers } from './manifest.ts';

/** Ways to make code of text, or to run what is not in the build, in a script. DevTools' own `inspectedWindow.eval` is none. */
const inScripts: readonly (readonly [pattern: RegExp, what: string])[] = [
  [/(?<![\w.$])eval\s*\(|\(0,\s*eval\)|(?:globalThis|window|self)\.eval\b/, 'eval'],
  [/\bnew\s+Function\b|(?<![\w.$])Function\s*\(/, 'new Function'],
  [/\bset(?:Timeout|Interval)\s*\(\s*["'`]/, 'a timer with text'],
  [/\bimportScripts\b/, 'importScripts'],
  [/\bimport\s*\(\s*(?!["'`]\.{1,2}\/)/, 'an import of something that is no file beside it'],
  [/\b(?:from|import)\s*["'`](?!\.{1,2}\/)[^"'`\s]*:\/\//, 'an import from elsewhere'],
  [/createElement\(\s*["'`]script["'`]/, 'a script element'],
  [/\bnew\s+(?:Shared)?Worker\b/, 'a worker'],
  [/\bWebAssembly\b/, 'WebAssembly'],
  [/\bdocument\.write(?:ln)?\b/, 'document.write'],
  [/#\s*sourceMappingURL=/, 'a source map'],
];

const inPages: readonly (readonly [pattern: RegExp, what: string])[] = [
  [/<script(?![^>]*\ssrc=)/i, 'an inline script'],
  [/\s(?:src|href)\s*=(?!\s*["']?\/[^/])/i, 'something from elsewhere'],
  [/\son\w+\s*=/i, 'an inline handler'],
  [/<style|\sstyle\s*=/i, 'an inline style'],
];

const inStyles: readonly (readonly [pattern: RegExp, what: string])[] = [
  [/@import\b/i, 'an import'],
  [/url\((?!\s*["']?(?:\.{1,2}\/|\/[^/]|#))/i, 'something from elsewhere'],
];

const rulesOf = (name: string) => {
  if (name.endsWith('.js')) return inScripts;
  if (name.endsWith('.html')) return inPages;
  return name.endsWith('.css') ? inStyles : [];
};

/** What a built file has in it that would run text or fetch code when the extension runs. */
export const complaintsAbout = (name: string, text: string): readonly string[] =>
  rulesOf(name)
    .filter(([pattern]) => pattern.test(text))
    .map(([, what]) => `${name}: ${what}`);

const filesOf = (folder: string): readonly string[] =>
  readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const dist = resolve(import.meta.dirname, '../dist');
  const files = browsers.flatMap((browser) => filesOf(join(dist, browser)));
  const complaints = files.flatMap((file) => complaintsAbout(file, readFileSync(file, 'utf8')));
  for (const line of complaints) console.error(line);
  console.log(`${files.length} built files: ${complaints.length} that would run text or fetch code`);
  process.exitCode = complaints.length === 0 && files.length > 0 ? 0 : 1;
}
