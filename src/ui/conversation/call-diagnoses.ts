import type { CallEntry } from '../../core/conversation/call.ts';
import { callsIn } from '../../core/conversation/ordered.ts';
import type { Around } from '../../core/diagnosis/calls/call-evidence.ts';
import { diagnoseCall } from '../../core/diagnosis/calls/diagnose-call.ts';
import type { Diagnosis } from '../../core/diagnosis/to-diagnosis.ts';
import { words } from '../words.ts';

/** What is the matter with a call, at one moment of the conversation. */
export type Diagnose = (call: CallEntry) => Diagnosis | undefined;

interface Known {
  readonly moment: string;
  readonly diagnosis: Diagnosis | undefined;
}

const nameOf = ({ number, startedAt }: CallEntry): string => `${number}-${startedAt}`;

/** The diagnoses that are remembered; beyond that it begins anew. */
const mostKnown = 1000;

/**
 * Diagnoses calls on demand, and each anew only when there is something new to look at: tokens, the clock, or calls that began
 * before it. What is as it was before is the very same object.
 */
export const createDiagnoser = (): ((around: Around) => Diagnose) => {
  const known = new Map<string, Known>();
  return (around) => {
    const places = new Map(callsIn(around.calls).map((call, index) => [call.number, index]));
    const scene = [around.clock?.ahead ?? 0, ...around.tokens.map(({ id }) => id)].join(' ');
    return (call) => {
      const name = nameOf(call);
      const moment = `${places.get(call.number)} ${scene}`;
      const before = known.get(name);
      if (before?.moment === moment) return before.diagnosis;
      if (known.size >= mostKnown) known.clear();
      const diagnosis = diagnoseCall(call, around, words);
      known.set(name, { moment, diagnosis });
      return diagnosis;
    };
  };
};
