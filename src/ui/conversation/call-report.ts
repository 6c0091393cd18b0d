import type { CallEntry } from '../../core/conversation/call.ts';
import { factsIn } from '../../core/conversation/call-words.ts';
import type { Diagnosis } from '../../core/diagnosis/to-diagnosis.ts';
import { redacted } from '../report-text.ts';

/**
 * An account of a call's diagnosis that seems wrong, for a bug report: names of facts and no value of one. In English whatever the
 * language of the views, since the developers read it.
 */
export const callReport = (diagnosis: Diagnosis, calls: readonly CallEntry[], version: string): string =>
  [
    `Whoami for Amazon Cognito ${version}: a diagnosis of the conversation that seems wrong`,
    `Shown: ${diagnosis.id} (${diagnosis.severity}, ${diagnosis.confidence})`,
    ...calls.map(({ service, operation, status, reply, refusal, facts, tokens }) =>
      [
        `Call: ${service}, ${redacted(operation)}, ${status ?? 'no status'}, reply ${reply}`,
        ...(refusal === undefined
          ? []
          : [`  Type: ${redacted(refusal.type)}`, `  Message: ${redacted(refusal.message)}`]),
        `  Facts: ${factsIn(facts).join(', ') || 'none'}`,
        `  Tokens: ${tokens.map(({ use, kind }) => `${use} ${kind}`).join(', ') || 'none'}`,
      ].join('\n'),
    ),
    'What I expected instead: ',
  ].join('\n');
