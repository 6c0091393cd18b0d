import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Frame, Page } from '@playwright/test';

const source = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

interface AxeResult {
  readonly violations: readonly {
    readonly id: string;
    readonly nodes: readonly { readonly html: string; readonly failureSummary?: string }[];
  }[];
}

/** What axe finds wrong in a view, one line for each element; none when all is well. `rules` are names of its rules, if not all. */
export const axeViolations = async (
  view: Page | Frame,
  rules?: readonly string[],
): Promise<readonly string[]> => {
  // The protocol runs it, so that the content security policy of the page stays as it is.
  await view.evaluate(source);
  const { violations } = await view.evaluate(
    async (only): Promise<AxeResult> =>
      Reflect.get(globalThis, 'axe').run(only === undefined ? {} : { runOnly: only }),
    rules,
  );
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ html, failureSummary = '' }) => `${id}: ${html}\n${failureSummary}`),
  );
};
