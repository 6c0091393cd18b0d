import { callName, flowKindWords, flowOutcomeWords } from '../../core/conversation/call-words.ts';
import type { FlowKind } from '../../core/conversation/flow-kind.ts';
import type { Flow, FlowOutcome } from '../../core/conversation/flows.ts';
import { words } from '../words.ts';

export const flowName = (kind: FlowKind): string => flowKindWords(kind, words);

export const outcomeWords = (outcome: FlowOutcome): string => flowOutcomeWords(outcome, words);

/** What was called, by the names that developers know: operations in order, those that repeat with their number. */
export const operationsOf = ({ calls }: Flow): string => {
  const runs: { readonly name: string; times: number }[] = [];
  for (const call of calls) {
    const name = callName(call);
    const last = runs[runs.length - 1];
    if (last?.name === name) last.times += 1;
    else runs.push({ name, times: 1 });
  }
  return runs.map(({ name, times }) => (times === 1 ? name : `${name} × ${times}`)).join(' → ');
};

/** The challenge that nobody has answered yet. */
export const openChallenge = ({ outcome, calls }: Flow): string | undefined =>
  outcome === 'unfinished' ? calls[calls.length - 1]?.facts.nextChallenge : undefined;
