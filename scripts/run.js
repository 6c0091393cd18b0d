import { spawn } from 'node:child_process';
import { resolve } from 'node:path';
import { ensurePackages, projectRoot } from './setup.js';

/** `node scripts/run.js scripts/build.ts …` runs a TypeScript file, after installing the packages where needed. */
ensurePackages();
const child = spawn(
  process.execPath,
  [resolve(projectRoot, 'node_modules/tsx/dist/cli.mjs'), ...process.argv.slice(2)],
  { cwd: projectRoot, stdio: 'inherit' },
);
child.on('exit', (code) => {
  process.exitCode = code ?? 1;
});
