import { type Flow, flowsOf } from '../../conversation/flows.ts';
import type { Words } from '../../words/words.ts';
import type { Diagnosis } from '../to-diagnosis.ts';
import type { Around } from './call-evidence.ts';
import { diagnoseCall } from './diagnose-call.ts';

/** The newest thing that came to nothing and was not made up for since. */
export interface NewestFailure {
  readonly flow: Flow;
  readonly diagnosis: Diagnosis;
}

/** Tokens that somebody signed in for make up for whatever failed before: a refresh brings some too, and settles only its like. */
const isSignIn = ({ created, kind }: Flow): boolean => created.length > 0 && kind !== 'refresh';

/**
 * A failed flow after which no flow of the same kind succeeded, and nobody signed in; the newest of them. `undefined` if there
 * is none. What is no more than a note is left out, such as a silent sign-in that found no session.
 */
export const newestFailure = (around: Around, words: Words): NewestFailure | undefined => {
  const made = new Set<Flow['kind']>();
  for (const flow of flowsOf(around.calls).toReversed()) {
    if (flow.outcome === 'succeeded') made.add(flow.kind);
    if (isSignIn(flow)) return undefined;
    if (flow.failure === undefined || made.has(flow.kind)) continue;
    const diagnosis = diagnoseCall(flow.failure, around, words);
    if (diagnosis !== undefined && diagnosis.severity !== 'note') return { flow, diagnosis };
  }
  return undefined;
};
