import { requireClient, requireTokenHolder } from './access-token-checks.ts';
import { type JsonRecord, textOf } from './json-record.ts';
import { nowInSeconds, type World } from './world.ts';

/** Ends the one session a refresh token belongs to, its access tokens included. */
export async function revokeToken(body: JsonRecord, world: World): Promise<JsonRecord> {
  requireClient(body.ClientId, world);
  const { originJti } = await world.refreshTokens.open(
    textOf(body, 'Token'),
    textOf(body, 'ClientId'),
    nowInSeconds(),
  );
  world.sessions.revoke(originJti);
  return {};
}

/** Ends all sessions of the token's holder. */
export async function globalSignOut(body: JsonRecord, world: World): Promise<JsonRecord> {
  const { user } = await requireTokenHolder(body.AccessToken, world);
  world.sessions.revokeAllOf(user.Username);
  return {};
}
