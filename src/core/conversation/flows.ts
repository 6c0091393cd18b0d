import type { TokenId } from '../token/brand.ts';
import { type CallEntry, type ConversationEntry, hasFailed } from './call.ts';
import { type FlowKind, kindOf } from './flow-kind.ts';
import type { Link } from './link.ts';
import { callsIn } from './ordered.ts';

/** `unfinished`: nothing was refused, and what it was for has not come: a challenge is open, or the app did not go on. */
export const flowOutcomes = ['succeeded', 'failed', 'unfinished'] as const;

export type FlowOutcome = (typeof flowOutcomes)[number];

/** Calls that belong together. */
export interface Flow {
  /** The number of its first call: the same for as long as that call is kept. */
  readonly key: number;
  readonly kind: FlowKind;
  /** By their start, the oldest first; never empty. */
  readonly calls: readonly CallEntry[];
  /** Milliseconds since the epoch. */
  readonly startedAt: number;
  readonly endedAt: number;
  readonly outcome: FlowOutcome;
  /** The call that failed last, where the flow did. */
  readonly failure?: CallEntry;
  /** Tokens that it brought. A session of `groupSessions` that has one of them is the one that it made. */
  readonly created: readonly TokenId[];
}

/** How long steps of one flow may be apart where only the user, the client or a token ties them, in milliseconds. */
const stepsApart = 15 * 60_000;

/** How long the calls of a sign-out, or of an identity pool, may be apart. */
const together = 10_000;

interface Group {
  kind: FlowKind;
  readonly calls: CallEntry[];
  readonly links: Set<Link>;
  readonly created: Set<TokenId>;
}

const linksOf = ({ links }: CallEntry): readonly Link[] =>
  [links.session, links.nextSession, links.state, links.code].filter((link) => link !== undefined);

/** Links by which a call says what it goes on with. `Session` of a reply is for the next. */
const linksBack = ({ links }: CallEntry): readonly Link[] =>
  [links.session, links.state, links.code].filter((link) => link !== undefined);

const lastOf = ({ calls }: Group): CallEntry | undefined => calls[calls.length - 1];

const endOf = ({ startedAt, duration = 0 }: CallEntry): number => startedAt + duration;

const within = (group: Group, call: CallEntry, span: number): boolean => {
  const last = lastOf(group);
  return last !== undefined && Math.abs(call.startedAt - endOf(last)) <= span;
};

const sent = ({ tokens }: CallEntry): readonly TokenId[] =>
  tokens.filter(({ use }) => use === 'sent').map(({ id }) => id);

const sharesToken = (group: Group, call: CallEntry): boolean => {
  const own = new Set(sent(call));
  return group.calls.some((other) => sent(other).some((id) => own.has(id)));
};

/** Operations that begin something anew, whatever went before. */
const beginnings: ReadonlySet<string> = new Set([
  'InitiateAuth',
  'SignUp',
  'ForgotPassword',
  'AssociateSoftwareToken',
  'StartWebAuthnRegistration',
  '/oauth2/authorize',
]);

const hostOf = (url: string): string => url.split('/', 3)[2] ?? '';

/** Whether a call goes on with a flow that no link ties it to. */
const goesOn = (group: Group, call: CallEntry, kind: FlowKind): boolean => {
  const last = lastOf(group);
  if (last === undefined) return false;
  switch (kind) {
    case 'sign-in':
    case 'federated':
    case 'passkey':
      // Confirming a device uses the token that the sign-in has just brought.
      if (call.operation === 'ConfirmDevice' || call.operation === 'UpdateDeviceStatus')
        return sent(call).some((id) => group.created.has(id)) && within(group, call, stepsApart);
      if (kind === 'passkey' && group.kind === 'passkey')
        return sharesToken(group, call) && within(group, call, stepsApart);
      // A page of the user pool's, or a token endpoint, that says too little of itself.
      return (
        call.service === 'oauth' &&
        last.service === 'oauth' &&
        linksBack(call).length === 0 &&
        hostOf(call.url) === hostOf(last.url) &&
        within(group, call, together)
      );
    case 'mfa-set-up':
      return group.kind === kind && sharesToken(group, call) && within(group, call, stepsApart);
    case 'sign-up':
    case 'password-reset':
      return (
        group.kind === kind &&
        (call.links.user === undefined
          ? call.service === 'oauth' && last.service === 'oauth'
          : group.calls.some(({ links }) => links.user === call.links.user)) &&
        within(group, call, stepsApart)
      );
    case 'sign-out':
    case 'identity-pool':
      return group.kind === kind && within(group, call, together);
    case 'api':
      return (
        group.kind === kind &&
        last.url === call.url &&
        sharesToken(group, call) &&
        within(group, call, stepsApart)
      );
    case 'refresh':
    case 'account':
      return false;
  }
};

