import { requireSession } from '../refresh-session.ts';
import { Refusal } from '../refusal.ts';
import type { Session } from '../sessions.ts';
import { type MintOverrides, mint, TOKEN_LIFETIME_SECONDS } from '../tokens.ts';
import { nowInSeconds, type World } from '../world.ts';
import { json, type OAuthReply, refused } from './reply.ts';
import type { OAuthRequest } from './request.ts';
import { includesOpenId } from './scopes.ts';

/** https://docs.aws.amazon.com/cognito/latest/developerguide/token-endpoint.html, for a client without a secret. */
export async function token({ form }: OAuthRequest, world: World): Promise<OAuthReply> {
  const clientId = form.get('client_id');
  if (!form.has('grant_type') || clientId === null) return refused('invalid_request');
  if (world.directory.client(clientId) === undefined) return refused('invalid_client');
  switch (form.get('grant_type')) {
    case 'authorization_code':
      return exchangeCode(form, clientId, world);
    case 'refresh_token':
      return refreshTokens(form, clientId, world);
    default:
      return refused('unsupported_grant_type');
  }
}

async function exchangeCode(form: URLSearchParams, clientId: string, world: World): Promise<OAuthReply> {
  const grant = world.codes.redeem(
    {
      code: form.get('code'),
      clientId,
      redirectUri: form.get('redirect_uri'),
      codeVerifier: form.get('code_verifier'),
    },
    nowInSeconds(),
  );
  if (grant === undefined) return refused('invalid_grant');
  const { session, nonce } = grant;
  const { refreshToken, ...tokens } = await tokensOf(session, world, nonce === null ? {} : { id: { nonce } });
  return json(200, { ...tokens, refresh_token: refreshToken });
}

/** The refresh token is not rotated, and the service then leaves it out of its reply. */
async function refreshTokens(form: URLSearchParams, clientId: string, world: World): Promise<OAuthReply> {
  try {
    const session = await requireSession(form.get('refresh_token') ?? '', clientId, world);
    const { refreshToken: _, ...tokens } = await tokensOf(session, world);
    return json(200, tokens);
  } catch (error) {
    if (error instanceof Refusal) return refused('invalid_grant');
    throw error;
  }
}

async function tokensOf(session: Session, world: World, overrides?: MintOverrides) {
  const { accessToken, idToken, refreshToken } = await mint(world, session, overrides);
  return {
    ...(includesOpenId(session.scope) && { id_token: idToken }),
    access_token: accessToken,
    refreshToken,
    expires_in: TOKEN_LIFETIME_SECONDS,
    token_type: 'Bearer',
  };
}
