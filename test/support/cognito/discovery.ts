import { ISSUER, POOL_ID } from './names.ts';
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
      id_token_signing_alg_values_supported: ['RS256'],
      issuer: ISSUER,
      jwks_uri: `${ISSUER}/.well-known/jwks.json`,
      response_types_supported: ['code', 'token'],
      scopes_supported: ['openid', 'email', 'phone', 'profile'],
      subject_types_supported: ['public'],
    },
  };
  const body = documents[path];
  if (body === undefined) return undefined;
  if (!directory.poolExists)
    return { status: 404, body: { message: `User pool ${POOL_ID} does not exist.` } };
  return { status: 200, body };
}
