import { isStringArray, type JsonEntry, toJson } from '../json.ts';
import { fail, ok, type Result } from '../result.ts';
import type { CustomEndpoint } from './custom-endpoint.ts';
import { type Issuer, type IssuerFailure, parseIssuer } from './issuer.ts';

/** The JOSE header of a signed token. Both fields are what the token says of itself. */
export interface JoseHeader {
  readonly alg: string;
  readonly kid?: string;
}

/** What both kinds of token carry. Times are milliseconds since the epoch; the claims hold seconds. */
interface UnverifiedClaims {
  readonly issuer: Issuer;
  readonly subject: string;
  /** `client_id` of an access token, `aud` of an ID token. */
  readonly clientId: string;
  /** `username` of an access token, `cognito:username` of an ID token. A machine token has none. */
  readonly username?: string;
  readonly groups: readonly string[];
  readonly expiresAt?: number;
  readonly issuedAt?: number;
  readonly authenticatedAt?: number;
  /** Every claim, in the token's own order, as JSON. */
  readonly entries: readonly JsonEntry[];
}

/** Claims of an access token whose signature nobody has checked. */
export interface UnverifiedAccessClaims extends UnverifiedClaims {
  readonly tokenUse: 'access';
  readonly scopes: readonly string[];
}

/** Claims of an ID token whose signature nobody has checked. */
export interface UnverifiedIdClaims extends UnverifiedClaims {
  readonly tokenUse: 'id';
  readonly email?: string;
  readonly name?: string;
}

export type ClaimsFailure =
  | IssuerFailure
  | { readonly code: 'no-issuer' }
  | { readonly code: 'unknown-token-use'; readonly tokenUse: string }
  | { readonly code: 'claim-missing'; readonly claim: string };

type Payload = Readonly<Record<string, unknown>>;

/** Times beyond the year 9999 are no times that a browser can show. */
const latestSeconds = 253_402_300_799;

const text = (payload: Payload, name: string): string | undefined => {
  const value = Object.hasOwn(payload, name) ? payload[name] : undefined;
  return typeof value === 'string' && value !== '' ? value : undefined;
};

const time = (payload: Payload, name: string): number | undefined => {
  const value = Object.hasOwn(payload, name) ? payload[name] : undefined;
  return typeof value === 'number' && value >= 0 && value <= latestSeconds ? value * 1000 : undefined;
};

const groupsOf = (payload: Payload): readonly string[] => {
  const groups = payload['cognito:groups'];
  return isStringArray(groups) ? groups : [];
};

/**
 * Types the payload of a decoded token on its `token_use`.
 * Source of the claim names: Amazon Cognito developer guide, "Understanding the access token" and "… the ID token".
 */
export const parseClaims = (
  payload: Payload,
  endpoints: readonly CustomEndpoint[] = [],
): Result<UnverifiedAccessClaims | UnverifiedIdClaims, ClaimsFailure> => {
  const iss = text(payload, 'iss');
  if (iss === undefined) return fail({ code: 'no-issuer' });
  const issuer = parseIssuer(iss, endpoints);
  if (!issuer.ok) return issuer;
  const tokenUse = text(payload, 'token_use');
  if (tokenUse !== 'access' && tokenUse !== 'id')
    return fail({ code: 'unknown-token-use', tokenUse: (tokenUse ?? '').slice(0, 40) });
  const clientClaim = tokenUse === 'access' ? 'client_id' : 'aud';
  const clientId = text(payload, clientClaim);
  if (clientId === undefined) return fail({ code: 'claim-missing', claim: clientClaim });
  const subject = text(payload, 'sub');
  if (subject === undefined) return fail({ code: 'claim-missing', claim: 'sub' });
  const username = text(payload, tokenUse === 'access' ? 'username' : 'cognito:username');
  const expiresAt = time(payload, 'exp');
  const issuedAt = time(payload, 'iat');
  const authenticatedAt = time(payload, 'auth_time');
  const shared = {
    issuer: issuer.value,
    subject,
    clientId,
    groups: groupsOf(payload),
    entries: Object.entries(payload).map(([name, value]) => ({ name, value: toJson(value) })),
    ...(username === undefined ? {} : { username }),
    ...(expiresAt === undefined ? {} : { expiresAt }),
    ...(issuedAt === undefined ? {} : { issuedAt }),
    ...(authenticatedAt === undefined ? {} : { authenticatedAt }),
  };
  if (tokenUse === 'access') {
    const scopes = (text(payload, 'scope') ?? '').split(' ').filter((scope) => scope !== '');
    return ok({ ...shared, tokenUse, scopes });
  }
  const email = text(payload, 'email');
  const name = text(payload, 'name');
  return ok({
    ...shared,
    tokenUse,
    ...(email === undefined ? {} : { email }),
    ...(name === undefined ? {} : { name }),
  });
};
