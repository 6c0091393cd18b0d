import type { Words } from '../words/words.ts';
import { holds } from './condition.ts';
import type { Evidence } from './evidence.ts';
import { knowledgeBase } from './knowledge-base.ts';
import type { Row, Severity } from './row.ts';
import { fill } from './slots.ts';
import { type Diagnosis, type RawRefusal, toDiagnosis } from './to-diagnosis.ts';

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
          ...toDiagnosis(row, (text) => fill(text, ended, words), words),
          ...rawOf(ended, words),
          ...(isForetold ? { foretold: true } : {}),
        },
      ];
    if (row.when.kind === 'accepted-against-forecast')
      return missed.length > 0 ? [toDiagnosis(row, (text) => fill(text, evidence, words), words)] : [];
    // A forecast that came true would say the same thing twice; one that did not is told by a row of its own.
    if (isOutcome(row) || foretellsOutcome(row) || missed.includes(row)) return [];
    return holds(row.when, evidence) ? [toDiagnosis(row, (text) => fill(text, evidence, words), words)] : [];
  });
  return found.sort(worstFirst);
};

export const worst = (diagnoses: readonly Diagnosis[]): Diagnosis | undefined =>
  [...diagnoses].sort(worstFirst)[0];
