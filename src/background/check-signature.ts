import type { Signature } from '../core/session/signature.ts';
import type { RawToken } from '../core/token/brand.ts';
import type { JoseHeader } from '../core/token/claims.ts';
import type { Issuer } from '../core/token/issuer.ts';
import type { Clock, SignatureCheck } from '../ports.ts';
import type { KeyCache } from './key-cache.ts';

export interface CheckSignaturePorts {
  readonly keys: KeyCache;
  readonly signatures: SignatureCheck;
  readonly clock: Clock;
}

/** What a token says of who signed it, and with which key. */
export interface SignedToken {
  readonly header: JoseHeader;
  readonly claims: { readonly issuer: Issuer };
}

/** Checks a token's signature against the keys that its validated issuer publishes. */
export const checkSignature = async (
  { keys, signatures, clock }: CheckSignaturePorts,
  raw: RawToken,
  { header, claims }: SignedToken,
): Promise<Signature> => {
  const found = await keys.find(claims.issuer, header.kid ?? '');
  const checkedAt = clock.now();
  if (!found.ok) return { state: 'keys-unreachable', checkedAt, detail: found.error.detail };
  const [first, ...others] = found.value;
  if (first === undefined) return { state: 'failed', checkedAt, reason: 'unknown-key' };
  let verdict = await signatures.check(raw, first);
  // A key set may use one `kid` for several keys: it is enough that one of them fits.
  for (const key of others) if (verdict !== 'verified') verdict = await signatures.check(raw, key);
  return verdict === 'verified'
    ? { state: 'verified', checkedAt }
    : { state: 'failed', checkedAt, reason: verdict };
};
