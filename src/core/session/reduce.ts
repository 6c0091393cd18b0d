import { addCalls, addNavigation, leadingHere } from '../conversation/entries.ts';
import type { TokenId } from '../token/brand.ts';
import type { CustomEndpoint } from '../token/custom-endpoint.ts';
import { parseIssuer } from '../token/issuer.ts';
import { withRest } from '../user/cool-down.ts';
import type { AdmittedAside, AdmittedToken, SessionEvent } from './events.ts';
import type {
  Aside,
  EarlierReading,
  Lookup,
  PageState,
  Sighting,
  SignInHint,
  TabSnapshot,
  TokenRecord,
} from './model.ts';
import { addSighting } from './sightings.ts';

/** Characters that a tab may hold, so that its snapshot stays far below the browser's 10 MB for all tabs. */
const maximumCharacters = 2_500_000;

/** What a place takes up in the snapshot at most, and how much longer claims may be than the token that they are in. */
const placeWeight = 700;
const claimsFactor = 2;

const weightOf = ({ length, sightings }: TokenRecord): number =>
  length * claimsFactor + sightings.length * placeWeight;
const maximumTokens = 300;
const maximumAsides = 60;

export const emptySnapshot = (at: number): TabSnapshot => ({
  version: 3,
  recording: true,
  recordingSince: at,
  page: { state: 'unread' },
  tokens: [],
  tokensDropped: 0,
  asides: [],
  asidesDropped: 0,
  skipped: { tooLong: 0, notText: 0 },
  calls: [],
  callsDropped: 0,
  lookups: {},
  signatures: {},
});

const seen = (known: TokenRecord | Aside | undefined, entry: AdmittedToken | AdmittedAside, at: number) => ({
  id: entry.id,
  ...addSighting(known ?? { sightings: [], sightingsDropped: 0 }, entry.sight, at),
  firstSeenAt: known?.firstSeenAt ?? at,
  lastSeenAt: at,
});

const mergeHints = (known: TokenRecord | undefined, found: SignInHint): SignInHint =>
  known?.kind === 'refresh' ? { ...found, ...known.hint } : found;

/** Once it was seen under a name, a token keeps it, also where it is found without one. */
const keyUserOf = (known: TokenRecord | undefined): { readonly keyUser?: string } =>
  known === undefined || known.kind === 'refresh' || known.keyUser === undefined
    ? {}
    : { keyUser: known.keyUser };

const toRecord = (known: TokenRecord | undefined, entry: AdmittedToken, at: number): TokenRecord => {
  const base = { ...seen(known, entry, at), length: entry.length };
  const { content } = entry;
  return content.kind === 'refresh'
    ? { ...base, kind: 'refresh', hint: mergeHints(known, content.hint) }
    : { ...base, ...keyUserOf(known), ...content };
};

/** Puts what was seen before where it was, and what is new in front. */
const upsert = <T extends { readonly id: TokenId }>(list: readonly T[], item: T): readonly T[] =>
  list.some(({ id }) => id === item.id)
    ? list.map((other) => (other.id === item.id ? item : other))
    : [item, ...list];

/** The tokens that fit, favouring those seen last. The order of the rest is kept. */
const bounded = (tokens: readonly TokenRecord[]): readonly TokenRecord[] => {
  let room = maximumCharacters;
  const kept = new Set<TokenId>();
  for (const token of [...tokens].sort((a, b) => b.lastSeenAt - a.lastSeenAt)) {
    room -= weightOf(token);
    if (room < 0 || kept.size === maximumTokens) break;
    kept.add(token.id);
  }
  return tokens.length === kept.size ? tokens : tokens.filter(({ id }) => kept.has(id));
};

/** What is known about tokens, without those that were let go. */
const ofTokens = <Known>(
  all: Readonly<Partial<Record<TokenId, Known>>>,
  tokens: readonly TokenRecord[],
): Partial<Record<TokenId, Known>> => {
  const kept: Partial<Record<TokenId, Known>> = {};
  for (const { id } of tokens) {
    const known = all[id];
    if (known !== undefined) kept[id] = known;
  }
  return kept;
};

const admitAll = (state: TabSnapshot, event: Extract<SessionEvent, { kind: 'admitted' }>): TabSnapshot => {
  let all = state.tokens;
  for (const entry of event.tokens) {
    const known = all.find(({ id }) => id === entry.id);
    all = upsert(all, toRecord(known, entry, event.at));
  }
  let asides = state.asides;
  for (const entry of event.asides) {
    const known = asides.find(({ id }) => id === entry.id);
    asides = upsert(asides, { ...seen(known, entry, event.at), reason: entry.reason, fact: entry.fact });
  }
  const tokens = bounded(all);
  return {
    ...state,
    tokens,
    tokensDropped: state.tokensDropped + all.length - tokens.length,
    asides: asides.slice(0, maximumAsides),
    asidesDropped: state.asidesDropped + Math.max(0, asides.length - maximumAsides),
    lookups: ofTokens(state.lookups, tokens),
    signatures: ofTokens(state.signatures, tokens),
  };
};

