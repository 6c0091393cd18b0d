import { randomInt } from 'node:crypto';
import { expect, test } from 'vitest';
import { hasStrangePrototype } from './pollution.ts';
import { targets } from './targets.ts';

/** A failure tells its seed and the smallest input; `npm run fuzz -- --seed=…` throws the same. */
const seed = randomInt(2 ** 31);

/** Far more than it takes, in milliseconds: what is shown here is no speed. */
const patience = 60_000;

for (const target of targets)
  test(`hostile data breaks nothing and comes out bounded: ${target.name}`, { timeout: patience }, () => {
    target.run({ runs: 250, seed });
  });

test('the fuzzer would notice a prototype that data has set', () => {
  const careless: Record<string, unknown> = {};
  for (const [name, value] of Object.entries(JSON.parse('{"__proto__":{"isAdmin":true}}')))
    careless[name] = value;
  expect(hasStrangePrototype([careless])).toBe(true);
});
