// `npm run load`: the load of the goals on the real browser. Prints long tasks, memory and calls beside what the tests assert.
import { spawnSync } from 'node:child_process';
import { resolve } from 'node:path';
import { buildAll } from './build.ts';

const root = resolve(import.meta.dirname, '..');
await buildAll();
const { status } = spawnSync(
  process.execPath,
  [
    resolve(root, 'node_modules/@playwright/test/cli.js'),
    'test',
    '--config=test/e2e/playwright.config.ts',
    '--workers=1',
    'load.spec.ts',
  ],
  { cwd: root, stdio: 'inherit', env: { ...process.env, LOAD: 'full' } },
);
process.exitCode = status ?? 1;
