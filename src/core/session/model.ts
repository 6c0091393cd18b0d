import type { TokenId } from '../token/brand.ts';
import type { JoseHeader, UnverifiedAccessClaims, UnverifiedIdClaims } from '../token/claims.ts';
import type { LiveUser } from '../user/get-user-reply.ts';
import type { LookupFailure } from '../user/lookup-failure.ts';

/** Areas of a page that a script of the page itself could read too. */
export type StorageArea = 'localStorage' | 'sessionStorage' | 'cookie';

/** Where something was found, precise enough to find it again by hand. URLs carry neither query nor fragment. */
export type Place =
  | { readonly kind: 'storage'; readonly area: StorageArea; readonly origin: string; readonly key: string }
  | {
      readonly kind: 'request-header';
      readonly method: string;
      readonly url: string;
      readonly header: string;
      readonly scheme: 'Bearer' | 'raw';
    }
  | {
      readonly kind: 'request-body' | 'reply-body';
      readonly method: string;
      readonly url: string;
      /** `GetUser` of an `X-Amz-Target`, or the path of an OAuth endpoint. */
      readonly operation: string;
      /** The field that held it, such as `AuthenticationResult.AccessToken`. */
      readonly field: string;
    };

/** A place and when the token was there. Times are milliseconds since the epoch. */
export interface Sighting {
  readonly place: Place;
  readonly firstSeenAt: number;
  readonly lastSeenAt: number;
  readonly count: number;
}

interface Sighted {
  readonly id: TokenId;
  readonly sightings: readonly Sighting[];
  /** Places that were let go because a token keeps a bounded number of them. */
  readonly sightingsDropped: number;
  readonly firstSeenAt: number;
  readonly lastSeenAt: number;
}

interface TokenBase extends Sighted {
  /** Length of the raw token in characters. */
  readonly length: number;
}

export interface AccessTokenRecord extends TokenBase {
  readonly kind: 'access';
  readonly header: JoseHeader;
  readonly claims: UnverifiedAccessClaims;
}

export interface IdTokenRecord extends TokenBase {
  readonly kind: 'id';
  readonly header: JoseHeader;
  readonly claims: UnverifiedIdClaims;
}

/** A refresh token is opaque: it is known by where it was, and never decoded, shown or sent. */
export interface RefreshTokenRecord extends TokenBase {
  readonly kind: 'refresh';
  readonly hint: SignInHint;
}

export type TokenRecord = AccessTokenRecord | IdTokenRecord | RefreshTokenRecord;

/** What a place says about the sign-in that its token belongs to. */
export interface SignInHint {
  readonly clientId?: string;
  readonly username?: string;
  readonly poolId?: string;
}

/** Why something that looks like a token was set aside. */
export type AsideReason =
  | 'cut'
  | 'not-json'
  | 'not-a-token'
  | 're-encoded'
  | 'too-long'
  | 'value-too-long'
  | 'other-issuer'
  | 'look-alike-issuer'
  | 'unknown-region'
  | 'other-encrypted-token'
  | 'unknown-token-use'
  | 'claim-missing';

/** Something found that is not a token this tool can use: named and explained, never sent. */
export interface Aside extends Sighted {
  readonly reason: AsideReason;
  /** The fact behind the reason: another provider's issuer, a missing claim, a length. Never part of a token. */
  readonly fact: string;
}

export type AreaReading =
  | { readonly state: 'read'; readonly entries: number }
  | { readonly state: 'unavailable'; readonly reason: string };

/** Why nothing of a page could be read. */
export type PageFailure =
  | { readonly code: 'forbidden'; readonly detail: string }
  | { readonly code: 'failed'; readonly detail: string };

export type PageState =
  | { readonly state: 'unread' }
  | {
      readonly state: 'read';
      readonly origin: string;
      readonly readAt: number;
      readonly areas: Readonly<Record<StorageArea, AreaReading>>;
    }
  | { readonly state: 'unreadable'; readonly readAt: number; readonly failure: PageFailure };

/** A GetUser call as it is stored. A `running` one whose worker died is told by its age: see `selectLookup`. */
export type Lookup =
  | {
      readonly state: 'running';
      readonly startedAt: number;
      /** What Cognito said the time before, kept in sight until the new answer is there. */
      readonly previous?: LiveUser;
    }
  | {
      readonly state: 'succeeded';
      readonly startedAt: number;
      readonly finishedAt: number;
      readonly user: LiveUser;
      readonly requestId?: string;
    }
  | {
      readonly state: 'failed';
      readonly startedAt: number;
      readonly finishedAt: number;
      readonly failure: LookupFailure;
    }
  | { readonly state: 'interrupted'; readonly startedAt: number };

/** All that is known about one tab, as views read it. Holds no raw token. */
export interface TabSnapshot {
  readonly version: 1;
  readonly recording: boolean;
  readonly recordingSince: number;
  readonly page: PageState;
  /** Newest first. */
  readonly tokens: readonly TokenRecord[];
  readonly tokensDropped: number;
  readonly asides: readonly Aside[];
  readonly asidesDropped: number;
  readonly lookups: Readonly<Partial<Record<TokenId, Lookup>>>;
}
