import type { Words } from '../words/words.ts';
import { holds } from './condition.ts';
import type { Evidence } from './evidence.ts';
import { knowledgeBase } from './knowledge-base.ts';
import type { Confidence, Row, Severity } from './row.ts';
import { fill } from './slots.ts';
import { sourceLabel } from './source-words.ts';
import { wordsOf } from './words.ts';

/** What Cognito said, letter for letter; or, when it did not, the failure's code and what the browser said. */
export interface RawRefusal {
  readonly type: string;
  readonly message: string;
  readonly requestId?: string;
  readonly status?: number;
}

/** One thing that is the matter, in words. Code words in the texts stand between backticks. */
export interface Diagnosis {
  readonly id: string;
  readonly severity: Severity;
  readonly title: string;
  readonly reason: string;
  readonly steps: readonly string[];
  readonly confidence: Confidence;
  readonly source?: { readonly label: string; readonly url: string };
  /** What somebody can do who does not have the code of the app. */
  readonly tester: string;
  /** Where the evidence is; see `Row`. */
  readonly points: readonly string[];
  readonly raw?: RawRefusal;
  /** The refusal could be told from the token before Cognito was asked. */
  readonly foretold?: boolean;
}

const isForecast = (row: Row): boolean => row.foretells !== undefined;
const isOutcome = (row: Row): boolean =>
  row.when.kind !== 'fact' && row.when.kind !== 'accepted-against-forecast';

/** The evidence as it was when the look-up ended: what a forecast is measured by. */
const atLookup = (evidence: Evidence): Evidence | undefined =>
  evidence.lookup.state === 'succeeded' || evidence.lookup.state === 'failed'
    ? { ...evidence, now: evidence.lookup.finishedAt + (evidence.clock?.ahead ?? 0) }
    : undefined;

const rawOf = ({ lookup }: Evidence, words: Words): { readonly raw?: RawRefusal } => {
  if (lookup.state !== 'failed') return {};
  const { failure } = lookup;
  switch (failure.code) {
    case 'refused': {
      const { code: _, ...raw } = failure;
      return { raw };
    }
    case 'unreachable':
      return { raw: { type: failure.code, message: failure.detail } };
    case 'unreadable-reply':
    case 'not-cognito': {
      const { code, detail, host: _, ...facts } = failure;
      return { raw: { type: code, message: detail, ...facts } };
    }
    case 'timed-out':
      return {
        raw: {
          type: failure.code,
          message: words.say('failure_timedOut', { milliseconds: failure.afterMs }),
        },
      };
    case 'not-sent':
      return {};
  }
};

const toDiagnosis = (row: Row, evidence: Evidence, words: Words): Diagnosis => {
  const { title, reason, steps, tester } = wordsOf(row, words);
  return {
    id: row.id,
    severity: row.severity,
    title,
    reason: fill(reason, evidence, words),
    steps: steps.map((step) => fill(step, evidence, words)),
    tester: fill(tester, evidence, words),
    points: row.points ?? [],
    confidence: row.confidence,
    ...(row.source === undefined
      ? {}
      : { source: { label: sourceLabel(row.source, words), url: row.source.url } }),
  };
};

const rank = { error: 0, warning: 1, note: 2 } as const satisfies Record<Severity, number>;

/** Worst first; among equals, in the order of the knowledge base, where the outcome of a look-up precedes the rest. */
const worstFirst = (one: Diagnosis, other: Diagnosis): number => rank[one.severity] - rank[other.severity];

/**
 * What is the matter with a session, worst and most specific first. Empty when nothing is.
 * Never throws, whatever the evidence holds.
 */
export const diagnose = (evidence: Evidence, words: Words): readonly Diagnosis[] => {
  const then = atLookup(evidence);
  const forecasts = knowledgeBase.filter(isForecast);
  const missed = then?.lookup.state === 'succeeded' ? forecasts.filter((row) => holds(row.when, then)) : [];
  // How a look-up ended is told by the moment it ended, so that its words stay while the clock goes on.
  const ended = then ?? evidence;
  const outcome = knowledgeBase.find((row) => isOutcome(row) && holds(row.when, ended));
  const foretellsOutcome = (row: Row): boolean =>
    outcome !== undefined && row.foretells?.includes(outcome.id) === true;
  const isForetold =
    then !== undefined && forecasts.some((row) => foretellsOutcome(row) && holds(row.when, then));

  const found = knowledgeBase.flatMap((row): readonly Diagnosis[] => {
    if (row === outcome)
      return [
        {
          ...toDiagnosis(row, ended, words),
          ...rawOf(ended, words),
          ...(isForetold ? { foretold: true } : {}),
        },
      ];
    if (row.when.kind === 'accepted-against-forecast')
      return missed.length > 0 ? [toDiagnosis(row, evidence, words)] : [];
    // A forecast that came true would say the same thing twice; one that did not is told by a row of its own.
    if (isOutcome(row) || foretellsOutcome(row) || missed.includes(row)) return [];
    return holds(row.when, evidence) ? [toDiagnosis(row, evidence, words)] : [];
  });
  return found.sort(worstFirst);
};

export const worst = (diagnoses: readonly Diagnosis[]): Diagnosis | undefined =>
  [...diagnoses].sort(worstFirst)[0];
