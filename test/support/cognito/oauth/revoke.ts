import { Refusal } from '../refusal.ts';
import { nowInSeconds, type World } from '../world.ts';
import { empty, type OAuthReply, refused } from './reply.ts';
import type { OAuthRequest } from './request.ts';

/** Ends the session of a refresh token: https://docs.aws.amazon.com/cognito/latest/developerguide/revocation-endpoint.html */
export async function revoke({ form }: OAuthRequest, world: World): Promise<OAuthReply> {
  const token = form.get('token');
  const clientId = form.get('client_id') ?? '';
  if (token === null) return refused('invalid_request');
  if (world.directory.client(clientId) === undefined) return refused('invalid_client');
  if (token.split('.').length === 3) return refused('unsupported_token_type');
  try {
    const { originJti } = await world.refreshTokens.open(token, clientId, nowInSeconds());
    world.sessions.revoke(originJti);
  } catch (error) {
    // A token nobody can use is as good as revoked: https://www.rfc-editor.org/rfc/rfc7009#section-2.2
    if (!(error instanceof Refusal)) throw error;
  }
  return empty();
}
