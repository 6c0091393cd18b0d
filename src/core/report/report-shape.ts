import { replyStates } from '../conversation/call.ts';
import { callFactNames } from '../conversation/call-words.ts';
import { flowKinds } from '../conversation/flow-kind.ts';
import { flowOutcomes } from '../conversation/flows.ts';
import type { JsonEntry } from '../json.ts';
import {
  lookupStates,
  type Report,
  type ReportAttribute,
  type ReportCall,
  type ReportConversation,
  type ReportDiagnosis,
  type ReportFact,
  type ReportFlow,
  type ReportLookup,
  type ReportMfa,
  type ReportPlace,
  type ReportPrognosis,
  type ReportRefusal,
  type ReportSession,
  type ReportToken,
  reportFormat,
  reportVersion,
  signatureStates,
} from './report.ts';
import { flag, httpsUrl, json, listOf, number, objectOf, oneOf, text, time } from './shape.ts';

const session = objectOf<ReportSession>(
  { user: text, isPutAway: flag },
  { poolId: text, clientId: text, region: text },
);

const lookup = objectOf<ReportLookup>(
  { state: oneOf(lookupStates) },
  { startedAt: time, finishedAt: time, requestId: text, failure: text },
);

const refusal = objectOf<ReportRefusal>({ type: text, message: text }, { requestId: text, status: number });

const diagnosis = objectOf<ReportDiagnosis>(
  {
    id: text,
    severity: oneOf(['error', 'warning', 'note']),
    title: text,
    reason: text,
    steps: listOf(text),
    tester: text,
    confidence: oneOf(['documented', 'seen', 'inferred']),
  },
  { sourceUrl: httpsUrl, raw: refusal },
);

const prognosis = objectOf<ReportPrognosis>(
  {
    expectation: oneOf(['refusal', 'uncertain', 'no-objection']),
    agreement: oneOf([
      ...(['unasked', 'undecided', 'agreed'] as const),
      ...(['other-reason', 'known-to-cognito-alone', 'disagreed'] as const),
    ]),
    faults: listOf(objectOf<ReportPrognosis['faults'][number]>({ id: text, title: text }, {})),
  },
  {},
);

const place = objectOf<ReportPlace>({ where: text }, { producer: text });

const token = objectOf<ReportToken>(
  {
    kind: oneOf(['access', 'id', 'refresh']),
    isInUse: flag,
    signature: oneOf(signatureStates),
    places: listOf(place),
  },
  { issuer: text, issuedAt: time, expiresAt: time, authenticatedAt: time },
);

const attribute = objectOf<ReportAttribute>(
  { name: text, value: text, mark: oneOf(['same', 'changed', 'only-live', 'only-token', 'no-token']) },
  { tokenSays: text },
);

const mfa = objectOf<ReportMfa>({ methods: listOf(text) }, { preferred: text });

const claims = listOf(objectOf<JsonEntry>({ name: text, value: json }, {}));

const flowKind = oneOf(flowKinds);

const fact = objectOf<ReportFact>({ name: oneOf(callFactNames), value: text }, {});

const call = objectOf<ReportCall>(
  {
    name: text,
    startedAt: time,
    reply: oneOf(replyStates),
    facts: listOf(fact),
    tokens: listOf(
      objectOf<ReportCall['tokens'][number]>(
        { use: oneOf(['sent', 'received']), kind: oneOf(['access', 'id', 'refresh']) },
        {},
      ),
    ),
  },
  { duration: number, status: number, refusal, requestId: text, trouble: text },
);

const flow = objectOf<ReportFlow>({ kind: flowKind, outcome: oneOf(flowOutcomes), calls: listOf(call) }, {});

const conversation = objectOf<ReportConversation>(
  { flows: listOf(flow), leftOut: number, diagnoses: listOf(diagnosis) },
  {
    failure: objectOf<NonNullable<ReportConversation['failure']>>({ kind: flowKind, title: text }, {}),
  },
);

export const reportShape = objectOf<Report>(
  {
    format: oneOf([reportFormat]),
    version: oneOf([reportVersion]),
    madeAt: time,
    extensionVersion: text,
    isPersonal: flag,
    lookup,
    diagnoses: listOf(diagnosis),
    tokens: listOf(token),
    attributes: listOf(attribute),
    accessClaims: claims,
    idClaims: claims,
  },
  { origin: text, session, prognosis, mfa, conversation },
);
