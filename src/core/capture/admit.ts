import { stringMember } from '../json.ts';
import type { AsideReason, RequestPart, SignInHint } from '../session/model.ts';
import type { RawToken } from '../token/brand.ts';
import { asRawToken } from '../token/brand.ts';
import {
  type ClaimsFailure,
  type JoseHeader,
  parseClaims,
  type UnverifiedAccessClaims,
  type UnverifiedIdClaims,
} from '../token/claims.ts';
import type { CustomEndpoint } from '../token/custom-endpoint.ts';
import { parseIssuer } from '../token/issuer.ts';
import { decodeHeader, decodeJwt } from '../token/jwt.ts';
import { isRefreshToken } from '../token/refresh-token.ts';
import type { Candidate, Finding } from './candidate.ts';
import type { ProducerId } from './producers.ts';

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
  | {
      readonly kind: 'access';
      readonly header: JoseHeader;
      readonly claims: UnverifiedAccessClaims;
      readonly keyUser?: string;
    }
  | {
      readonly kind: 'id';
      readonly header: JoseHeader;
      readonly claims: UnverifiedIdClaims;
      readonly keyUser?: string;
    }
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

const admitRefresh = (text: string, hint: SignInHint): Admission => ({
  verdict: 'token',
  raw: asRawToken(text),
  content: { kind: 'refresh', hint },
});

type Endpoints = readonly CustomEndpoint[];

