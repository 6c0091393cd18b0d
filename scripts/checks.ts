import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { member, numberMember, parseJson } from '../src/core/json.ts';

const root = resolve(import.meta.dirname, '..');
const reports = mkdtempSync(join(tmpdir(), 'whoami-checks-'));
const unitReport = join(reports, 'unit.json');
const endToEndReport = join(reports, 'e2e.json');

interface Tally {
  readonly passed: number;
  readonly failed: number;
}

interface Check {
  readonly name: string;
  /** Arguments for this very Node.js. */
  readonly args: readonly string[];
  readonly environment?: Readonly<Record<string, string>>;
  /** What a test runner says it ran; a check without one counts as one. */
  readonly tally?: () => Tally;
}

const readReport = (file: string): unknown => {
  try {
    return parseJson(readFileSync(file, 'utf8'));
  } catch {
    return undefined;
  }
};

const numberOf = (report: unknown, name: string): number => numberMember(report, name) ?? 0;

const unitTally = (): Tally => {
  const report = readReport(unitReport);
  return { passed: numberOf(report, 'numPassedTests'), failed: numberOf(report, 'numFailedTests') };
};

const endToEndTally = (): Tally => {
  const stats = member(readReport(endToEndReport), 'stats');
  return {
    passed: numberOf(stats, 'expected'),
    // Neither a test that passed at the second try nor one that was skipped has shown what it should.
    failed: numberOf(stats, 'unexpected') + numberOf(stats, 'flaky') + numberOf(stats, 'skipped'),
  };
};

const bin = (path: string): string => resolve(root, 'node_modules', path);
const script = (name: string): readonly string[] => [bin('tsx/dist/cli.mjs'), `scripts/${name}.ts`];

const checks: readonly Check[] = [
  { name: 'format and lint', args: [bin('@biomejs/biome/bin/biome'), 'ci', '--colors=off', '.'] },
  { name: 'types', args: [bin('typescript/bin/tsc'), '--noEmit'] },
  {
    name: 'unit tests',
    args: [
      bin('vitest/vitest.mjs'),
      'run',
      '--reporter=dot',
      '--reporter=json',
      `--outputFile.json=${unitReport}`,
    ],
    tally: unitTally,
  },
  { name: 'both builds and their packages, twice the same', args: script('check-packages') },
  { name: 'built files', args: script('built-files') },
  { name: 'sizes', args: script('sizes') },
  { name: 'extension lint', args: script('lint-extension') },
  {
    name: 'end to end',
    args: [
      bin('@playwright/test/cli.js'),
      'test',
      '--config=test/e2e/playwright.config.ts',
      '--reporter=list,json',
    ],
    environment: { PLAYWRIGHT_JSON_OUTPUT_NAME: endToEndReport },
    tally: endToEndTally,
  },
];

/** Longest that one check may take, in milliseconds. A hang is a failure, not a wait. */
const deadline = 900_000;

const run = ({ args, environment }: Check): Promise<boolean> =>
  new Promise((done) => {
    const child = spawn(process.execPath, args, {
      cwd: root,
      stdio: ['ignore', 'inherit', 'inherit'],
      env: { ...process.env, ...environment },
    });
    const timer = setTimeout(() => {
      console.error(`No end after ${deadline / 1000} s: stopped.`);
      child.kill('SIGKILL');
    }, deadline);
    child.on('error', () => done(false));
    child.on('close', (code) => {
      clearTimeout(timer);
      done(code === 0);
    });
  });

const failures: string[] = [];
let passed = 0;
let failed = 0;
for (const check of checks) {
  console.log(`\n── ${check.name}`);
  const isGood = await run(check);
  const tally = check.tally?.() ?? { passed: isGood ? 1 : 0, failed: isGood ? 0 : 1 };
  // A runner that failed without a failing test, or ran none, has still not shown that all is well.
  const isSilent = tally.failed === 0 && (!isGood || tally.passed === 0);
  passed += tally.passed;
  failed += tally.failed + (isSilent ? 1 : 0);
  if (!isGood || isSilent) failures.push(check.name);
}
rmSync(reports, { recursive: true, force: true });
if (failures.length > 0) console.error(`\nFailed: ${failures.join(', ')}`);
process.exitCode = failed === 0 ? 0 : 1;
console.log(`\n${passed} passed, ${failed} failed`);
