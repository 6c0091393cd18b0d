import type { PageState, Place, TokenKind } from '../session/model.ts';
import { describeDuration } from '../token/lifetime.ts';
import type { LookupFailure } from '../user/lookup-failure.ts';
import type { TextKey, Words } from '../words/words.ts';
import type { Evidence } from './evidence.ts';
import { staleClaims } from './facts.ts';
import { fillSlots } from './fill-slots.ts';
import { claimOf, notShown, otherClient, signInDifferences, userNames } from './session-facts.ts';
import { accessTokenForId, idTokenForAccess, keptTwice, mixedUsers, staleRequest } from './traffic-facts.ts';

type Slot = (evidence: Evidence, words: Words) => string | number | undefined;

const claimsOf = ({ access, id }: Evidence) => (access ?? id)?.claims;

const failureOf = ({ lookup }: Evidence): LookupFailure | undefined =>
  lookup.state === 'failed' ? lookup.failure : undefined;

const refusalOf = (evidence: Evidence) => {
  const failure = failureOf(evidence);
  return failure?.code === 'refused' ? failure : undefined;
};

const listOf = (items: readonly string[]): string | undefined =>
  items.length === 0 ? undefined : items.join(', ');

/** Names that are told by name; the others are counted. */
const fewNames = 4;

const shortList = (names: readonly string[], words: Words): readonly string[] =>
  names.length <= fewNames + 1
    ? names
    : [...names.slice(0, fewNames), words.count('slot_others', names.length - fewNames)];

const asideFact = ({ asides }: Evidence, reason: string): string | undefined =>
  asides.find((aside) => aside.reason === reason)?.fact;

/** A value of the token, as far as it is safe to paste into a shell: a claim can say anything. */
const argument = (value: string | undefined, name: string): string =>
  value !== undefined && /^[\w.@+-]{1,128}$/.test(value) && !value.startsWith('-') ? value : `<${name}>`;

/** A request as a person would name it: its operation, or its method and address. */
const requestText = (place: Place | undefined): string | undefined =>
  place?.kind === 'request' ? (place.operation ?? `${place.method} ${place.url}`.trim()) : undefined;

const lastUserText = (page: PageState, words: Words): string => {
  const [last] = page.state === 'read' ? page.lastUsers : [];
  return last === undefined
    ? words.say('slot_noLastUser')
    : words.say('slot_lastUser', { username: last.username });
};

const kindKeys = {
  access: 'slot_accessToken',
  id: 'slot_idToken',
  refresh: 'slot_refreshToken',
} as const satisfies Record<TokenKind, TextKey>;

const span = (from: number | undefined, to: number | undefined): string | undefined =>
  from === undefined || to === undefined ? undefined : describeDuration(Math.abs(to - from));

/** What can be put between braces in a row. */
export const slots = {
  scopes: ({ access }) => access?.claims.scopes.join(' '),
  pool: (evidence) => claimsOf(evidence)?.issuer.poolId,
  region: (evidence) => claimsOf(evidence)?.issuer.region,
  issuer: (evidence) => claimsOf(evidence)?.issuer.url,
  host: (evidence) => {
    const failure = failureOf(evidence);
    return failure !== undefined && 'host' in failure ? failure.host : claimsOf(evidence)?.issuer.host;
  },
  client: (evidence) => claimsOf(evidence)?.clientId,
  username: (evidence) => claimsOf(evidence)?.username ?? claimsOf(evidence)?.subject,
  clientArgument: (evidence) => argument(claimsOf(evidence)?.clientId, 'client-id'),
  usernameArgument: (evidence) => argument(claimsOf(evidence)?.username, 'username'),
  algorithm: ({ access }) => access?.header.alg,
  keyId: ({ access }) => access?.header.kid,
  /** Between the token's end and now, whichever comes first. */
  sinceExpiry: ({ access, now }) => span(access?.claims.expiresAt, now),
  aheadBy: ({ access, now }) => span(now, access?.claims.issuedAt),
  lifeSpan: ({ access }) => span(access?.claims.issuedAt, access?.claims.expiresAt),
  type: (evidence) => refusalOf(evidence)?.type,
  message: (evidence) => refusalOf(evidence)?.message,
  status: (evidence) => {
    const failure = failureOf(evidence);
    return failure !== undefined && 'status' in failure ? failure.status : undefined;
  },
  requestId: (evidence) => {
    const failure = failureOf(evidence);
    return failure !== undefined && 'requestId' in failure ? failure.requestId : undefined;
  },
  detail: (evidence) => {
    const failure = failureOf(evidence);
    return failure !== undefined && 'detail' in failure ? failure.detail : undefined;
  },
  waited: (evidence) => {
    const failure = failureOf(evidence);
    return failure?.code === 'timed-out' ? describeDuration(failure.afterMs) : undefined;
  },
  changed: (evidence) => listOf(staleClaims(evidence)),
  idTokenUse: (evidence) => requestText(idTokenForAccess(evidence)),
  accessTokenUse: (evidence) => requestText(accessTokenForId(evidence)),
  staleUse: (evidence) => requestText(staleRequest(evidence)),
  mixedUsers: (evidence, words) => listOf(shortList(mixedUsers(evidence), words)),
  keptTwice: (evidence, words) => listOf(keptTwice(evidence).map((kind) => words.say(kindKeys[kind]))),
  lastUser: ({ page }, words) => lastUserText(page, words),
  signInDifferences: (evidence) => listOf(signInDifferences(evidence)),
  names: (evidence, words) => listOf(userNames(evidence).map((name) => words.say('slot_quoted', { name }))),
  otherClient: (evidence) => otherClient(evidence),
  clockDifference: ({ clock }) => span(0, clock?.ahead),
  clockDirection: ({ clock }, words) => words.say((clock?.ahead ?? 0) > 0 ? 'slot_behind' : 'slot_aheadOf'),
  accessGroups: ({ access }, words) => listOf(access?.claims.groups ?? []) ?? words.say('slot_none'),
  idGroups: ({ id }, words) => listOf(id?.claims.groups ?? []) ?? words.say('slot_none'),
  notShown: (evidence, words) => listOf(shortList(notShown(evidence), words)),
  startsIn: ({ access, now }) => span(now, Number(claimOf(access, 'nbf') ?? 0) * 1000),
  keysDetail: ({ accessSignature, idSignature }) => {
    const signature = accessSignature ?? idSignature;
    return signature?.state === 'keys-unreachable' ? signature.detail : undefined;
  },
  lookAlike: (evidence) => asideFact(evidence, 'look-alike-issuer'),
  otherIssuer: (evidence) => asideFact(evidence, 'other-issuer'),
  unknownRegion: (evidence) => asideFact(evidence, 'unknown-region'),
  pageDetail: ({ page }) => (page.state === 'unreadable' ? page.failure.detail : undefined),
  closedAreas: ({ page }) =>
    page.state === 'read'
      ? listOf(
          Object.entries(page.areas)
            .filter(([, area]) => area.state === 'unavailable')
            .map(([name]) => name),
        )
      : undefined,
} as const satisfies Readonly<Record<string, Slot>>;

type SlotName = keyof typeof slots;

const isSlotName = (name: string): name is SlotName => Object.hasOwn(slots, name);

/** Fills the `{slots}` of a text of a row about a session. */
export const fill = (text: string, evidence: Evidence, words: Words): string =>
  fillSlots(text, (name) => (isSlotName(name) ? slots[name](evidence, words) : undefined), words);
