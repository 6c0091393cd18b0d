import { MISSING_SCOPE, requireTokenHolder } from '../access-token-checks.ts';
import { textOf } from '../json-record.ts';
import { Refusal } from '../refusal.ts';
import type { World } from '../world.ts';
import { json, type OAuthReply } from './reply.ts';
import type { OAuthRequest } from './request.ts';
import { attributesInScope } from './scopes.ts';

/** All values are strings, the flags too: https://docs.aws.amazon.com/cognito/latest/developerguide/userinfo-endpoint.html */
export async function userInfo({ authorization }: OAuthRequest, world: World): Promise<OAuthReply> {
  const token = /^Bearer (.+)$/i.exec(authorization ?? '')?.[1];
  try {
    const { user, client, claims } = await requireTokenHolder(token, world, 'openid');
    const readable = world.directory.attributesFor(user, client);
    const shown = attributesInScope(readable, textOf(claims, 'scope'));
    return json(200, {
      ...Object.fromEntries(shown.map(({ Name, Value }) => [Name, Value])),
      username: user.Username,
    });
  } catch (error) {
    if (error instanceof Refusal) return json(401, { error: 'invalid_token', error_description: why(error) });
    throw error;
  }
}

const why = ({ message }: Refusal): string =>
  message === MISSING_SCOPE
    ? 'Access token does not contain openid scope'
    : 'Access token is expired, disabled, or deleted, or the user has globally signed out.';
