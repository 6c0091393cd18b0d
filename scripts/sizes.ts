import { readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { gzipSync } from 'node:zlib';
import { type Browser, browsers } from './manifest.ts';
import { zipBuild } from './zip.ts';

const root = resolve(import.meta.dirname, '..');

/** One thing whose size is bounded. Sizes are bytes; a kB is 1000 of them. */
export interface SizeRow {
  readonly name: string;
  readonly size: number;
  readonly limit: number;
}

/** How far a page is loaded: what it needs to open, or what it ever fetches. */
type Extent = 'at opening' | 'with all its tools';

const imports = {
  'at opening': /\b(?:import|from)\s*["'`](\.{1,2}\/[^"'`]+\.js)["'`]/g,
  'with all its tools': /\b(?:import|from)\s*\(?\s*["'`](\.{1,2}\/[^"'`]+\.js)["'`]/g,
} as const satisfies Record<Extent, RegExp>;

/** The files that a script pulls in, itself included. Rolldown writes plain imports of relative paths. */
const scriptGraph = (entry: string, extent: Extent, seen = new Set<string>()): ReadonlySet<string> => {
  if (seen.has(entry)) return seen;
  seen.add(entry);
  for (const [, path] of readFileSync(entry, 'utf8').matchAll(imports[extent]))
    if (path !== undefined) scriptGraph(resolve(dirname(entry), path), extent, seen);
  return seen;
};

const pageGraph = (page: string, extent: Extent): ReadonlySet<string> => {
  const html = readFileSync(page, 'utf8');
  const files = new Set<string>([page]);
  for (const [, path] of html.matchAll(/(?:src|href)="\/?([^"]+\.(?:js|css))"/g)) {
    const file = resolve(dirname(page), path ?? '');
    if (file.endsWith('.js')) scriptGraph(file, extent, files);
    else files.add(file);
  }
  return files;
};

const gzipped = (files: ReadonlySet<string>): number =>
  [...files].reduce((sum, file) => sum + gzipSync(readFileSync(file), { level: 9 }).length, 0);

const pageRows = (
  browser: Browser,
  page: string,
  limits: Readonly<Record<Extent, number>>,
): readonly SizeRow[] =>
  (['at opening', 'with all its tools'] as const).map((extent) => ({
    name: `${browser}: ${page} ${extent}, gzip`,
    size: gzipped(pageGraph(join(root, 'dist', browser, `${page}.html`), extent)),
    limit: limits[extent],
  }));

const rowsOf = (browser: Browser): readonly SizeRow[] => {
  const dist = join(root, 'dist', browser);
  return [
    {
      name: `${browser}: background, gzip`,
      size: gzipped(scriptGraph(join(dist, 'background.js'), 'at opening')),
      limit: 77_000,
    },
    ...pageRows(browser, 'panel', { 'at opening': 49_000, 'with all its tools': 110_000 }),
    // Among its tools are all public suffixes, which do not compress, and the reading of HAR files.
    ...pageRows(browser, 'popup', { 'at opening': 44_000, 'with all its tools': 90_000 }),
    { name: `${browser}: zip`, size: zipBuild(browser).length, limit: 500_000 },
  ];
};

/** The sizes of both builds, which must be there. */
export const measureSizes = (): readonly SizeRow[] => browsers.flatMap(rowsOf);

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const rows = measureSizes();
  for (const { name, size, limit } of rows)
    console.log(
      `${size <= limit ? 'ok  ' : 'OVER'} ${name.padEnd(44)} ${(size / 1000).toFixed(1).padStart(7)} kB of ${limit / 1000} kB`,
    );
  console.log(
    `(sizes of ${browsers.map((browser) => relative(root, join(root, 'dist', browser))).join(', ')})`,
  );
  process.exitCode = rows.every(({ size, limit }) => size <= limit) ? 0 : 1;
}
