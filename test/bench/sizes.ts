import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { measureSizes, type SizeRow } from '../../scripts/sizes.ts';
import { addRow } from './table.ts';

const root = resolve(import.meta.dirname, '../..');
const git = (...args: readonly string[]): string =>
  execFileSync('git', args, { cwd: root, encoding: 'utf8' }).trim();

/** The commit before this state: the last one, if there are changes that are not committed yet. */
const previous = git('rev-parse', '--short', git('status', '--porcelain') === '' ? 'HEAD~1' : 'HEAD');

/** The sizes of a commit, built by its own scripts in a working tree of its own. */
const sizesAt = async (commit: string): Promise<readonly SizeRow[]> => {
  const tree = join(mkdtempSync(join(tmpdir(), 'whoami-sizes-')), 'tree');
  git('worktree', 'add', '--detach', tree, commit);
  try {
    symlinkSync(join(root, 'node_modules'), join(tree, 'node_modules'));
    const tsx = join(root, 'node_modules/tsx/dist/cli.mjs');
    execFileSync(process.execPath, [tsx, 'scripts/build.ts'], { cwd: tree, stdio: 'inherit' });
    const measured: { readonly measureSizes: typeof measureSizes } = await import(
      pathToFileURL(join(tree, 'scripts/sizes.ts')).href
    );
    return measured.measureSizes();
  } finally {
    git('worktree', 'remove', '--force', tree);
    rmSync(resolve(tree, '..'), { recursive: true, force: true });
  }
};

const kilobytes = (size: number): string => `${(size / 1000).toFixed(1)} kB`;

console.log(`\nSizes, beside those of the commit ${previous}`);
const before = new Map((await sizesAt(previous)).map(({ name, size }) => [name, size]));
for (const { name, size, limit } of measureSizes()) {
  const earlier = before.get(name);
  addRow({
    what: name,
    ours: kilobytes(size),
    beside: earlier === undefined ? 'new' : `the commit before: ${kilobytes(earlier)}`,
    ...(earlier === undefined ? {} : { ratio: size / earlier }),
    goal: { words: `≤ ${kilobytes(limit)}`, isMet: size <= limit },
  });
}
