import type {
  AccessTokenRecord,
  IdTokenRecord,
  PageState,
  Place,
  Sighting,
  TokenKind,
  TokenRecord,
} from '../session/model.ts';
import { isSent } from '../session/place.ts';
import { isKeptHere } from '../session/presence.ts';

type DatedToken = AccessTokenRecord | IdTokenRecord;

/** All that is known of the tokens of a tab. */
export interface TabTokens {
  readonly tokens: readonly TokenRecord[];
  readonly page: PageState;
}

/** How long after a newer token was stored a request with the older one may still have been under way, in milliseconds. */
const underWay = 5000;

const isDated = (token: TokenRecord): token is DatedToken => token.kind !== 'refresh';

const userOf = ({ claims }: DatedToken): string =>
  JSON.stringify([claims.issuer.poolId, claims.clientId, claims.subject]);

const firstKeptAt = ({ sightings }: TokenRecord, page: PageState): number | undefined => {
  const kept = sightings.filter((sighting) => isKeptHere(sighting, page));
  return kept.length === 0 ? undefined : Math.min(...kept.map(({ firstSeenAt }) => firstSeenAt));
};

const lastSent = ({ sightings }: TokenRecord): Sighting | undefined =>
  sightings
    .filter(({ place }) => isSent(place))
    .reduce<Sighting | undefined>(
      (latest, sighting) => (sighting.lastSeenAt > (latest?.lastSeenAt ?? 0) ? sighting : latest),
      undefined,
    );

/** A token that storage holds, and since when. */
const keptSince = (token: DatedToken, page: PageState) => {
  const since = firstKeptAt(token, page);
  return since === undefined ? [] : [{ token, since, user: userOf(token) }];
};

/** The last request that sent an older token although storage held a newer one of the same kind and user. */
export const staleRequest = ({ tokens, page }: TabTokens): Place | undefined => {
  const dated = tokens.filter(isDated);
  // Of hundreds of tokens that were sent, storage holds few: what is dear to tell is told of those alone, and once.
  const kept = dated.flatMap((token) => keptSince(token, page));
  if (kept.length === 0) return undefined;
  for (const older of dated) {
    const sent = lastSent(older);
    if (sent === undefined) continue;
    const user = userOf(older);
    const isOutdated = kept.some(
      (newer) =>
        newer.token.kind === older.kind &&
        newer.user === user &&
        (newer.token.claims.issuedAt ?? 0) > (older.claims.issuedAt ?? 0) &&
        sent.lastSeenAt > newer.since + underWay,
    );
    if (isOutdated) return sent.place;
  }
  return undefined;
};

const sentTo = (token: TokenRecord, isWrong: (place: Place, sighting: Sighting) => boolean) =>
  token.sightings.find((sighting) => isSent(sighting.place) && isWrong(sighting.place, sighting))?.place;

const operationOf = (place: Place): string | undefined =>
  place.kind === 'request' ? place.operation : undefined;

/** A call that sent an ID token where an access token belongs: Cognito's user pools API, or the user info. */
export const idTokenForAccess = ({ tokens }: TabTokens): Place | undefined =>
  tokens
    .filter(({ kind }) => kind === 'id')
    .map((token) =>
      sentTo(
        token,
        (place, { producer }) =>
          (producer === 'user-pools-api' && place.kind === 'request' && place.name === 'AccessToken') ||
          operationOf(place) === '/oauth2/userInfo',
      ),
    )
    .find((place) => place !== undefined);

/** A call that gave an access token to an identity pool, which takes ID tokens. */
export const accessTokenForId = ({ tokens }: TabTokens): Place | undefined =>
  tokens
    .filter(({ kind }) => kind === 'access')
    .map((token) => sentTo(token, (_, { producer }) => producer === 'identity-pools-api'))
    .find((place) => place !== undefined);

const nameOf = ({ claims }: DatedToken): string => claims.username ?? claims.subject;

/** Names of the users whose tokens lie beside each other in one storage, as tokens of one app client. */
export const mixedUsers = ({ tokens, page }: TabTokens): readonly string[] => {
  const groups = new Map<string, Map<string, string>>();
  for (const token of tokens) {
    if (!isDated(token)) continue;
    for (const sighting of token.sightings) {
      const { place } = sighting;
      if (place.kind !== 'storage' || !isKeptHere(sighting, page)) continue;
      const where = JSON.stringify([place.origin, place.area, token.claims.clientId]);
      const users = groups.get(where) ?? new Map<string, string>();
      users.set(token.claims.subject, nameOf(token));
      groups.set(where, users);
    }
  }
  const mixed = [...groups.values()].find((users) => users.size > 1);
  return mixed === undefined ? [] : [...mixed.values()];
};

/** A readable cookie that the page has, or any that a request carried since the token lay in localStorage. */
const isInCookie = (sighting: Sighting, page: PageState, since: number): boolean => {
  const { place, lastSeenAt } = sighting;
  if (place.kind === 'storage') return place.area === 'cookie' && isKeptHere(sighting, page);
  return place.kind === 'request' && place.part === 'cookie' && lastSeenAt >= since;
};

const localSince = ({ sightings }: TokenRecord, page: PageState): number | undefined =>
  sightings.find(
    (sighting) =>
      sighting.place.kind === 'storage' &&
      sighting.place.area === 'localStorage' &&
      isKeptHere(sighting, page),
  )?.firstSeenAt;

/** Kinds of the tokens that lie in localStorage and travel in a cookie as well. */
export const keptTwice = ({ tokens, page }: TabTokens): readonly TokenKind[] => {
  const kinds = tokens
    .filter((token) => {
      const since = localSince(token, page);
      return since !== undefined && token.sightings.some((sighting) => isInCookie(sighting, page, since));
    })
    .map(({ kind }) => kind);
  return [...new Set(kinds)];
};
