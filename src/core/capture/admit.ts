import type { AsideReason, Place, SignInHint } from '../session/model.ts';
import type { RawToken } from '../token/brand.ts';
import { asRawToken } from '../token/brand.ts';
import {
  type ClaimsFailure,
  type JoseHeader,
  parseClaims,
  type UnverifiedAccessClaims,
  type UnverifiedIdClaims,
} from '../token/claims.ts';
import { decodeHeader, decodeJwt } from '../token/jwt.ts';
import { isRefreshToken } from '../token/refresh-token.ts';
import type { Candidate } from './candidate.ts';

/** A candidate after it was looked into: a token of Cognito's, something to set aside, or nothing worth a word. */
export type Admission =
  | {
      readonly verdict: 'token';
      readonly raw: RawToken;
      readonly place: Place;
      readonly content: TokenContent;
    }
  | {
      readonly verdict: 'aside';
      readonly reason: AsideReason;
      readonly fact: string;
      readonly place: Place;
      /** Makes two asides in one place differ; hashed, never kept. */
      readonly identity: string;
    };

export type TokenContent =
  | { readonly kind: 'access'; readonly header: JoseHeader; readonly claims: UnverifiedAccessClaims }
  | { readonly kind: 'id'; readonly header: JoseHeader; readonly claims: UnverifiedIdClaims }
  | { readonly kind: 'refresh'; readonly hint: SignInHint };

const asideOf = (failure: ClaimsFailure): { readonly reason: AsideReason; readonly fact: string } => {
  switch (failure.code) {
    case 'no-issuer':
      return { reason: 'other-issuer', fact: '' };
    case 'not-cognito':
      return { reason: 'other-issuer', fact: failure.issuer };
    case 'look-alike':
      return { reason: 'look-alike-issuer', fact: failure.issuer };
    case 'unknown-region':
      return { reason: 'unknown-region', fact: failure.region };
    case 'unknown-token-use':
      return { reason: 'unknown-token-use', fact: failure.tokenUse };
    case 'claim-missing':
      return { reason: 'claim-missing', fact: failure.claim };
  }
};

type Aside = Extract<Admission, { verdict: 'aside' }>;

const setAside = (candidate: Candidate, reason: AsideReason, fact: string, identity: string): Aside => ({
  verdict: 'aside',
  reason,
  fact,
  place: candidate.place,
  identity,
});

const admitRefresh = (candidate: Candidate, text: string, batchHint: SignInHint): Admission => ({
  verdict: 'token',
  raw: asRawToken(text),
  place: candidate.place,
  content: { kind: 'refresh', hint: { ...candidate.hint, ...batchHint } },
});

const admitSigned = (candidate: Candidate, text: string): Admission | undefined => {
  const jwt = decodeJwt(text);
  if (!jwt.ok) return setAside(candidate, 'not-json', jwt.error.part, text);
  // Three dotted segments without an `alg` are some other base64url text, not a token.
  if (jwt.value.header.alg === '') return undefined;
  const claims = parseClaims(jwt.value.payload);
  if (!claims.ok) {
    const { reason, fact } = asideOf(claims.error);
    return setAside(candidate, reason, fact, text);
  }
  const content: TokenContent =
    claims.value.tokenUse === 'access'
      ? { kind: 'access', header: jwt.value.header, claims: claims.value }
      : { kind: 'id', header: jwt.value.header, claims: claims.value };
  return { verdict: 'token', raw: asRawToken(text), place: candidate.place, content };
};

/**
 * What one candidate is. Never throws, whatever a page put there.
 * `batchHint` is what the decoded tokens found beside it say about its user.
 */
export const admit = (candidate: Candidate, batchHint: SignInHint = {}): Admission | undefined => {
  const { finding } = candidate;
  switch (finding.shape) {
    case 'jws':
      // Emulators write refresh tokens as signed ones. What stands in a refresh token's place is not decoded.
      return candidate.isRefresh
        ? admitRefresh(candidate, finding.text, batchHint)
        : admitSigned(candidate, finding.text);
    case 'jwe':
      return isRefreshToken(finding.text)
        ? admitRefresh(candidate, finding.text, batchHint)
        : setAside(candidate, 'other-encrypted-token', '', finding.text);
    case 'cut':
      // Much base64 begins like a token; only a JOSE header makes it worth a line.
      return typeof decodeHeader(finding.header)?.alg === 'string'
        ? setAside(candidate, 'cut', `${finding.segments}`, `${finding.length}`)
        : undefined;
    case 're-encoded':
    case 'too-long':
    case 'value-too-long':
    case 'not-a-token':
      return setAside(candidate, finding.shape, `${finding.length}`, `${finding.length}`);
  }
};

/** What the decoded tokens of each batch say about the sign-in they came from. */
export const batchHints = (candidates: readonly Candidate[]): ReadonlyMap<string, SignInHint> => {
  const hints = new Map<string, SignInHint>();
  for (const candidate of candidates) {
    if (candidate.batch === undefined || candidate.finding.shape !== 'jws') continue;
    const admission = admit(candidate);
    if (admission?.verdict !== 'token' || admission.content.kind === 'refresh') continue;
    const { claims } = admission.content;
    hints.set(candidate.batch, {
      poolId: claims.issuer.poolId,
      clientId: claims.clientId,
      username: claims.username ?? claims.subject,
    });
  }
  return hints;
};
