import type { Words } from '../words/words.ts';
import { holds } from './condition.ts';
import type { Evidence } from './evidence.ts';
import { knowledgeBase } from './knowledge-base.ts';
import type { Row } from './row.ts';
import { fill } from './slots.ts';
import { wordsOf } from './words.ts';

/** One thing for which Cognito would refuse a token. */
export interface Fault {
  /** The id of the row that says it. */
  readonly id: string;
  readonly title: string;
}

/**
 * What can be told of a look-up before it is made.
 * `no-objection` does not mean that Cognito will accept: what only it knows, such as a revocation, no token tells.
 */
export type Expectation = 'refusal' | 'uncertain' | 'no-objection';

/**
 * How the answer compares: `agreed` in what was expected, `other-reason` for a refusal that was not for a reason foretold,
 * `known-to-cognito-alone` for one that no token tells, `disagreed` where Cognito accepted what looked refusable.
 */
export type Agreement =
  | 'unasked'
  | 'undecided'
  | 'agreed'
  | 'other-reason'
  | 'known-to-cognito-alone'
  | 'disagreed';

export interface Prognosis {
  readonly expectation: Expectation;
  /** In the order in which the service is likely to find them. */
  readonly faults: readonly Fault[];
  readonly agreement: Agreement;
}

/** Rows that make the answer uncertain, and foretell none. */
const doubts: ReadonlySet<string> = new Set(['expiry-too-close']);

const forecasts = knowledgeBase.filter(({ foretells }) => foretells !== undefined);

/** Refusals that are about the user or the service, which no token tells. Known by their ids having no forecast. */
const foretold: ReadonlySet<string> = new Set(forecasts.flatMap(({ foretells }) => foretells ?? []));

const outcomeOf = (evidence: Evidence): Row | undefined =>
  knowledgeBase.find(({ when }) => when.kind === 'refusal' && holds(when, evidence));

const agreementOf = (expectation: Expectation, expected: readonly Row[], evidence: Evidence): Agreement => {
  const { lookup } = evidence;
  if (lookup.state === 'succeeded') return expectation === 'refusal' ? 'disagreed' : 'agreed';
  if (lookup.state !== 'failed') return 'unasked';
  if (lookup.failure.code !== 'refused') return 'undecided';
  const outcome = outcomeOf(evidence);
  if (outcome === undefined || outcome.severity !== 'error') return 'undecided';
  if (expected.some(({ foretells }) => foretells?.includes(outcome.id) === true)) return 'agreed';
  if (expectation === 'refusal') return 'other-reason';
  return foretold.has(outcome.id) ? 'other-reason' : 'known-to-cognito-alone';
};

/**
 * What is to be expected of a look-up, and, once it was made, how Cognito's answer compares: measured by the moment of the
 * answer, so that it does not change while the clock goes on. `undefined` without an access token.
 */
export const prognose = (evidence: Evidence, words: Words): Prognosis | undefined => {
  if (evidence.access === undefined) return undefined;
  const { lookup } = evidence;
  const isOver = lookup.state === 'succeeded' || lookup.state === 'failed';
  const then = isOver ? { ...evidence, now: lookup.finishedAt + (evidence.clock?.ahead ?? 0) } : evidence;
  const expected = forecasts.filter((row) => holds(row.when, then));
  const isUncertain = knowledgeBase.some((row) => doubts.has(row.id) && holds(row.when, then));
  const expectation = expected.length > 0 ? 'refusal' : isUncertain ? 'uncertain' : 'no-objection';
  return {
    expectation,
    faults: expected.map((row) => ({ id: row.id, title: fill(wordsOf(row, words).title, then, words) })),
    agreement: agreementOf(expectation, expected, then),
  };
};
