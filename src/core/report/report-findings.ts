import type { Prognosis } from '../diagnosis/prognosis.ts';
import type { Diagnosis, RawRefusal } from '../diagnosis/to-diagnosis.ts';
import type { LookupView } from '../session/lookup-view.ts';
import type { Redactor } from './redactor.ts';
import type { ReportDiagnosis, ReportLookup, ReportPrognosis, ReportRefusal } from './report.ts';

/** Longest request id that is told as it is; Cognito's are UUIDs. */
const longestRequestId = 64;

/** A request id names no person, and support asks for it. What does not look like one is left out. */
export const requestIdOf = (id: string | undefined): { readonly requestId?: string } =>
  id !== undefined && id.length <= longestRequestId && /^[\w-]+$/.test(id) && !id.startsWith('eyJ')
    ? { requestId: id }
    : {};

export const refusalOf = (
  { type, message, requestId, status }: RawRefusal,
  redactor: Redactor,
): ReportRefusal => ({
  type: redactor.text(type),
  message: redactor.text(message),
  ...requestIdOf(requestId),
  ...(status === undefined ? {} : { status }),
});

export const diagnosisOf = (diagnosis: Diagnosis, redactor: Redactor): ReportDiagnosis => {
  const { id, severity, title, reason, steps, tester, confidence, source, raw } = diagnosis;
  return {
    id,
    severity,
    title: redactor.text(title),
    reason: redactor.text(reason),
    steps: steps.map(redactor.text),
    tester: redactor.text(tester),
    confidence,
    ...(source === undefined ? {} : { sourceUrl: source.url }),
    ...(raw === undefined ? {} : { raw: refusalOf(raw, redactor) }),
  };
};

export const prognosisOf = (prognosis: Prognosis, redactor: Redactor): ReportPrognosis => ({
  expectation: prognosis.expectation,
  agreement: prognosis.agreement,
  faults: prognosis.faults.map(({ id, title }) => ({ id, title: redactor.text(title) })),
});

const failedRequestId = (lookup: Extract<LookupView, { state: 'failed' }>): string | undefined =>
  'requestId' in lookup.failure ? lookup.failure.requestId : undefined;

export const lookupOf = (lookup: LookupView): ReportLookup => {
  switch (lookup.state) {
    case 'idle':
      return { state: 'idle' };
    case 'running':
    case 'interrupted':
      return { state: lookup.state, startedAt: lookup.startedAt };
    case 'succeeded': {
      const { state, startedAt, finishedAt, requestId } = lookup;
      return { state, startedAt, finishedAt, ...requestIdOf(requestId) };
    }
    case 'failed': {
      const { state, startedAt, finishedAt, failure } = lookup;
      return { state, startedAt, finishedAt, ...requestIdOf(failedRequestId(lookup)), failure: failure.code };
    }
  }
};
