import type { Diagnosis } from '../diagnosis/to-diagnosis.ts';
import type { TokenRecord } from '../session/model.ts';
import type { Session } from '../session/sessions.ts';

const ofToken = (token: TokenRecord): readonly string[] => {
  if (token.kind === 'refresh') return [];
  const { issuer, clientId } = token.claims;
  return [
    ...[issuer.url, issuer.host, issuer.poolId, clientId],
    ...(issuer.region === undefined ? [] : [issuer.region]),
    ...(token.kind === 'access' ? token.claims.scopes : []),
  ];
};

/** Ids and scopes that stay readable in the texts of a report. They belong to an app or to a request, not to a person. */
export const keptTexts = (known: {
  readonly session: Session;
  readonly diagnoses: readonly Diagnosis[];
}): readonly string[] => [
  ...new Set([
    ...known.session.tokens.flatMap(ofToken),
    ...known.diagnoses.flatMap(({ raw }) => (raw?.requestId === undefined ? [] : [raw.requestId])),
  ]),
];
