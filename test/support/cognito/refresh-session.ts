import { requireClient, requireUser } from './access-token-checks.ts';
import { notAuthorized } from './refusal.ts';
import type { Session } from './sessions.ts';
import { nowInSeconds, type World } from './world.ts';

/** The session a refresh token stands for, as long as its user may go on with it. */
export async function requireSession(refreshToken: string, clientId: string, world: World): Promise<Session> {
  requireClient(clientId, world);
  const session = await world.refreshTokens.open(refreshToken, clientId, nowInSeconds());
  requireUser(session.username, world);
  if (world.sessions.isRevoked(session.originJti)) throw notAuthorized('Refresh Token has been revoked');
  return session;
}
