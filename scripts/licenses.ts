import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const heading = /^## (?=\S+ - \S+ \()/m;

/** Packages with their licences, by the line that names package, version and licence. */
const sectionsOf = (text: string): readonly (readonly [title: string, body: string])[] =>
  text
    .split(heading)
    .slice(1)
    .map((section) => {
      const end = section.indexOf('\n');
      return [section.slice(0, end), section.slice(end + 1).trim()];
    });

/** One page of what the parts of a build list for themselves, each package once and each text once. */
export const mergeLicenses = (texts: readonly string[]): string => {
  const packages = new Map(texts.flatMap(sectionsOf));
  const byText = new Map<string, string[]>();
  for (const [title, body] of [...packages].sort(([one], [other]) => (one < other ? -1 : 1)))
    byText.set(body, [...(byText.get(body) ?? []), title]);
  return [
    '# Licences',
    '',
    'The extension bundles these packages. Their licences ask for their texts to come along.',
    '',
    'It also holds a digest of the Public Suffix List, which is under the Mozilla Public License 2.0 and is to be had at',
    'https://publicsuffix.org.',
    '',
    ...[...byText].flatMap(([body, titles]) => [...titles.map((title) => `## ${title}`), '', body, '']),
  ].join('\n');
};

/** Puts the lists of a build's parts together into `licenses.md`. */
export const gatherLicenses = (dist: string): void => {
  const folder = join(dist, 'licenses');
  const texts = readdirSync(folder)
    .sort()
    .map((name) => readFileSync(join(folder, name), 'utf8'));
  writeFileSync(join(dist, 'licenses.md'), mergeLicenses(texts));
  rmSync(folder, { recursive: true });
};
