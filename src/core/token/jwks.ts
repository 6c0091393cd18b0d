import { member, stringMember } from '../json.ts';
import { fail, ok, type Result } from '../result.ts';

/** A public RSA key of an issuer. Source: RFC 7517 and 7518; Cognito's keys have all of these. */
export interface RsaKey {
  readonly kty: 'RSA';
  readonly kid: string;
  readonly n: string;
  readonly e: string;
  readonly alg?: string;
}

export type JwksFailure = { readonly code: 'no-keys' };

/** Keys of one issuer that are kept. Cognito publishes two, and a few more while it rotates. */
const mostKeys = 50;

/** Longest modulus that is taken, in characters of base64url: 8192 bits. */
const longestModulus = 1400;

const readKey = (value: unknown): RsaKey | undefined => {
  const kid = stringMember(value, 'kid');
  const n = stringMember(value, 'n');
  const e = stringMember(value, 'e');
  const alg = stringMember(value, 'alg');
  const use = stringMember(value, 'use');
  if (stringMember(value, 'kty') !== 'RSA' || kid === undefined || n === undefined || e === undefined)
    return undefined;
  if ((use !== undefined && use !== 'sig') || n.length > longestModulus || e.length > 12) return undefined;
  return { kty: 'RSA', kid, n, e, ...(alg === undefined ? {} : { alg }) };
};

/** The RSA keys of a key set. Others are passed over: Cognito signs with RS256 alone. */
export const parseJwks = (value: unknown): Result<readonly RsaKey[], JwksFailure> => {
  const keys = member(value, 'keys');
  if (!Array.isArray(keys)) return fail({ code: 'no-keys' });
  const found = keys
    .slice(0, mostKeys)
    .map(readKey)
    .filter((key) => key !== undefined);
  return found.length === 0 ? fail({ code: 'no-keys' }) : ok(found);
};
