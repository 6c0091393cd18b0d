import type { CallEntry } from '../conversation/call.ts';
import { callFactNames, callName } from '../conversation/call-words.ts';
import type { CallFactName, CallFacts } from '../conversation/facts.ts';
import type { FlowKind } from '../conversation/flow-kind.ts';
import type { Flow } from '../conversation/flows.ts';
import type { Diagnosis } from '../diagnosis/to-diagnosis.ts';
import type { Redactor } from './redactor.ts';
import type { ReportCall, ReportConversation, ReportFact } from './report.ts';
import { diagnosisOf, refusalOf, requestIdOf } from './report-findings.ts';

/** A conversation, and what was found to be the matter with it. */
export interface DiagnosedConversation {
  /** How many calls were let go before. */
  readonly dropped: number;
  /** By their start, the oldest first. */
  readonly flows: readonly Flow[];
  readonly diagnose: (call: CallEntry) => Diagnosis | undefined;
  readonly findings: readonly Diagnosis[];
  readonly failure?: { readonly kind: FlowKind; readonly title: string };
}

/** Calls that a report tells, the newest. */
export const mostReportedCalls = 100;

/** Facts that are addresses, or that a provider names: a person may be mentioned in them. All others name parts of Cognito. */
const mentioning: ReadonlySet<CallFactName> = new Set<CallFactName>([
  'redirectUri',
  'logoutUri',
  'leadsTo',
  'logins',
  'identityProvider',
]);

const factsOf = (facts: CallFacts, redactor: Redactor): readonly ReportFact[] =>
  callFactNames.flatMap((name) => {
    const value = facts[name];
    if (value === undefined) return [];
    const text = typeof value === 'object' ? value.join(', ') : String(value);
    return [{ name, value: mentioning.has(name) ? redactor.text(text) : redactor.label(text) }];
  });

const callOf = (call: CallEntry, trouble: Diagnosis | undefined, redactor: Redactor): ReportCall => {
  const { startedAt, duration, status, reply, refusal, requestId, facts, tokens, service } = call;
  const isOfApp = service === 'api' || service === 'callback';
  return {
    name: isOfApp ? redactor.text(callName(call)) : redactor.label(callName(call)),
    startedAt: Math.max(0, startedAt),
    reply,
    facts: factsOf(facts, redactor),
    tokens: tokens.map(({ use, kind }) => ({ use, kind })),
    ...(duration === undefined ? {} : { duration }),
    ...(status === undefined ? {} : { status }),
    ...(refusal === undefined ? {} : { refusal: refusalOf(refusal, redactor) }),
    ...requestIdOf(requestId),
    ...(trouble === undefined ? {} : { trouble: redactor.text(trouble.title) }),
  };
};

/** The same trouble of several calls is told once, for the newest. What Cognito said of it stands with each call. */
const troublesOf = (
  flows: readonly Flow[],
  diagnose: DiagnosedConversation['diagnose'],
): readonly Diagnosis[] => {
  const told = new Map<string, Diagnosis>();
  for (const call of flows.flatMap(({ calls }) => calls).toReversed()) {
    const diagnosis = diagnose(call);
    if (diagnosis === undefined || told.has(diagnosis.id)) continue;
    const { raw: _, ...trouble } = diagnosis;
    told.set(diagnosis.id, trouble);
  }
  return [...told.values()];
};

const countOf = (flows: readonly Flow[]): number => flows.reduce((sum, { calls }) => sum + calls.length, 0);

/** The newest flows whose calls are no more than a report tells; the newest one in any case, though cut. */
const newest = (flows: readonly Flow[]): readonly Flow[] => {
  const kept: Flow[] = [];
  let room = mostReportedCalls;
  for (const flow of flows.toReversed()) {
    if (flow.calls.length > room && kept.length > 0) break;
    kept.unshift({ ...flow, calls: flow.calls.slice(-room) });
    room -= Math.min(room, flow.calls.length);
  }
  return kept;
};

/** The conversation as a report tells it. Tokens are named by their kind alone. */
export const conversationOf = (
  { dropped, flows, diagnose, findings, failure }: DiagnosedConversation,
  redactor: Redactor,
): ReportConversation => {
  const told = newest(flows);
  return {
    flows: told.map(({ kind, outcome, calls }) => ({
      kind,
      outcome,
      calls: calls.map((call) => callOf(call, diagnose(call), redactor)),
    })),
    leftOut: dropped + countOf(flows) - countOf(told),
    diagnoses: [...findings, ...troublesOf(told, diagnose)].map((found) => diagnosisOf(found, redactor)),
    ...(failure === undefined ? {} : { failure: { ...failure, title: redactor.text(failure.title) } }),
  };
};
