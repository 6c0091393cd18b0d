import { randomInt } from 'node:crypto';
import { parseArgs } from 'node:util';
import { targets } from './targets.ts';

/** `npm run fuzz`: throws at least a million inputs at every reader of data from outside; `--seed` repeats a run. */
const { values } = parseArgs({
  options: {
    seed: { type: 'string', default: `${randomInt(2 ** 31)}` },
    inputs: { type: 'string', default: '1020000' },
  },
});
const seed = Number(values.seed);
const runs = Math.ceil(Number(values.inputs) / targets.length);
console.log(`seed ${seed}, ${runs} inputs for each of ${targets.length} readers`);
let total = 0;
let failed = 0;
for (const target of targets) {
  try {
    target.run({ runs, seed });
    total += runs;
    console.log(`ok    ${target.name}`);
  } catch (error) {
    failed += 1;
    console.error(`FAIL  ${target.name}\n${error instanceof Error ? error.message : String(error)}`);
  }
}
console.log(`${total} inputs held in ${targets.length - failed} readers, ${failed} failed; seed ${seed}`);
process.exitCode = failed === 0 ? 0 : 1;
