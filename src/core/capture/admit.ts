import type { AsideReason, SignInHint } from '../session/model.ts';
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
import type { Candidate, Finding } from './candidate.ts';

/** A candidate after it was looked into: a token of Cognito's, or something to set aside. */
export type Admission =
  | { readonly verdict: 'token'; readonly raw: RawToken; readonly content: TokenContent }
  | {
      readonly verdict: 'aside';
      readonly reason: AsideReason;
      readonly fact: string;
      /** Makes two asides in one place differ; hashed, never kept. */
      readonly identity: string;
    };

export type TokenContent =
  | { readonly kind: 'access'; readonly header: JoseHeader; readonly claims: UnverifiedAccessClaims }
  | { readonly kind: 'id'; readonly header: JoseHeader; readonly claims: UnverifiedIdClaims }
  | { readonly kind: 'refresh'; readonly hint: SignInHint };

/** The issuer of the tokens that an identity pool gives out. Source: identity pools, basic authentication flow. */
const identityPoolIssuer =
  /^https:\/\/cognito-identity(?:-fips)?(?:\.[a-z0-9-]{1,40})?\.amazonaws\.com(?:\.cn)?$/;

const asideOf = (failure: ClaimsFailure): { readonly reason: AsideReason; readonly fact: string } => {
  switch (failure.code) {
    case 'no-issuer':
      return { reason: 'other-issuer', fact: '' };
    case 'not-cognito':
      return {
        reason: identityPoolIssuer.test(failure.issuer) ? 'identity-pool-token' : 'other-issuer',
        fact: failure.issuer,
      };
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

const setAside = (reason: AsideReason, fact: string, identity: string): Admission => ({
  verdict: 'aside',
  reason,
  fact,
  identity,
});

const admitRefresh = (candidate: Candidate, text: string, batchHint: SignInHint): Admission => ({
  verdict: 'token',
  raw: asRawToken(text),
  content: { kind: 'refresh', hint: { ...candidate.hint, ...batchHint } },
});

const admitSigned = (text: string): Admission | undefined => {
  const jwt = decodeJwt(text);
  if (!jwt.ok) return setAside('not-json', jwt.error.part, text);
  // Three dotted segments without an `alg` are some other base64url text, not a token.
  if (jwt.value.header.alg === '') return undefined;
  const claims = parseClaims(jwt.value.payload);
  if (!claims.ok) {
    const { reason, fact } = asideOf(claims.error);
    return setAside(reason, fact, text);
  }
  const content: TokenContent =
    claims.value.tokenUse === 'access'
      ? { kind: 'access', header: jwt.value.header, claims: claims.value }
      : { kind: 'id', header: jwt.value.header, claims: claims.value };
  return { verdict: 'token', raw: asRawToken(text), content };
};

/** NextAuth.js and its like encrypt a session directly: `alg` is `dir`, and the second segment is empty. */
const isDirectlyEncrypted = (text: string): boolean => {
  const [header = '', key] = text.split('.', 2);
  return key === '' && decodeHeader(header)?.alg === 'dir';
};

const admitEncrypted = (candidate: Candidate, text: string, batchHint: SignInHint): Admission => {
  if (isRefreshToken(text)) return admitRefresh(candidate, text, batchHint);
  return setAside(isDirectlyEncrypted(text) ? 'encrypted-session' : 'other-encrypted-token', '', text);
};

/**
 * What one candidate is; `undefined` when it is not worth a word. Never throws, whatever a page put there.
 * `batchHint` is what the decoded tokens found beside it say about its user.
 */
export const admit = (candidate: Candidate, batchHint: SignInHint = {}): Admission | undefined => {
  const { finding } = candidate;
  switch (finding.shape) {
    case 'jws':
      // Emulators write refresh tokens as signed ones. What stands in a refresh token's place is not decoded.
      return candidate.isRefresh
        ? admitRefresh(candidate, finding.text, batchHint)
        : admitSigned(finding.text);
    case 'jwe':
      return admitEncrypted(candidate, finding.text, batchHint);
    case 'cut':
      // Much base64 begins like a token; only a JOSE header makes it worth a line.
      return typeof decodeHeader(finding.header)?.alg === 'string'
        ? setAside('cut', `${finding.segments}`, `${finding.length}`)
        : undefined;
    case 'opaque':
      return setAside(finding.reason, '', '');
    case 'too-long':
    case 'value-too-long':
    case 'not-a-token':
      return setAside(finding.shape, `${finding.length}`, `${finding.length}`);
  }
};

/** Whether an admission may depend on what stands beside the candidate. */
const needsHint = ({ finding, isRefresh }: { readonly finding: Finding; readonly isRefresh?: boolean }) =>
  finding.shape === 'jwe' || isRefresh === true;

const hintOf = (admission: Admission | undefined): SignInHint | undefined => {
  if (admission?.verdict !== 'token' || admission.content.kind === 'refresh') return undefined;
  const { claims } = admission.content;
  return {
    poolId: claims.issuer.poolId,
    clientId: claims.clientId,
    username: claims.username ?? claims.subject,
  };
};

/** A candidate and what it turned out to be. */
export interface Admitted {
  readonly candidate: Candidate;
  readonly admission: Admission;
}

/** What the candidates of one report are: a refresh token belongs to the user that the tokens of its batch name. */
export const admitAll = (candidates: readonly Candidate[]): readonly Admitted[] => {
  const hints = new Map<string, SignInHint>();
  const first = candidates.map((candidate) => {
    if (needsHint(candidate)) return undefined;
    const admission = admit(candidate);
    const hint = hintOf(admission);
    if (hint !== undefined && candidate.batch !== undefined) hints.set(candidate.batch, hint);
    return admission;
  });
  return candidates.flatMap((candidate, index) => {
    const admission = needsHint(candidate)
      ? admit(candidate, hints.get(candidate.batch ?? ''))
      : first[index];
    return admission === undefined ? [] : [{ candidate, admission }];
  });
};
