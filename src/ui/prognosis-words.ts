import type { Agreement, Prognosis } from '../core/diagnosis/prognosis.ts';

const expectations = {
  refusal: 'GetUser will refuse this token, because:',
  uncertain: 'GetUser may accept this token or not: it ends about now.',
  'no-objection': 'Nothing in the token speaks against it.',
} as const satisfies Record<Prognosis['expectation'], string>;

const pastExpectations = {
  refusal: 'By the token, a refusal was to be expected, because:',
  uncertain: 'The answer was open: the token ended about then.',
  'no-objection': 'Nothing in the token spoke against it.',
} as const satisfies Record<Prognosis['expectation'], string>;

const agreements = {
  unasked: undefined,
  undecided: 'Cognito did not judge the token.',
  agreed: 'Cognito’s answer agrees.',
  'other-reason':
    'Cognito refused it for another reason: see the diagnosis. It names the first that it finds.',
  'known-to-cognito-alone':
    'Cognito refused it for what only it knows: no token tells whether a user was disabled, or a token revoked.',
  disagreed: 'Cognito disagreed and accepted it. Trust Cognito: see the note below for what that may mean.',
} as const satisfies Record<Agreement, string | undefined>;

/** What was expected of the look-up, and how the answer compares. */
export const prognosisWords = ({
  expectation,
  agreement,
}: Prognosis): { readonly expected: string; readonly compared?: string } => {
  const isOver = agreement !== 'unasked';
  const compared = agreements[agreement];
  return {
    expected: isOver ? pastExpectations[expectation] : expectations[expectation],
    ...(compared === undefined ? {} : { compared }),
  };
};
