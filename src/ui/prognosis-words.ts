import type { Agreement, Prognosis } from '../core/diagnosis/prognosis.ts';
import type { TextKey } from '../core/words/words.ts';
import { say } from './words.ts';

const expectations = {
  refusal: 'prognosis_refusal',
  uncertain: 'prognosis_uncertain',
  'no-objection': 'prognosis_noObjection',
} as const satisfies Record<Prognosis['expectation'], TextKey>;

const pastExpectations = {
  refusal: 'prognosis_refusalPast',
  uncertain: 'prognosis_uncertainPast',
  'no-objection': 'prognosis_noObjectionPast',
} as const satisfies Record<Prognosis['expectation'], TextKey>;

const agreements = {
  unasked: undefined,
  undecided: 'prognosis_undecided',
  agreed: 'prognosis_agreed',
  'other-reason': 'prognosis_otherReason',
  'known-to-cognito-alone': 'prognosis_knownToCognitoAlone',
  disagreed: 'prognosis_disagreed',
} as const satisfies Record<Agreement, TextKey | undefined>;

/** What was expected of the look-up, and how the answer compares. */
export const prognosisWords = ({
  expectation,
  agreement,
}: Prognosis): { readonly expected: string; readonly compared?: string } => {
  const isOver = agreement !== 'unasked';
  const compared = agreements[agreement];
  return {
    expected: say(isOver ? pastExpectations[expectation] : expectations[expectation]),
    ...(compared === undefined ? {} : { compared: say(compared) }),
  };
};
