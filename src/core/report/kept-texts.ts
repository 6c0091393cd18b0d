import type { CallEntry } from '../conversation/call.ts';
import type { Diagnosis } from '../diagnosis/to-diagnosis.ts';
import type { TokenRecord } from '../session/model.ts';
import type { Session } from '../session/sessions.ts';
import type { DiagnosedConversation } from './report-conversation.ts';

const ofToken = (token: TokenRecord): readonly string[] => {
  if (token.kind === 'refresh') return [];
  const { issuer, clientId } = token.claims;
  return [
    ...[issuer.url, issuer.host, issuer.poolId, clientId],
    ...(issuer.region === undefined ? [] : [issuer.region]),
    ...(token.kind === 'access' ? token.claims.scopes : []),
  ];
};

/** Names of parts of Cognito, which texts about a call mention. */
const ofCall = ({ operation, url, refusal, facts }: CallEntry): readonly string[] =>
  [
    operation,
    url.split('/', 3).join('/'),
    refusal?.type,
    facts.clientId,
    facts.authFlow,
    facts.challenge,
    facts.identityPool,
    ...(facts.scopes ?? []),
  ].filter((text): text is string => text !== undefined && text !== '');

/** Ids and scopes that stay readable in the texts of a report. They belong to an app or to a request, not to a person. */
export const keptTexts = (known: {
  readonly session?: Session;
  readonly diagnoses: readonly Diagnosis[];
  readonly conversation?: Pick<DiagnosedConversation, 'flows'>;
}): readonly string[] => [
  ...new Set([
    ...(known.session?.tokens ?? []).flatMap(ofToken),
    ...(known.conversation?.flows ?? []).flatMap(({ calls }) => calls.flatMap(ofCall)),
    ...known.diagnoses.flatMap(({ raw }) => (raw?.requestId === undefined ? [] : [raw.requestId])),
  ]),
];