/** How much a kind says: a sign-in with a passkey is told as such. */
const ranks: readonly FlowKind[] = ['account', 'sign-in', 'mfa-set-up', 'passkey', 'federated', 'sign-up'];

const merged = (one: FlowKind, other: FlowKind): FlowKind =>
  ranks.indexOf(other) > ranks.indexOf(one) && ranks.includes(one) && !isSettled(one, other) ? other : one;

/** A sign-in that asks to set up a second factor on its way stays a sign-in. */
const isSettled = (one: FlowKind, other: FlowKind): boolean => one === 'sign-in' && other === 'mfa-set-up';

const isOpen = ({ facts, operation, service }: CallEntry): boolean =>
  facts.nextChallenge !== undefined ||
  (service === 'callback' && facts.hasState !== undefined) ||
  ['/oauth2/authorize', '/login', 'AssociateSoftwareToken', 'StartWebAuthnRegistration'].includes(
    operation,
  ) ||
  (['SignUp', 'ForgotPassword', 'ResendConfirmationCode'].includes(operation) && !hasNoNext(facts));

/** Cognito says how a code was sent where one was: a user who is confirmed at once needs none. */
const hasNoNext = ({ deliveredBy }: CallEntry['facts']): boolean => deliveredBy === undefined;

const outcomeOf = (calls: readonly CallEntry[], created: ReadonlySet<TokenId>): FlowOutcome => {
  const last = calls[calls.length - 1];
  if (last === undefined) return 'unfinished';
  // Tokens are what it was for, whatever a device or a page failed at afterwards.
  if (created.size > 0) return 'succeeded';
  if (hasFailed(last)) return 'failed';
  return isOpen(last) ? 'unfinished' : 'succeeded';
};

const toFlow = ({ kind, calls, created }: Group): readonly Flow[] => {
  const [first] = calls;
  if (first === undefined) return [];
  const outcome = outcomeOf(calls, created);
  const failure = outcome === 'failed' ? calls.findLast(hasFailed) : undefined;
  return [
    {
      key: first.number,
      kind,
      calls,
      startedAt: first.startedAt,
      endedAt: Math.max(...calls.map(endOf)),
      outcome,
      created: [...created],
      ...(failure === undefined ? {} : { failure }),
    },
  ];
};

/**
 * The flows of a conversation, the oldest first. Calls belong together by `Session`, `state` and code; else by the user, the
 * token or the moment, as `goesOn` says for each kind.
 */
export const flowsOf = (entries: readonly ConversationEntry[]): readonly Flow[] => {
  const groups: Group[] = [];
  for (const call of callsIn(entries)) {
    const kind = kindOf(call);
    const back = linksBack(call);
    const linked = groups.findLast(({ links }) => back.some((link) => links.has(link)));
    const near =
      linked === undefined && !beginnings.has(call.operation)
        ? groups.findLast((group) => goesOn(group, call, kind))
        : undefined;
    const group = linked ?? near ?? { kind, calls: [], links: new Set(), created: new Set() };
    if (group.calls.length === 0) groups.push(group);
    group.kind = merged(group.kind, kind);
    group.calls.push(call);
    for (const link of linksOf(call)) group.links.add(link);
    for (const { id, use } of call.tokens) if (use === 'received') group.created.add(id);
  }
  return groups.flatMap(toFlow);
};

/** The flow that brought a token. */
export const flowThatMade = (flows: readonly Flow[], tokenId: TokenId): Flow | undefined =>
  flows.findLast(({ created }) => created.includes(tokenId));
