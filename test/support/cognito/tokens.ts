import { createHash, randomUUID } from 'node:crypto';
import { SignJWT } from 'jose';
import { idClaims } from './id-claims.ts';
import type { JsonRecord } from './json-record.ts';
import { ADMIN_SCOPE, CLIENT_ID, ISSUER } from './names.ts';
import { attributesInScope } from './oauth/scopes.ts';
import type { Session } from './sessions.ts';
import type { SigningKey } from './signing-keys.ts';
import { nowInSeconds, type World } from './world.ts';

export const TOKEN_LIFETIME_SECONDS = 3600;

/** Claims put over the usual ones; `undefined` leaves a claim out. */
export interface MintOverrides {
  readonly access?: JsonRecord;
  readonly id?: JsonRecord;
  readonly lifetimeSeconds?: number;
  /** Seconds since 1970, as in `iat`. */
  readonly issuedAt?: number;
  readonly scope?: string;
}

export interface MintedTokens {
  readonly accessToken: string;
  readonly idToken: string;
  readonly refreshToken: string;
}

/** The tokens of a session, with the service's claims and signed with its keys. */
export async function mint(
  world: World,
  session: Session,
  overrides: MintOverrides = {},
): Promise<MintedTokens> {
  const user = world.directory.user(session.username);
  if (user === undefined) throw new Error(`no such user in the local pool: ${session.username}`);
  const client = world.directory.client(CLIENT_ID);
  const attributes = client === undefined ? user.Attributes : world.directory.attributesFor(user, client);
  const sub = user.Attributes.find(({ Name }) => Name === 'sub')?.Value;
  const groups = world.directory.groupsOf(user.Username);
  const issuedAt = overrides.issuedAt ?? nowInSeconds();
  const shared = {
    sub,
    ...(groups.length > 0 && { 'cognito:groups': groups }),
    iss: ISSUER,
    origin_jti: session.originJti,
    event_id: session.eventId,
    auth_time: session.authTime,
    exp: issuedAt + (overrides.lifetimeSeconds ?? TOKEN_LIFETIME_SECONDS),
    iat: issuedAt,
  };
  const access = {
    ...shared,
    client_id: CLIENT_ID,
    token_use: 'access',
    ...(session.scope !== undefined && { version: 2 }),
    scope: overrides.scope ?? session.scope ?? ADMIN_SCOPE,
    jti: randomUUID(),
    username: user.Username,
    ...overrides.access,
  };
  const accessToken = await sign(access, world.keys.access);
  const id = {
    ...shared,
    ...idClaims(attributesInScope(attributes, session.scope)),
    ...(session.scope !== undefined && { at_hash: accessTokenHash(accessToken) }),
    'cognito:username': user.Username,
    aud: CLIENT_ID,
    token_use: 'id',
    jti: randomUUID(),
    ...overrides.id,
  };
  const [idToken, refreshToken] = await Promise.all([
    sign(id, world.keys.id),
    world.refreshTokens.seal(session, CLIENT_ID),
  ]);
  return { accessToken, idToken, refreshToken };
}

/** https://openid.net/specs/openid-connect-core-1_0.html#CodeIDToken: the left half of the hash, for RS256. */
const accessTokenHash = (accessToken: string): string =>
  createHash('sha256').update(accessToken).digest().subarray(0, 16).toString('base64url');

/** Like the service's, the header holds `kid` and `alg` and no `typ`. */
const sign = (claims: JsonRecord, key: SigningKey): Promise<string> =>
  new SignJWT(claims).setProtectedHeader({ kid: key.kid, alg: 'RS256' }).sign(key.privateKey);
