import { loudSeverity } from '../core/diagnosis/severity-words.ts';
import type { Diagnosis } from '../core/diagnosis/to-diagnosis.ts';
import type { TextKey } from '../core/words/words.ts';
import { say, words } from './words.ts';

const confidence = {
  documented: 'diagnosisCard_documented',
  seen: 'diagnosisCard_seen',
  inferred: 'diagnosisCard_inferred',
} as const satisfies Record<Diagnosis['confidence'], TextKey>;

/** How sure a diagnosis is, in words. What needs no document of AWS's claims none. */
export const confidenceWords = (diagnosis: Diagnosis): string =>
  say(
    diagnosis.confidence === 'documented' && diagnosis.source === undefined
      ? 'diagnosisCard_certain'
      : confidence[diagnosis.confidence],
  );

/** What Cognito said, letter for letter. */
export const rawText = ({ raw }: Diagnosis): string | undefined => {
  if (raw === undefined) return undefined;
  const request =
    raw.requestId === undefined ? undefined : say('diagnosisCard_request', { id: raw.requestId });
  const status = raw.status === undefined ? undefined : `HTTP ${raw.status}`;
  const last = [request, status].filter((part) => part !== undefined).join(' · ');
  return [raw.type, raw.message, last].filter((line) => line !== '').join('\n');
};

/** A diagnosis as plain text for a ticket or a chat. */
export const diagnosisText = (diagnosis: Diagnosis): string => {
  const { severity, title, reason, steps, tester, source } = diagnosis;
  return [
    `${loudSeverity(severity, words)}: ${title}`,
    reason,
    ...steps.map((step, index) => `${index + 1}. ${step}`),
    tester === '' ? undefined : `${say('diagnosisCard_tester')} ${tester}`,
    rawText(diagnosis),
    source === undefined ? undefined : `${source.label}: ${source.url}`,
  ]
    .filter((line) => line !== undefined)
    .join('\n');
};
