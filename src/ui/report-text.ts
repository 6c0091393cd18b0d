import type { Prognosis } from '../core/diagnosis/prognosis.ts';
import type { Diagnosis } from '../core/diagnosis/to-diagnosis.ts';
import type { AccessTokenRecord, IdTokenRecord } from '../core/session/model.ts';
import type { Signature } from '../core/session/signature.ts';
import { withoutTokens } from '../core/token/redact.ts';

export interface ReportQuestion {
  readonly diagnosis: Diagnosis;
  readonly prognosis: Prognosis | undefined;
  readonly access: AccessTokenRecord | undefined;
  readonly id: IdTokenRecord | undefined;
  readonly accessSignature: Signature | undefined;
  readonly version: string;
}

const namesOf = (token: AccessTokenRecord | IdTokenRecord | undefined): string =>
  token === undefined ? 'none' : token.claims.entries.map(({ name }) => name).join(', ');

/** Ids of pools and clients, and anything in quotes, may name somebody: a report needs none of it. */
export const redacted = (text: string): string =>
  withoutTokens(text)
    .replace(/[a-z]{2,4}(?:-[a-z]+){1,2}-\d_[A-Za-z0-9]+/g, '<pool>')
    .replace(/\bclient [a-z0-9]{10,}/gi, 'client <client>')
    .replace(/[\w.+-]+@[\w-]+(?:\.[\w-]+)+/g, '<address>');

/**
 * An account of a diagnosis that seems wrong, for a bug report. Names of claims and no value of one; Cognito's words with
 * ids and addresses taken out. In English whatever the language of the views, since the developers read it.
 */
export const reportText = (question: ReportQuestion): string => {
  const { diagnosis, prognosis, access, id, accessSignature, version } = question;
  const { raw } = diagnosis;
  return [
    `Whoami for Amazon Cognito ${version}: a diagnosis that seems wrong`,
    `Shown: ${diagnosis.id} (${diagnosis.severity}, ${diagnosis.confidence})`,
    ...(raw === undefined
      ? []
      : [
          `Type: ${redacted(raw.type)}`,
          `Message: ${redacted(raw.message)}`,
          ...(raw.status === undefined ? [] : [`Status: ${raw.status}`]),
        ]),
    `Expected before: ${prognosis?.expectation ?? 'nothing'} (${prognosis?.faults.map((fault) => fault.id).join(', ') || 'no fault'}); ${prognosis?.agreement ?? 'unasked'}`,
    `Signature of the access token: ${accessSignature?.state ?? 'unchecked'}${accessSignature?.state === 'failed' ? `, ${accessSignature.reason}` : ''}`,
    `Algorithm: ${redacted(access?.header.alg ?? 'none')}; issuer form: ${(access ?? id)?.claims.issuer.form ?? 'none'}`,
    `Claims of the access token: ${redacted(namesOf(access))}`,
    `Claims of the ID token: ${redacted(namesOf(id))}`,
    'What I expected instead: ',
  ].join('\n');
};
