import { requireUser } from '../access-token-checks.ts';
import { Refusal } from '../refusal.ts';
import type { Session } from '../sessions.ts';
import { mint, TOKEN_LIFETIME_SECONDS } from '../tokens.ts';
import { nowInSeconds, type World } from '../world.ts';
import { loginCookies } from './login-cookies.ts';
import { registeredUrl } from './registered-url.ts';
import { errorPage, type OAuthReply, redirect } from './reply.ts';
import type { OAuthRequest } from './request.ts';
import { grantedScope, includesOpenId } from './scopes.ts';

/**
 * Signs in whom `login_hint` names, and alice when it names nobody: there is no form to fill in here. What is wrong
 * goes where the service sends it: https://docs.aws.amazon.com/cognito/latest/developerguide/authorization-endpoint.html
 */
export async function authorize({ query }: OAuthRequest, world: World): Promise<OAuthReply> {
  const client = world.directory.poolExists ? world.directory.client(query.get('client_id')) : undefined;
  const target = registeredUrl(query.get('redirect_uri'));
  if (client === undefined) return errorPage('Client does not exist.');
  if (target === undefined) return errorPage('redirect_mismatch');
  const answer = (parameters: Readonly<Record<string, string>>) => withState(parameters, query.get('state'));
  if (!isWellFormed(query)) return redirect(inQuery(target, answer({ error: 'invalid_request' })));
  const scope = grantedScope(query.get('scope'));
  if (scope === undefined) return redirect(inQuery(target, answer({ error: 'invalid_scope' })));
  const session = signIn(query.get('login_hint') ?? 'alice', scope, world);
  if (session instanceof Refusal) return errorPage(session.message);
  if (query.get('response_type') === 'code') {
    const code = world.codes.issue({
      session,
      clientId: client.ClientId,
      redirectUri: query.get('redirect_uri') ?? '',
      nonce: query.get('nonce'),
      codeChallenge: query.get('code_challenge'),
    });
    return redirect(inQuery(target, answer({ code })), loginCookies());
  }
  const tokens = await implicitTokens(session, query.get('nonce'), world);
  return redirect(inFragment(target, answer(tokens)), loginCookies());
}

/** A challenge needs a method, and there is but one. */
function isWellFormed(query: URLSearchParams): boolean {
  const isResponseTypeKnown = ['code', 'token'].includes(query.get('response_type') ?? '');
  const isChallengeGood = !query.has('code_challenge') || query.get('code_challenge_method') === 'S256';
  return isResponseTypeKnown && isChallengeGood;
}

function signIn(username: string, scope: string, world: World): Session | Refusal {
  try {
    const user = requireUser(username, world);
    return world.sessions.begin(user.Username, nowInSeconds(), scope);
  } catch (error) {
    if (error instanceof Refusal) return error;
    throw error;
  }
}

/** The implicit flow gives no refresh token. */
async function implicitTokens(session: Session, nonce: string | null, world: World) {
  const { accessToken, idToken } = await mint(world, session, nonce === null ? {} : { id: { nonce } });
  return {
    ...(includesOpenId(session.scope) && { id_token: idToken }),
    access_token: accessToken,
    token_type: 'Bearer',
    expires_in: String(TOKEN_LIFETIME_SECONDS),
  };
}

const withState = (parameters: Readonly<Record<string, string>>, state: string | null) =>
  new URLSearchParams({ ...parameters, ...(state !== null && { state }) });

function inQuery(target: URL, parameters: URLSearchParams): URL {
  const url = new URL(target);
  for (const [name, value] of parameters) url.searchParams.set(name, value);
  return url;
}

function inFragment(target: URL, parameters: URLSearchParams): URL {
  const url = new URL(target);
  url.hash = parameters.toString();
  return url;
}