const admitSigned = (text: string, endpoints: Endpoints): Admission | undefined => {
  const header = decodeHeader(text.split('.', 1)[0] ?? '');
  // Three dotted segments without an `alg` are some other base64url text, such as a signed session, and no token.
  if (typeof header?.alg !== 'string' || header.alg === '') return undefined;
  const jwt = decodeJwt(text);
  if (!jwt.ok) return setAside('not-json', jwt.error.part, text);
  const claims = parseClaims(jwt.value.payload, endpoints);
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

/** Issuers of emulators, which write refresh tokens as signed ones. */
const emulatorIssuer = /^https?:\/\/(?:localhost|127\.0\.0\.1|localhost\.localstack\.cloud)[:/]/;

/** Producers that keep nothing but Cognito's tokens. */
const cognitoProducers: ReadonlySet<ProducerId | undefined> = new Set<ProducerId>([
  'amplify-6',
  'amplify-classic',
  'amplify-family',
  'amplify-flutter',
  'cognito-auth-js',
  'server-cookies',
  'user-pools-api',
]);

/**
 * A signed token in a refresh token's place. What says of itself that it is an access or an ID token is that, wherever it
 * stands. Emulators sign their refresh tokens: one is taken for Cognito's if its issuer, its place or what stands beside it
 * says so. Another provider's is that provider's.
 */
const admitSignedRefresh = (
  candidate: Candidate,
  text: string,
  hint: SignInHint,
  endpoints: Endpoints,
): Admission | undefined => {
  const signed = admitSigned(text, endpoints);
  if (signed?.verdict === 'token') return signed;
  const jwt = decodeJwt(text);
  const issuer = jwt.ok ? stringMember(jwt.value.payload, 'iss') : undefined;
  const isCognitos =
    (issuer !== undefined && (parseIssuer(issuer, endpoints).ok || emulatorIssuer.test(issuer))) ||
    cognitoProducers.has(candidate.producer) ||
    hint.poolId !== undefined;
  return isCognitos ? admitRefresh(text, hint) : signed;
};

/** NextAuth.js and its like encrypt a session directly: `alg` is `dir`, and the second segment is empty. */
const isDirectlyEncrypted = (text: string): boolean => {
  const [header = '', key] = text.split('.', 2);
  return key === '' && decodeHeader(header)?.alg === 'dir';
};

const admitEncrypted = (text: string, hint: SignInHint): Admission => {
  if (isRefreshToken(text)) return admitRefresh(text, hint);
  return setAside(isDirectlyEncrypted(text) ? 'encrypted-session' : 'other-encrypted-token', '', text);
};

/** What the place says of the user stands; what stands beside it only adds to that, and counts for nothing if it contradicts. */
const mergeHints = (own: SignInHint, beside: SignInHint): SignInHint => {
  const contradicts =
    (own.clientId !== undefined && beside.clientId !== undefined && own.clientId !== beside.clientId) ||
    (own.username !== undefined && beside.username !== undefined && own.username !== beside.username);
  return contradicts ? own : { ...beside, ...own };
};

const withKeyUser = (
  admission: Admission | undefined,
  keyUser: string | undefined,
): Admission | undefined => {
  if (admission?.verdict !== 'token' || admission.content.kind === 'refresh' || keyUser === undefined)
    return admission;
  return keyUser === admission.content.claims.username
    ? admission
    : { ...admission, content: { ...admission.content, keyUser } };
};

/**
 * What one candidate is; `undefined` when it is not worth a word. Never throws, whatever a page put there.
 * `batchHint` is what the decoded tokens found beside it say about its user; `endpoints` are those that a person allowed.
 */
export const admit = (
  candidate: Candidate,
  batchHint: SignInHint = {},
  endpoints: Endpoints = [],
): Admission | undefined => {
  const { finding } = candidate;
  const hint = mergeHints(candidate.hint, batchHint);
  switch (finding.shape) {
    case 'jws':
      return candidate.isRefresh
        ? admitSignedRefresh(candidate, finding.text, hint, endpoints)
        : withKeyUser(admitSigned(finding.text, endpoints), candidate.hint.username);
    case 'jwe':
      return admitEncrypted(finding.text, hint);
    case 'cut':
      // Much base64 begins like a token; only a JOSE header makes it worth a line.
      return typeof decodeHeader(finding.header)?.alg === 'string'
        ? setAside('cut', `${finding.segments}`, '')
        : undefined;
    case 'opaque':
      return setAside(finding.reason, '', '');
    case 'too-long':
    case 'value-too-long':
    case 'not-a-token':
      return setAside(finding.shape, `${finding.length}`, '');
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

const isSameUser = (one: SignInHint, other: SignInHint): boolean =>
  one.poolId === other.poolId && one.clientId === other.clientId && one.username === other.username;

/** Parts of a request whose places are named by the way to a field. */
const fieldParts: ReadonlySet<RequestPart> = new Set(['body', 'reply', 'frame-sent', 'frame-received']);

/** The way to a candidate inside what its batch shares, such as the members of one JSON value. */
const wayOf = ({ place }: Candidate): readonly string[] => {
  const isField = place.kind === 'request' && fieldParts.has(place.part);
  const path = place.path ?? (isField ? place.name : '');
  return path === '' ? [] : path.split('.').slice(0, -1);
};

/** Names of a batch's parts, from the one that a candidate is in to the whole. */
const partsOf = (candidate: Candidate): readonly string[] => {
  const way = wayOf(candidate);
  return Array.from({ length: way.length + 1 }, (_, cut) =>
    JSON.stringify([candidate.batch, ...way.slice(0, way.length - cut)]),
  );
};

/**
 * What the candidates of one report are. A refresh token belongs to the user that the tokens beside it name: in the smallest
 * part of its batch that names anybody, and to nobody if that part names two.
 */
export const admitAll = (
  candidates: readonly Candidate[],
  endpoints: Endpoints = [],
): readonly Admitted[] => {
  const hints = new Map<string, SignInHint | 'several'>();
  const first = candidates.map((candidate) => {
    if (needsHint(candidate)) return undefined;
    const admission = admit(candidate, {}, endpoints);
    const hint = hintOf(admission);
    if (hint === undefined || candidate.batch === undefined) return admission;
    for (const part of partsOf(candidate)) {
      const known = hints.get(part);
      const isAlone = known === undefined || (known !== 'several' && isSameUser(known, hint));
      hints.set(part, isAlone ? hint : 'several');
    }
    return admission;
  });
  const besides = (candidate: Candidate): SignInHint | undefined => {
    if (candidate.batch === undefined) return undefined;
    const found = partsOf(candidate)
      .map((part) => hints.get(part))
      .find((hint) => hint !== undefined);
    return found === 'several' ? undefined : found;
  };
  return candidates.flatMap((candidate, index) => {
    const admission = needsHint(candidate) ? admit(candidate, besides(candidate), endpoints) : first[index];
    return admission === undefined ? [] : [{ candidate, admission }];
  });
};
