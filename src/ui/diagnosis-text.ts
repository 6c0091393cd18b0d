import type { Diagnosis } from '../core/diagnosis/diagnose.ts';

const confidence = {
  documented: 'certain: AWS documents this',
  seen: 'likely: seen in real replies',
  inferred: 'a guess: inferred',
} as const satisfies Record<Diagnosis['confidence'], string>;

/** How sure a diagnosis is, in words. What needs no document of AWS's claims none. */
export const confidenceWords = (diagnosis: Diagnosis): string =>
  diagnosis.confidence === 'documented' && diagnosis.source === undefined
    ? 'certain'
    : confidence[diagnosis.confidence];

/** What Cognito said, letter for letter. */
export const rawText = ({ raw }: Diagnosis): string | undefined => {
  if (raw === undefined) return undefined;
  const request = raw.requestId === undefined ? undefined : `request ${raw.requestId}`;
  const status = raw.status === undefined ? undefined : `HTTP ${raw.status}`;
  const last = [request, status].filter((part) => part !== undefined).join(' · ');
  return [raw.type, raw.message, last].filter((line) => line !== '').join('\n');
};

/** A diagnosis as plain text for a ticket or a chat. */
export const diagnosisText = (diagnosis: Diagnosis): string => {
  const { severity, title, reason, steps, tester, source } = diagnosis;
  return [
    `${severity.toUpperCase()}: ${title}`,
    reason,
    ...steps.map((step, index) => `${index + 1}. ${step}`),
    tester === '' ? undefined : `As a tester: ${tester}`,
    rawText(diagnosis),
    source === undefined ? undefined : `${source.label}: ${source.url}`,
  ]
    .filter((line) => line !== undefined)
    .join('\n');
};
