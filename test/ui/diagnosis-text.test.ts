import { expect, test } from 'vitest';
import type { Diagnosis } from '../../src/core/diagnosis/to-diagnosis.ts';
import { confidenceWords, diagnosisText, rawText } from '../../src/ui/diagnosis-text.ts';

const disabled: Diagnosis = {
  id: 'disabled',
  severity: 'error',
  title: 'The user is disabled',
  reason: 'An administrator switched `alice` off.',
  steps: ['Switch it on.', 'Sign in.'],
  tester: 'Ask an administrator.',
  points: [],
  confidence: 'documented',
  source: { label: 'AWS', url: 'https://docs.aws.amazon.com/' },
  raw: { type: 'NotAuthorizedException', message: 'User is disabled.', requestId: '7c1e', status: 400 },
};

test('a diagnosis is copied whole, its steps numbered', () => {
  expect(diagnosisText(disabled)).toBe(
    [
      'ERROR: The user is disabled',
      'An administrator switched `alice` off.',
      '1. Switch it on.',
      '2. Sign in.',
      'As a tester: Ask an administrator.',
      'NotAuthorizedException',
      'User is disabled.',
      'request 7c1e · HTTP 400',
      'AWS: https://docs.aws.amazon.com/',
    ].join('\n'),
  );
});

test('what Cognito did not say leaves no empty line', () => {
  expect(rawText({ ...disabled, raw: { type: 'X', message: '' } })).toBe('X');
});

test('AWS is called upon only where a source is named', () => {
  const { source: _, ...unsourced } = disabled;
  expect(confidenceWords(disabled)).toBe('certain: AWS documents this');
  expect(confidenceWords(unsourced)).toBe('certain');
});