const interruptRunning = (state: TabSnapshot): TabSnapshot => {
  const running = state.tokens.flatMap(({ id }) => {
    const lookup = state.lookups[id];
    return lookup?.state === 'running' ? [{ id, startedAt: lookup.startedAt }] : [];
  });
  // A check that nobody finishes leaves the signature unverified, as it was.
  const isChecking = state.tokens.some(({ id }) => state.signatures[id]?.state === 'checking');
  if (running.length === 0 && !isChecking) return state;
  const lookups: Partial<Record<TokenId, Lookup>> = { ...state.lookups };
  for (const { id, startedAt } of running) lookups[id] = { state: 'interrupted', startedAt };
  const settled = state.tokens.filter(({ id }) => state.signatures[id]?.state !== 'checking');
  return { ...state, lookups, signatures: ofTokens(state.signatures, settled) };
};

/** Origins whose last readings are kept after the page has left them. */
const maximumEarlier = 20;

/** What is remembered of origins that are not read now: a place that was empty there stays empty. */
const earlierThan = (before: PageState, present: readonly string[]): readonly EarlierReading[] => {
  if (before.state === 'unread') return [];
  const { earlier, readAt } = before;
  const last: readonly EarlierReading[] =
    before.state === 'read'
      ? [
          { origin: before.origin, readAt, areas: before.areas },
          ...before.frames.flatMap((frame) =>
            frame.state === 'read' ? [{ origin: frame.origin, readAt, areas: frame.areas }] : [],
          ),
        ]
      : [];
  const seen = new Set(present);
  return [...last, ...earlier]
    .filter(({ origin }) => {
      const isNew = !seen.has(origin);
      seen.add(origin);
      return isNew;
    })
    .slice(0, maximumEarlier);
};

/**
 * A reading of the storage says nothing of the databases, nor of cookies that no script can read: what the last look at them
 * came to stays while the page is of the same origin.
 */
const pageRead = (before: PageState, event: Extract<SessionEvent, { kind: 'page-read' }>): PageState => {
  const { at, origin, areas, frames, lastUsers, findingsDropped } = event;
  const kept = before.state === 'read' && before.origin === origin ? before : undefined;
  const databases = event.databases === undefined ? kept?.databases : { ...event.databases, readAt: at };
  const httpOnlyCookies =
    event.httpOnlyCookies === undefined ? kept?.httpOnlyCookies : { ...event.httpOnlyCookies, readAt: at };
  return {
    state: 'read',
    origin,
    readAt: at,
    areas,
    frames,
    lastUsers,
    findingsDropped,
    earlier: earlierThan(before, [origin, ...frames.map((frame) => frame.origin)]),
    ...(databases === undefined ? {} : { databases }),
    ...(httpOnlyCookies === undefined ? {} : { httpOnlyCookies }),
  };
};

/** A reading finds again what there was no room for; what comes with it tells whether there is room now. */
const withoutFull = ({ isFull: _, ...state }: TabSnapshot): TabSnapshot => state;

const cleared = (state: TabSnapshot, at: number): TabSnapshot => ({
  ...emptySnapshot(at),
  recording: state.recording,
  page: state.page,
  ...(state.resumedAt === undefined ? {} : { resumedAt: state.resumedAt }),
  // Look-ups rest and the clocks stay what they are, whatever is forgotten.
  ...(state.rests === undefined ? {} : { rests: state.rests }),
  ...(state.clock === undefined ? {} : { clock: state.clock }),
});

/** How long before a navigation the redirects that led to it may have come, in milliseconds. */
const redirecting = 5000;

/** What the redirects of this very navigation brought: tokens in an address that they led to, and cookies that they set. */
const broughtHere = ({ place, lastSeenAt }: Sighting, at: number): boolean =>
  place.kind === 'request' &&
  (place.part === 'redirect' || place.part === 'set-cookie') &&
  lastSeenAt >= at - redirecting;

/** What was seen in a place that stays, without the other places. */
const seenIn = <T extends { readonly sightings: readonly Sighting[] }>(
  all: readonly T[],
  stays: (sighting: Sighting) => boolean,
): readonly T[] =>
  all.flatMap((item) => {
    const sightings = item.sightings.filter(stays);
    return sightings.length === 0 ? [] : [{ ...item, sightings }];
  });

const pageWithoutCookies = (page: PageState, origins: readonly string[]): PageState => {
  if (page.state !== 'read' || !origins.includes(page.origin)) return page;
  const { httpOnlyCookies: _, ...rest } = page;
  return rest;
};

