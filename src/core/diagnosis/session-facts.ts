import type { JsonEntry } from '../json.ts';
import type { AccessTokenRecord, IdTokenRecord, TokenRecord } from '../session/model.ts';
import { isGone } from '../session/presence.ts';
import { userNamesOf } from '../session/user-names.ts';
import { compareUser } from '../user/compare.ts';
import type { LiveUser } from '../user/get-user-reply.ts';
import type { Evidence } from './evidence.ts';

type DatedToken = AccessTokenRecord | IdTokenRecord;

/** A claim as text; `undefined` when the token does not have it. */
export const claimOf = (token: DatedToken | undefined, name: string): string | undefined => {
  const value = token?.claims.entries.find((entry: JsonEntry) => entry.name === name)?.value;
  return value === undefined || typeof value === 'object' ? undefined : String(value);
};

export const liveUser = ({ lookup }: Pick<Evidence, 'lookup'>): LiveUser | undefined =>
  lookup.state === 'succeeded' ? lookup.user : undefined;

/** Claims that both tokens of one sign-in carry with the same value. Source: developer guide, the two tokens' claims. */
const sharedClaims = ['origin_jti', 'event_id', 'auth_time'] as const;

/** The shared claims in which the two tokens differ: they are not of one sign-in. */
export const signInDifferences = ({ access, id }: Evidence): readonly string[] =>
  sharedClaims.filter((name) => {
    const one = claimOf(access, name);
    const other = claimOf(id, name);
    return one !== undefined && other !== undefined && one !== other;
  });

/** Names that the tokens and Cognito give to the user, without repetitions. */
export const userNames = (evidence: Evidence): readonly string[] => [
  ...new Set(
    [evidence.access?.claims.username, evidence.id?.claims.username, liveUser(evidence)?.username].filter(
      (name) => name !== undefined,
    ),
  ),
];

const sorted = (names: readonly string[]): string => [...names].sort().join('\n');

/** Whether the two tokens tell different groups. GetUser tells none. */
export const groupsDiffer = ({ access, id }: Evidence): boolean =>
  access !== undefined && id !== undefined && sorted(access.claims.groups) !== sorted(id.claims.groups);

const isDated = (token: TokenRecord): token is DatedToken => token.kind !== 'refresh';

/**
 * A token of the same user and the kind that this session lacks, issued to another app client: the app put the tokens of two
 * clients together.
 */
export const otherClient = ({ access, id, tokens }: Evidence): string | undefined => {
  const own = access ?? id;
  if (own === undefined || (access !== undefined && id !== undefined)) {
    return access !== undefined && id !== undefined && access.claims.clientId !== id.claims.clientId
      ? id.claims.clientId
      : undefined;
  }
  return tokens
    .filter(isDated)
    .find(
      (token) =>
        token.kind !== own.kind &&
        token.claims.subject === own.claims.subject &&
        token.claims.issuer.poolId === own.claims.issuer.poolId &&
        token.claims.clientId !== own.claims.clientId,
    )?.claims.clientId;
};

const isOfSession = (token: TokenRecord, own: DatedToken): boolean =>
  token.kind === 'refresh' &&
  (token.hint.clientId ?? own.claims.clientId) === own.claims.clientId &&
  (token.hint.username === undefined || userNamesOf(own).includes(token.hint.username));

/** Refresh tokens that the page still has and that may belong to the session, by what their places say of client and user. */
export const heldRefreshTokens = (evidence: Evidence): readonly TokenRecord[] =>
  refreshTokens(evidence).filter(({ sightings }) =>
    sightings.some((sighting) => !isGone(sighting, evidence.page)),
  );

/** The same with those that are gone. */
export const refreshTokens = ({ access, id, tokens }: Evidence): readonly TokenRecord[] => {
  const own = access ?? id;
  return own === undefined ? [] : tokens.filter((token) => isOfSession(token, own));
};

/** Names of what the ID token says of the person and Cognito does not show to this client. */
export const notShown = (evidence: Evidence): readonly string[] => {
  const user = liveUser(evidence);
  return user === undefined
    ? []
    : compareUser(user, evidence.id?.claims)
        .filter(({ mark, name }) => mark === 'only-token' && name !== 'sub')
        .map(({ name }) => name);
};

const hasCustomClaims = (token: DatedToken | undefined): boolean =>
  token?.claims.entries.some(({ name }) => name.startsWith('custom:')) === true;

/** Whether an API of the app gets access tokens, while the custom attributes are in the ID token alone. */
export const customOnlyInId = ({ access, id }: Evidence): boolean =>
  hasCustomClaims(id) &&
  !hasCustomClaims(access) &&
  access?.sightings.some(
    ({ place }) => place.kind === 'request' && place.part === 'header' && place.operation === undefined,
  ) === true;
