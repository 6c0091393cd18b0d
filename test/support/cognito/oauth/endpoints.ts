import type { World } from '../world.ts';
import { authorize } from './authorize.ts';
import { logout } from './logout.ts';
import { AUTHORIZE, LOGOUT, REVOKE, TOKEN, USER_INFO } from './paths.ts';
import type { OAuthReply } from './reply.ts';
import type { OAuthRequest } from './request.ts';
import { revoke } from './revoke.ts';
import { token } from './token.ts';
import { userInfo } from './user-info.ts';

export type OAuthEndpoint = (request: OAuthRequest, world: World) => Promise<OAuthReply>;

const ENDPOINTS: ReadonlyMap<string, OAuthEndpoint> = new Map([
  [`GET ${AUTHORIZE}`, authorize],
  [`POST ${TOKEN}`, token],
  [`GET ${USER_INFO}`, userInfo],
  [`POST ${USER_INFO}`, userInfo],
  [`POST ${REVOKE}`, revoke],
  [`GET ${LOGOUT}`, logout],
]);

export const oauthEndpoint = (method: string, path: string): OAuthEndpoint | undefined =>
  ENDPOINTS.get(`${method} ${path}`);
