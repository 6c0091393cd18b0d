import { compactVerify, decodeJwt, decodeProtectedHeader } from 'jose';
import type { JsonRecord } from './json-record.ts';
import { ISSUER } from './names.ts';
import { invalidParameter, notAuthorized } from './refusal.ts';
import type { SigningKeys } from './signing-keys.ts';

const constraint = (what: string) =>
  invalidParameter(
    `1 validation error detected: Value at 'accessToken' failed to satisfy constraint: Member must ${what}`,
  );

/** The request's own rule: a token is there and holds no foreign character. */
export function requireTokenText(value: unknown): string {
  if (typeof value !== 'string') throw constraint('not be null');
  if (!/^[A-Za-z0-9\-_=.]+$/.test(value)) {
    throw constraint('satisfy regular expression pattern: [A-Za-z0-9-_=.]+');
  }
  return value;
}

/** A signed access token of this pool: its claims, once form, issuer, key and signature hold. */
export async function verifiedClaims(token: string, keys: SigningKeys): Promise<JsonRecord> {
  const { header, claims } = decode(token);
  const key = keys.find(header.kid);
  const isOurs = claims.token_use === 'access' && claims.iss === ISSUER;
  if (header.alg !== 'RS256' || !isOurs || key === undefined) throw notAuthorized('Invalid Access Token');
  try {
    await compactVerify(token, key.publicKey, { algorithms: ['RS256'] });
  } catch {
    throw notAuthorized('Could not verify signature for Access Token');
  }
  return claims;
}

function decode(token: string): { header: JsonRecord; claims: JsonRecord } {
  try {
    return { header: { ...decodeProtectedHeader(token) }, claims: { ...decodeJwt(token) } };
  } catch {
    throw notAuthorized('Invalid Access Token');
  }
}