/** Without what only the permission to read cookies brought: who withdraws it takes back what it gave. */
const withoutCookies = (state: TabSnapshot, origins: readonly string[]): TabSnapshot => {
  const stays = ({ place }: Sighting) => place.kind !== 'http-only-cookie' || !origins.includes(place.origin);
  const tokens = seenIn(state.tokens, stays);
  return {
    ...state,
    page: pageWithoutCookies(state.page, origins),
    tokens,
    asides: seenIn(state.asides, stays),
    lookups: ofTokens(state.lookups, tokens),
    signatures: ofTokens(state.signatures, tokens),
  };
};

const afterNavigation = (state: TabSnapshot, at: number): TabSnapshot => {
  const tokens = seenIn(state.tokens, (sighting) => broughtHere(sighting, at));
  return {
    ...cleared(state, at),
    ...addNavigation(leadingHere(state, at - redirecting), at),
    tokens,
    lookups: ofTokens(state.lookups, tokens),
    signatures: ofTokens(state.signatures, tokens),
  };
};

/**
 * A token that an endpoint answers for now is asked about there. One whose endpoint was taken away stays as it is: it is sent
 * nowhere else instead, and a look-up is refused.
 */
const askedAt = (token: TokenRecord, endpoints: readonly CustomEndpoint[]): TokenRecord => {
  if (token.kind === 'refresh') return token;
  const issuer = parseIssuer(token.claims.issuer.url, endpoints);
  if (!issuer.ok || !issuer.value.isCustom || issuer.value.endpoint === token.claims.issuer.endpoint)
    return token;
  return token.kind === 'access'
    ? { ...token, claims: { ...token.claims, issuer: issuer.value } }
    : { ...token, claims: { ...token.claims, issuer: issuer.value } };
};

const afterEndpoints = (state: TabSnapshot, endpoints: readonly CustomEndpoint[]): TabSnapshot => ({
  ...state,
  tokens: state.tokens.map((token) => askedAt(token, endpoints)),
  // The next reading of the page finds these again, as tokens.
  asides: state.asides.filter(
    ({ reason, fact }) => reason !== 'other-issuer' || !parseIssuer(fact, endpoints).ok,
  ),
});

/** What is known about a tab after something happened. Never throws. */
export const reduce = (state: TabSnapshot, event: SessionEvent): TabSnapshot => {
  switch (event.kind) {
    case 'page-read':
      return { ...withoutFull(state), page: pageRead(state.page, event) };
    case 'page-unreadable':
      return {
        ...state,
        page: {
          state: 'unreadable',
          readAt: event.at,
          failure: event.failure,
          earlier: earlierThan(state.page, []),
        },
      };
    case 'admitted':
      return admitAll(state, event);
    case 'not-kept':
      return { ...state, isFull: true };
    case 'bodies-skipped':
      return {
        ...state,
        skipped: {
          tooLong: state.skipped.tooLong + event.skipped.tooLong,
          notText: state.skipped.notText + event.skipped.notText,
        },
      };
    case 'called':
      return {
        ...state,
        ...addCalls(state, event.calls, new Set(state.tokens.map(({ id }) => id))),
      };
    case 'navigation-marked':
      return { ...state, ...addNavigation(state, event.at) };
    case 'recording-set':
      if (event.recording === state.recording) return state;
      return {
        ...state,
        recording: event.recording,
        ...(event.recording ? { recordingSince: event.at, resumedAt: event.at } : {}),
      };
    case 'cleared':
      return cleared(state, event.at);
    case 'navigated':
      return afterNavigation(state, event.at);
    case 'cookies-withdrawn':
      return withoutCookies(state, event.origins);
    case 'look-up-changed':
      // The token may have been cleared while its answer was under way: then the answer is nobody's.
      if (!state.tokens.some(({ id }) => id === event.tokenId)) return state;
      return { ...state, lookups: { ...state.lookups, [event.tokenId]: event.lookup } };
    case 'look-up-withdrawn': {
      const { [event.tokenId]: _, ...others } = state.lookups;
      return {
        ...state,
        lookups: event.before === undefined ? others : { ...others, [event.tokenId]: event.before },
      };
    }
    case 'rest-begun':
      return { ...state, rests: withRest(state.rests ?? [], event.rest, event.at) };
    case 'signature-changed':
      if (!state.tokens.some(({ id }) => id === event.tokenId)) return state;
      return { ...state, signatures: { ...state.signatures, [event.tokenId]: event.signature } };
    case 'clock-compared':
      return { ...state, clock: event.clock };
    case 'endpoints-changed':
      return afterEndpoints(state, event.endpoints);
    case 'background-restarted':
      return interruptRunning(state);
  }
};
