import type { World } from '../world.ts';
import { forgottenLoginCookies } from './login-cookies.ts';
import { registeredUrl } from './registered-url.ts';
import { errorPage, type OAuthReply, redirect } from './reply.ts';
import type { OAuthRequest } from './request.ts';

/** Forgets the hosted login's own session; tokens that were given out stay good. */
export async function logout({ query }: OAuthRequest, world: World): Promise<OAuthReply> {
  const target = registeredUrl(query.get('logout_uri'));
  if (world.directory.client(query.get('client_id')) === undefined)
    return errorPage('Client does not exist.');
  if (target === undefined) return errorPage('redirect_mismatch');
  return redirect(target, forgottenLoginCookies);
}
