import type { TextKey, Words } from '../words/words.ts';
import type { Call, ReplyState } from './call.ts';
import { type CallFactName, type CallFacts, factKinds } from './facts.ts';
import type { FlowKind } from './flow-kind.ts';
import type { FlowOutcome } from './flows.ts';

const kinds = {
  'sign-in': 'flow_signIn',
  federated: 'flow_federated',
  passkey: 'flow_passkey',
  'mfa-set-up': 'flow_mfaSetUp',
  refresh: 'flow_refresh',
  'sign-out': 'flow_signOut',
  'password-reset': 'flow_passwordReset',
  'sign-up': 'flow_signUp',
  'identity-pool': 'flow_identityPool',
  account: 'flow_account',
  api: 'flow_api',
} as const satisfies Record<FlowKind, TextKey>;

const outcomes = {
  succeeded: 'flow_succeeded',
  failed: 'flow_failed',
  unfinished: 'flow_unfinished',
} as const satisfies Record<FlowOutcome, TextKey>;

const names = {
  authFlow: 'callFact_authFlow',
  challenge: 'callFact_challenge',
  nextChallenge: 'callFact_nextChallenge',
  choices: 'callFact_choices',
  clientId: 'callFact_clientId',
  usernameForm: 'callFact_usernameForm',
  hasSecretHash: 'callFact_hasSecretHash',
  hasDeviceKey: 'callFact_hasDeviceKey',
  hasSession: 'callFact_hasSession',
  hasNewDevice: 'callFact_hasNewDevice',
  hasEmptyPassword: 'callFact_hasEmptyPassword',
  attributes: 'callFact_attributes',
  deliveredBy: 'callFact_deliveredBy',
  responseType: 'callFact_responseType',
  grantType: 'callFact_grantType',
  scopes: 'callFact_scopes',
  codeChallengeMethod: 'callFact_codeChallengeMethod',
  hasCodeChallenge: 'callFact_hasCodeChallenge',
  hasCodeVerifier: 'callFact_hasCodeVerifier',
  hasState: 'callFact_hasState',
  redirectUri: 'callFact_redirectUri',
  logoutUri: 'callFact_logoutUri',
  leadsTo: 'callFact_leadsTo',
  identityProvider: 'callFact_identityProvider',
  prompt: 'callFact_prompt',
  hasClientSecret: 'callFact_hasClientSecret',
  contentType: 'callFact_contentType',
  hiddenFromPage: 'callFact_hiddenFromPage',
  identityPool: 'callFact_identityPool',
  logins: 'callFact_logins',
  gateway: 'callFact_gateway',
  sentIn: 'callFact_sentIn',
  tokenForm: 'callFact_tokenForm',
} as const satisfies Record<CallFactName, TextKey>;

const replies = {
  empty: 'call_replyEmpty',
  'not-json': 'call_replyNotJson',
  'too-long': 'call_replyTooLong',
  'no-reply': 'call_noReply',
} as const satisfies Record<Exclude<ReplyState, 'read'>, TextKey>;

/** What a flow is for, such as "Sign-in". */
export const flowKindWords = (kind: FlowKind, words: Words): string => words.say(kinds[kind]);

export const flowOutcomeWords = (outcome: FlowOutcome, words: Words): string => words.say(outcomes[outcome]);

/** What became of a reply's body; `undefined` for one that was read. */
export const replyWords = (reply: ReplyState, words: Words): string | undefined =>
  reply === 'read' ? undefined : words.say(replies[reply]);

/** A call by the name that developers know. Of the app's own addresses the method alone says nothing. */
export const callName = ({ service, operation, url }: Pick<Call, 'service' | 'operation' | 'url'>): string =>
  service === 'api' || service === 'callback' ? `${operation} ${url.replace(/^\w+:\/\//, '')}` : operation;

export const callFactWords = (name: CallFactName, words: Words): string => words.say(names[name]);

/** What a fact says. A flag says no more than that something was there. */
export const callFactText = (value: CallFacts[CallFactName], words: Words): string => {
  if (typeof value === 'string') return value;
  return typeof value === 'boolean' || value === undefined ? words.say('call_there') : value.join(', ');
};

export const isCallFactName = (name: string): name is CallFactName => Object.hasOwn(factKinds, name);

export const callFactNames: readonly CallFactName[] = Object.keys(factKinds).filter(isCallFactName);

/** The facts of a call, in the order of their table. */
export const factsIn = (facts: CallFacts): readonly CallFactName[] =>
  callFactNames.filter((name) => facts[name] !== undefined);
