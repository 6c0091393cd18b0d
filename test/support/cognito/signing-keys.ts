import { createHash } from 'node:crypto';
import { type CryptoKey, calculateJwkThumbprint, exportJWK, generateKeyPair, type JWK } from 'jose';

export interface SigningKey {
  readonly kid: string;
  readonly publicKey: CryptoKey;
  readonly privateKey: CryptoKey;
  readonly jwk: JWK;
}

/** The service signs access and ID tokens with different keys, so their kids differ within one session. */
export interface SigningKeys {
  readonly access: SigningKey;
  readonly id: SigningKey;
  find(kid: unknown): SigningKey | undefined;
  readonly jwks: { readonly keys: readonly JWK[] };
}

export async function makeSigningKeys(): Promise<SigningKeys> {
  const [id, access] = await Promise.all([makeKey(), makeKey()]);
  const all = [id, access];
  return {
    id,
    access,
    find: (kid) => all.find((key) => key.kid === kid),
    jwks: { keys: all.map((key) => key.jwk) },
  };
}

async function makeKey(): Promise<SigningKey> {
  const { publicKey, privateKey } = await generateKeyPair('RS256');
  const { kty, n, e } = await exportJWK(publicKey);
  const bare = { kty: kty ?? 'RSA', n: n ?? '', e: e ?? '' };
  // Real kids are 32 bytes in plain base64, padding and all.
  const kid = createHash('sha256')
    .update(await calculateJwkThumbprint(bare))
    .digest('base64');
  return {
    kid,
    publicKey,
    privateKey,
    jwk: { alg: 'RS256', e: bare.e, kid, kty: 'RSA', n: bare.n, use: 'sig' },
  };
}
