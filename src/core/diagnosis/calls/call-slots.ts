import type { TokenKind } from '../../session/model.ts';
import { describeDuration } from '../../token/lifetime.ts';
import type { TextKey, Words } from '../../words/words.ts';
import { fillSlots } from '../fill-slots.ts';
import type { CallEvidence } from './call-evidence.ts';
import {
  authorization,
  clientOfRefresh,
  codeBringer,
  failuresOfUser,
  loginOf,
  sameCode,
  sessionBringer,
  signOutBefore,
} from './call-tests.ts';

type CallSlot = (evidence: CallEvidence, words: Words) => string | number | undefined;

const kindKeys = {
  access: 'slot_accessToken',
  id: 'slot_idToken',
  refresh: 'slot_refreshToken',
} as const satisfies Record<TokenKind, TextKey>;

const hostOf = (url: string): string => url.split('/', 3)[2] ?? '';

/** How long a user is locked after so many failures, in milliseconds. Source: developer guide, "Lockout behavior". */
const lockOf = (failures: number): number => Math.min(2 ** Math.max(0, failures - 5) * 1000, 900_000);

/** `PreSignUp failed with error text.` as its two parts. */
const triggerMessage = /^(\w{3,60}) (?:failed with error|invocation failed due to error) (.*)$/s;

const span = (from: number | undefined, to: number | undefined): string | undefined =>
  from === undefined || to === undefined ? undefined : describeDuration(Math.abs(to - from));

/** What can be put between braces in a row about a call. */
export const callSlots = {
  operation: ({ call }) => call.operation,
  method: ({ call }) => call.method,
  url: ({ call }) => call.url,
  host: ({ call }) => hostOf(call.url),
  client: ({ call, sent }) => call.facts.clientId ?? sent?.claims.clientId,
  flow: ({ call }) => call.facts.authFlow,
  challenge: ({ call }) => call.facts.challenge,
  userForm: ({ call }) => call.facts.usernameForm,
  attributes: ({ call }) => call.facts.attributes?.join(', '),
  type: ({ call }) => call.refusal?.type,
  message: ({ call }) => call.refusal?.message,
  status: ({ call }) => call.status,
  requestId: ({ call }) => call.requestId,
  failures: (evidence) => failuresOfUser(evidence),
  lock: (evidence) => describeDuration(lockOf(failuresOfUser(evidence))),
  sinceSession: (evidence) => span(sessionBringer(evidence)?.startedAt, evidence.call.startedAt),
  sinceCode: (evidence) => span(sameCode(evidence)?.startedAt, evidence.call.startedAt),
  codeAge: (evidence) => span(codeBringer(evidence)?.startedAt, evidence.call.startedAt),
  contentType: ({ call }) => call.facts.contentType,
  sinceSignOut: (evidence) => span(signOutBefore(evidence)?.startedAt, evidence.call.startedAt),
  signOut: (evidence) => signOutBefore(evidence)?.operation,
  clientOfRefresh: (evidence) => clientOfRefresh(evidence),
  tokenScopes: ({ sent }) => (sent?.kind === 'access' ? sent.claims.scopes.join(' ') : undefined),
  responseType: ({ call }) => call.facts.responseType,
  grant: ({ call }) => call.facts.grantType,
  redirectUri: ({ call }) => call.facts.redirectUri,
  askedRedirectUri: (evidence) => (authorization(evidence) ?? evidence.call).facts.redirectUri,
  askedScopes: (evidence) => (evidence.call.facts.scopes ?? authorization(evidence)?.facts.scopes)?.join(' '),
  logoutUri: ({ call }) => call.facts.logoutUri,
  provider: ({ call }) => call.facts.identityProvider,
  identityPool: ({ call }) => call.facts.identityPool,
  logins: ({ call }) => call.facts.logins?.join(', '),
  login: (evidence) => loginOf(evidence),
  issuer: ({ sent }) => sent?.claims.issuer.url,
  pool: ({ sent }) => sent?.claims.issuer.poolId,
  kind: ({ call }, words) => {
    const kind = call.tokens.find(({ use }) => use === 'sent')?.kind;
    return kind === undefined ? undefined : words.say(kindKeys[kind]);
  },
  groups: ({ sent }, words) =>
    sent === undefined || sent.claims.groups.length === 0
      ? words.say('slot_none')
      : sent.claims.groups.join(', '),
  sentIn: ({ call }) => call.facts.sentIn,
  sinceExpiry: ({ sent, at }) => span(sent?.claims.expiresAt, at),
  trigger: ({ call }) => triggerMessage.exec(call.refusal?.message ?? '')?.[1],
  triggerText: ({ call }) => triggerMessage.exec(call.refusal?.message ?? '')?.[2] ?? call.refusal?.message,
} as const satisfies Readonly<Record<string, CallSlot>>;

type CallSlotName = keyof typeof callSlots;

const isSlotName = (name: string): name is CallSlotName => Object.hasOwn(callSlots, name);

/** Fills the `{slots}` of a text of a row about a call. */
export const fillForCall = (text: string, evidence: CallEvidence, words: Words): string =>
  fillSlots(text, (name) => (isSlotName(name) ? callSlots[name](evidence, words) : undefined), words);
