import { DOMAIN, ISSUER, POOL_ID } from './names.ts';
import { AUTHORIZE, LOGOUT, REVOKE, TOKEN, USER_INFO } from './oauth/paths.ts';
import type { World } from './world.ts';

export interface DiscoveryDocument {
  readonly status: number;
  readonly body: object;
}

/** The pool's public documents, which are fetched with GET; undefined for any other path. */
export function discoveryDocument(path: string, { directory, keys }: World): DiscoveryDocument | undefined {
  const documents: Readonly<Record<string, object>> = {
    [`/${POOL_ID}/.well-known/jwks.json`]: keys.jwks,
    [`/${POOL_ID}/.well-known/openid-configuration`]: {
      authorization_endpoint: `${DOMAIN}${AUTHORIZE}`,
      end_session_endpoint: `${DOMAIN}${LOGOUT}`,
      id_token_signing_alg_values_supported: ['RS256'],
      issuer: ISSUER,
      jwks_uri: `${ISSUER}/.well-known/jwks.json`,
      response_types_supported: ['code', 'token'],
      revocation_endpoint: `${DOMAIN}${REVOKE}`,
      scopes_supported: ['openid', 'email', 'phone', 'profile'],
      subject_types_supported: ['public'],
      token_endpoint: `${DOMAIN}${TOKEN}`,
      token_endpoint_auth_methods_supported: ['client_secret_basic', 'client_secret_post'],
      userinfo_endpoint: `${DOMAIN}${USER_INFO}`,
    },
  };
  const body = documents[path];
  if (body === undefined) return undefined;
  if (!directory.poolExists)
    return { status: 404, body: { message: `User pool ${POOL_ID} does not exist.` } };
  return { status: 200, body };
}
