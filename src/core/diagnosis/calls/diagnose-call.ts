import { type CallEntry, hasFailed } from '../../conversation/call.ts';
import type { PageState } from '../../session/model.ts';
import type { Words } from '../../words/words.ts';
import { holds, saysSo } from '../condition.ts';
import type { Evidence } from '../evidence.ts';
import { fill } from '../slots.ts';
import { type Diagnosis, type RawRefusal, toDiagnosis } from '../to-diagnosis.ts';
import { tokenRefusals } from '../token-refusals.ts';
import { userRefusals } from '../user-refusals.ts';
import { type Around, type CallEvidence, callEvidence } from './call-evidence.ts';
import type { CallCondition, CallRow } from './call-row.ts';
import { fillForCall } from './call-slots.ts';
import { callTests } from './call-tests.ts';
import { conversationBase } from './conversation-base.ts';

const agrees = <Item>(list: readonly Item[] | undefined, item: Item | undefined): boolean =>
  list === undefined || (item !== undefined && list.includes(item));

const rawOf = ({ refusal, status, requestId, reply }: CallEntry): RawRefusal => ({
  type: refusal?.type ?? reply,
  message: refusal?.message ?? '',
  ...(status === undefined ? {} : { status }),
  ...(requestId === undefined ? {} : { requestId }),
});

/** Whether a row about calls holds for one. */
const holdsFor = (when: CallCondition, evidence: CallEvidence): boolean => {
  const { call } = evidence;
  return (
    agrees(when.services, call.service) &&
    agrees(when.operations, call.operation) &&
    agrees(when.replies, call.reply) &&
    agrees(when.gateways, call.facts.gateway) &&
    (when.any?.some((each) => holdsFor(each, evidence)) ?? true) &&
    saysSo(when, rawOf(call)) &&
    (when.fact === undefined || callTests[when.fact](evidence))
  );
};

const unread: PageState = { state: 'unread' };

/** A refusal of an access token, as the rows about a look-up see it. */
const asLookup = ({ call, sent, tokens, at }: CallEvidence): Evidence => ({
  now: at,
  lookup: {
    state: 'failed',
    startedAt: call.startedAt,
    finishedAt: call.startedAt + (call.duration ?? 0),
    failure: { code: 'refused', ...rawOf(call) },
  },
  page: unread,
  asides: [],
  tokens,
  ...(sent?.kind === 'access' ? { access: sent } : {}),
  ...(sent?.kind === 'id' ? { id: sent } : {}),
});

/** Rows of look-ups that hold for any call with an access token, apart from the one that takes whatever is left. */
const sharedRows = [...tokenRefusals, ...userRefusals].filter(({ id }) => id !== 'not-authorized');

/** Whether a row goes by more than the name of an exception, which says little of a token. */
const isPrecise = ({ when }: CallRow): boolean =>
  [when, ...(when.any ?? [])].some(({ text, fact }) => text !== undefined || fact !== undefined);

const asTokenRefusal = (evidence: CallEvidence, words: Words): Diagnosis | undefined => {
  const { call } = evidence;
  const hasToken =
    call.service === 'user-pools' &&
    call.tokens.some(({ use, kind }) => use === 'sent' && kind !== 'refresh');
  if (!hasToken) return undefined;
  const lookup = asLookup(evidence);
  const row = sharedRows.find(({ when }) => holds(when, lookup));
  return row === undefined ? undefined : toDiagnosis(row, (text) => fill(text, lookup, words), words);
};

/**
 * What is the matter with a call that failed; `undefined` for one that did not. `around` is the tab that it belongs to.
 * Of the rows, the first that holds is taken. A refusal that nobody knows yet has a row too. Never throws.
 */
export const diagnoseCall = (call: CallEntry, around: Around, words: Words): Diagnosis | undefined => {
  if (!hasFailed(call)) return undefined;
  const evidence = callEvidence(call, around);
  const row = conversationBase.find(({ when }) => holdsFor(when, evidence));
  const shared = row === undefined || !isPrecise(row) ? asTokenRefusal(evidence, words) : undefined;
  const own =
    row === undefined ? undefined : toDiagnosis(row, (text) => fillForCall(text, evidence, words), words);
  const found = shared ?? own;
  return found === undefined ? undefined : { ...found, raw: rawOf(call) };
};
