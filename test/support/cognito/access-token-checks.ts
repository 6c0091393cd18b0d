import type { AppClient } from 'cognito-local/lib/services/appClient.js';
import type { User } from 'cognito-local/lib/services/userPoolService.js';
import { requireTokenText, verifiedClaims } from './access-token-form.ts';
import type { JsonRecord } from './json-record.ts';
import { ADMIN_SCOPE, POOL_ID } from './names.ts';
import { notAuthorized, Refusal } from './refusal.ts';
import { nowInSeconds, type World } from './world.ts';

export const MISSING_SCOPE = 'Access Token does not have required scopes';

export interface TokenHolder {
  readonly user: User;
  readonly client: AppClient;
  readonly claims: JsonRecord;
}

/** All the service checks before it serves the holder of an access token, in the order it most likely has. */
export async function requireTokenHolder(
  accessToken: unknown,
  world: World,
  scope = ADMIN_SCOPE,
): Promise<TokenHolder> {
  const claims = await verifiedClaims(requireTokenText(accessToken), world.keys);
  requireTimes(claims);
  requireScope(claims, scope);
  const client = requireClient(claims.client_id, world);
  const user = requireUser(claims.username, world);
  if (world.sessions.isRevoked(claims.origin_jti)) throw notAuthorized('Access Token has been revoked');
  return { user, client, claims };
}

function requireTimes({ exp, iat, nbf }: JsonRecord): void {
  const now = nowInSeconds();
  if (typeof exp !== 'number' || exp <= now) throw notAuthorized('Access Token has expired');
  if (typeof iat !== 'number' || iat > now) throw notAuthorized('Invalid Access Token');
  // Cognito writes no such claim; RFC 7519 says what to do with one.
  if (typeof nbf === 'number' && nbf > now) throw notAuthorized('Invalid Access Token');
}

function requireScope({ scope }: JsonRecord, required: string): void {
  const scopes = typeof scope === 'string' ? scope.split(' ') : [];
  if (!scopes.includes(required)) throw notAuthorized(MISSING_SCOPE);
}

export function requireClient(clientId: unknown, { directory }: World): AppClient {
  const client = directory.client(clientId);
  if (client === undefined) {
    throw new Refusal('ResourceNotFoundException', `User pool client ${String(clientId)} does not exist.`);
  }
  if (!directory.poolExists) {
    throw new Refusal('ResourceNotFoundException', `User pool ${POOL_ID} does not exist.`);
  }
  return client;
}

export function requireUser(username: unknown, { directory }: World): User {
  const user = directory.user(username);
  if (user === undefined) throw new Refusal('UserNotFoundException', 'User does not exist.');
  if (user.UserStatus === 'UNCONFIRMED') {
    throw new Refusal('UserNotConfirmedException', 'User is not confirmed.');
  }
  if (!user.Enabled) throw notAuthorized('User is disabled.');
  if (user.UserStatus === 'RESET_REQUIRED') {
    throw new Refusal('PasswordResetRequiredException', 'Password reset required for the user');
  }
  return user;
}
