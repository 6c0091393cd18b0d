import { type CallFactName, type CallFacts, factKinds } from '../../core/conversation/facts.ts';
import type { TextKey } from '../../core/words/words.ts';
import { say } from '../words.ts';

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

const isFactName = (name: string): name is CallFactName => Object.hasOwn(factKinds, name);

/** What a fact is called; `undefined` for a name of no fact. */
export const factName = (name: string): string | undefined =>
  isFactName(name) ? say(names[name]) : undefined;

/** What a fact says. A flag says no more than that something was there. */
export const factText = (value: CallFacts[CallFactName]): string => {
  if (typeof value === 'string') return value;
  return typeof value === 'boolean' || value === undefined ? say('call_there') : value.join(', ');
};

/** The facts of a call, in the order of their table. */
export const factsIn = (facts: CallFacts): readonly CallFactName[] =>
  Object.keys(factKinds).filter(
    (name): name is CallFactName => isFactName(name) && facts[name] !== undefined,
  );
