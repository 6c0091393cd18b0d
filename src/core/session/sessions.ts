import type { TokenId } from '../token/brand.ts';
import type {
  AccessTokenRecord,
  IdTokenRecord,
  PageState,
  RefreshTokenRecord,
  TokenRecord,
} from './model.ts';
import { isPutAway } from './presence.ts';
import { tokensInUse } from './usage.ts';
import { userNamesOf } from './user-names.ts';

/** The tokens of one user of one app client of one user pool. */
export interface Session {
  /** Stable while tokens come and go: pool, client and user. */
  readonly key: string;
  readonly poolId?: string;
  readonly clientId?: string;
  readonly username?: string;
  /** What a person would call the user: e-mail, else user name; empty if nothing tells. See `session-title.ts`. */
  readonly title: string;
  /** Newest first: access tokens, then ID tokens, then refresh tokens. */
  readonly tokens: readonly TokenRecord[];
  /** The newest of its kind. */
  readonly access?: AccessTokenRecord;
  readonly id?: IdTokenRecord;
  readonly refresh?: RefreshTokenRecord;
  /** The page no longer keeps any of its tokens: the user was signed out here. */
  readonly isPutAway: boolean;
  /** The page's storage names this user as signed in. */
  readonly isNamed: boolean;
  /** The tokens that requests send: of each kind, the one sent last. */
  readonly inUse: ReadonlySet<TokenId>;
}

const identityOf = (token: TokenRecord) =>
  token.kind === 'refresh'
    ? token.hint
    : {
        poolId: token.claims.issuer.poolId,
        clientId: token.claims.clientId,
        username: token.claims.username ?? token.claims.subject,
      };

type Identity = ReturnType<typeof identityOf>;

const keyOf = (identity: Identity): string =>
  JSON.stringify([identity.poolId ?? '', identity.clientId ?? '', identity.username ?? '']);

/** Every name of a session's user, by its decoded tokens. */
const namesIn = (tokens: readonly TokenRecord[]): ReadonlySet<string> =>
  new Set(tokens.flatMap((token) => (token.kind === 'refresh' ? [] : userNamesOf(token))));

/** A refresh token's place may name less than a decoded token does: it joins the one session that it does not contradict. */
const agrees = (hint: Identity, whole: Identity, names: ReadonlySet<string>): boolean =>
  (hint.poolId === undefined || hint.poolId === whole.poolId) &&
  (hint.clientId === undefined || hint.clientId === whole.clientId) &&
  (hint.username === undefined || hint.username === whole.username || names.has(hint.username));

const issuedAt = (token: TokenRecord): number =>
  token.kind === 'refresh' ? token.firstSeenAt : (token.claims.issuedAt ?? token.firstSeenAt);

const kindOrder = { access: 0, id: 1, refresh: 2 } as const;

const isNamed = (page: PageState, clientId: string | undefined, names: ReadonlySet<string>): boolean =>
  page.state === 'read' &&
  page.lastUsers.some((user) => user.clientId === clientId && names.has(user.username));

const toSession = (key: string, tokens: readonly TokenRecord[], page: PageState): Session => {
  const ordered = [...tokens].sort(
    (a, b) =>
      kindOrder[a.kind] - kindOrder[b.kind] || issuedAt(b) - issuedAt(a) || b.firstSeenAt - a.firstSeenAt,
  );
  const access = ordered.find((token) => token.kind === 'access');
  const id = ordered.find((token) => token.kind === 'id');
  const refresh = ordered.find((token) => token.kind === 'refresh');
  const first = access ?? id ?? refresh;
  const { poolId, clientId, username } = first === undefined ? {} : identityOf(first);
  return {
    key,
    title: id?.claims.email ?? username ?? '',
    tokens: ordered,
    isPutAway: isPutAway(tokens, page),
    isNamed: isNamed(page, clientId, namesIn(tokens)),
    inUse: tokensInUse(ordered),
    ...(poolId === undefined ? {} : { poolId }),
    ...(clientId === undefined ? {} : { clientId }),
    ...(username === undefined ? {} : { username }),
    ...(access === undefined ? {} : { access }),
    ...(id === undefined ? {} : { id }),
    ...(refresh === undefined ? {} : { refresh }),
  };
};

/** What decides between two sessions, the weightiest first; the greater number comes first. */
const rank = (session: Session, now: number): readonly number[] => {
  const dated = session.access ?? session.id;
  const isLive = (dated?.claims.expiresAt ?? 0) > now;
  return [session.isPutAway ? 0 : 1, isLive ? 1 : 0, session.isNamed ? 1 : 0, dated?.claims.issuedAt ?? 0];
};

const compareRanks = (one: readonly number[], other: readonly number[]): number =>
  one.map((weight, index) => (other[index] ?? 0) - weight).find((difference) => difference !== 0) ?? 0;

/** Groups tokens into sessions, in no order. */
export const collectSessions = (tokens: readonly TokenRecord[], page: PageState): readonly Session[] => {
  const groups = new Map<string, { identity: Identity; tokens: TokenRecord[] }>();
  const add = (key: string, identity: Identity, token: TokenRecord) => {
    const group = groups.get(key);
    if (group === undefined) groups.set(key, { identity, tokens: [token] });
    else group.tokens.push(token);
  };
  for (const token of tokens)
    if (token.kind !== 'refresh') add(keyOf(identityOf(token)), identityOf(token), token);
  const decoded = [...groups];
  for (const token of tokens) {
    if (token.kind !== 'refresh') continue;
    const hosts = decoded.filter(([, group]) => agrees(token.hint, group.identity, namesIn(group.tokens)));
    const [host] = hosts;
    if (host !== undefined && hosts.length === 1) add(host[0], host[1].identity, token);
    else add(keyOf(token.hint), token.hint, token);
  }
  return [...groups].map(([key, group]) => toSession(key, group.tokens, page));
};

/**
 * Those the page still keeps first, of them the live ones, of them the one whose user the page names as signed in, of them the
 * one signed in last.
 */
export const orderSessions = (sessions: readonly Session[], now: number): readonly Session[] =>
  [...sessions].sort((a, b) => compareRanks(rank(a, now), rank(b, now)));

/** Groups tokens into sessions, in order. */
export const groupSessions = (
  tokens: readonly TokenRecord[],
  now: number,
  page: PageState,
): readonly Session[] => orderSessions(collectSessions(tokens, page), now);
