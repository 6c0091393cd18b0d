import type { OpaqueReason } from '../capture/candidate.ts';
import type { ProducerId } from '../capture/producers.ts';
import type { ConversationEntry } from '../conversation/call.ts';
import type { TokenId } from '../token/brand.ts';
import type { JoseHeader, UnverifiedAccessClaims, UnverifiedIdClaims } from '../token/claims.ts';
import type { Rest } from '../user/cool-down.ts';
import type { LiveUser } from '../user/get-user-reply.ts';
import type { LookupFailure } from '../user/lookup-failure.ts';
import type { Signature } from './signature.ts';

/** Areas of a page that a script of the page itself could read too. */
export type StorageArea = 'localStorage' | 'sessionStorage' | 'cookie';

export type TokenKind = 'access' | 'id' | 'refresh';

/** Parts of a request, of its reply, and of what a WebSocket carries. A redirect is the address that a reply leads to. */
export type RequestPart =
  | 'header'
  | 'cookie'
  | 'query'
  | 'body'
  | 'frame-sent'
  | 'reply-header'
  | 'set-cookie'
  | 'redirect'
  | 'reply'
  | 'frame-received';

/**
 * Where something was found, precise enough to find it again by hand. URLs carry neither query nor fragment.
 * `path` is the way to it inside the value, such as `tokens.accessToken`; absent where the value is the token.
 */
export type Place =
  | {
      readonly kind: 'storage';
      readonly area: StorageArea;
      readonly origin: string;
      readonly key: string;
      readonly path?: string;
    }
  | {
      readonly kind: 'database';
      readonly origin: string;
      readonly database: string;
      readonly store: string;
      readonly key: string;
      readonly path?: string;
    }
  /** A cookie that no script of the page can read, in the browser's own keeping. */
  | {
      readonly kind: 'http-only-cookie';
      /** Of the page whose requests carry it. */
      readonly origin: string;
      /** The domain that the cookie is for; with a leading dot if its subdomains get it too. */
      readonly domain: string;
      readonly name: string;
      readonly path?: string;
    }
  /** The page's own address. */
  | {
      readonly kind: 'address';
      readonly part: 'query' | 'fragment';
      readonly origin: string;
      readonly name: string;
      readonly path?: string;
    }
  /** A text that a person pasted. */
  | { readonly kind: 'pasted'; readonly path?: string }
  | {
      readonly kind: 'request';
      readonly part: RequestPart;
      readonly method: string;
      readonly url: string;
      /** Of the header, the cookie or the parameter; of a body, the field, such as `AuthenticationResult.AccessToken`. */
      readonly name: string;
      readonly path?: string;
      /** `GetUser` of an `X-Amz-Target`, or the path of an OAuth endpoint. */
      readonly operation?: string;
      /** The value began with `Bearer `. */
      readonly scheme?: 'Bearer';
      readonly isHttpOnly?: boolean;
    };

/** A place and when the token was there. Times are milliseconds since the epoch. */
export interface Sighting {
  readonly place: Place;
  /** Who keeps tokens in such a place, where that can be told. */
  readonly producer?: ProducerId;
  readonly firstSeenAt: number;
  readonly lastSeenAt: number;
  readonly count: number;
}

interface Sighted {
  readonly id: TokenId;
  readonly sightings: readonly Sighting[];
  /** Places that were let go because a token keeps a bounded number of them. */
  readonly sightingsDropped: number;
  /** Hashes of the places that were let go, so that each is counted once. */
  readonly droppedPlaces?: readonly number[];
  readonly firstSeenAt: number;
  readonly lastSeenAt: number;
}

interface TokenBase extends Sighted {
  /** Length of the raw token in characters. */
  readonly length: number;
}

/** What both decoded kinds have. */
interface DecodedBase extends TokenBase {
  /** The user in the key that the app keeps the token under, where that is not the token's own user name. */
  readonly keyUser?: string;
}

export interface AccessTokenRecord extends DecodedBase {
  readonly kind: 'access';
  readonly header: JoseHeader;
  readonly claims: UnverifiedAccessClaims;
}

export interface IdTokenRecord extends DecodedBase {
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
  | 'too-long'
  | 'value-too-long'
  | 'other-issuer'
  | 'look-alike-issuer'
  | 'unknown-region'
  | 'other-encrypted-token'
  | 'identity-pool-token'
  | OpaqueReason
  | 'unknown-token-use'
  | 'claim-missing';

/** Something found that is not a token this tool can use: named and explained, never sent. */
export interface Aside extends Sighted {
  readonly reason: AsideReason;
  /** The fact behind the reason: another provider's issuer, a missing claim, a length. Never part of a token. */
  readonly fact: string;
}

export type AreaReading =
  /** `isPartial`: more was found than is reported, so that what is not there may have been left out. */
  | { readonly state: 'read'; readonly entries: number; readonly isPartial?: boolean }
  | { readonly state: 'unavailable'; readonly reason: string };

/** A frame of the page that is of another origin. Its address is kept as origin alone. */
export type FrameReading =
  | {
      readonly state: 'read';
      readonly origin: string;
      readonly areas: Readonly<Record<StorageArea, AreaReading>>;
    }
  | { readonly state: 'unreadable'; readonly origin: string; readonly reason: string };

/** What a deep scan of IndexedDB came to. */
export type DatabasesReading =
  | {
      readonly state: 'read';
      readonly readAt: number;
      readonly databases: number;
      readonly records: number;
      /** Some records were left out, because there were too many or they could not be read. */
      readonly isIncomplete: boolean;
    }
  | { readonly state: 'unavailable'; readonly readAt: number; readonly reason: string };

/** What a look at the HttpOnly cookies that the browser keeps for a page came to. */
export type CookiesReading =
  /** `entries`: HttpOnly cookies, those without a token included. `isPartial`: as for an area. */
  | {
      readonly state: 'read';
      readonly readAt: number;
      readonly entries: number;
      readonly isPartial?: boolean;
    }
  | { readonly state: 'unavailable'; readonly readAt: number; readonly reason: string };

/** The user that a page's storage names as signed in, with the app client it is about. */
export interface LastUser {
  readonly clientId: string;
  readonly username: string;
}

/** Why nothing of a page could be read. */
export type PageFailure =
  | { readonly code: 'forbidden'; readonly detail: string }
  | { readonly code: 'failed'; readonly detail: string };

/** What the last reading of an origin, which the page has left since, came to. */
export interface EarlierReading {
  readonly origin: string;
  readonly readAt: number;
  readonly areas: Readonly<Record<StorageArea, AreaReading>>;
}

export type PageState =
  | { readonly state: 'unread' }
  | {
      readonly state: 'read';
      readonly origin: string;
      readonly readAt: number;
      readonly areas: Readonly<Record<StorageArea, AreaReading>>;
      readonly frames: readonly FrameReading[];
      readonly lastUsers: readonly LastUser[];
      readonly earlier: readonly EarlierReading[];
      /** Findings that a reading had beyond the number that is reported. */
      readonly findingsDropped: number;
      /** The last deep scan of this origin, if there was one. */
      readonly databases?: DatabasesReading;
      /** The last look at the HttpOnly cookies of this origin, if a person allowed one. */
      readonly httpOnlyCookies?: CookiesReading;
    }
  | {
      readonly state: 'unreadable';
      readonly readAt: number;
      readonly failure: PageFailure;
      readonly earlier: readonly EarlierReading[];
    };

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

/** The clock of this computer beside that of Cognito. Milliseconds. */
export interface ClockReading {
  /** How far Cognito's clock is ahead of this one; negative when it is behind. Exact to a second or so. */
  readonly ahead: number;
  readonly readAt: number;
}

/** Bodies of replies that were not searched, since recording began. */
export interface SkippedBodies {
  /** Longer than is searched. */
  readonly tooLong: number;
  /** Pictures, fonts, scripts and other types that hold no tokens. */
  readonly notText: number;
}

/** All that is known about one tab, as views read it. Holds no raw token. */
export interface TabSnapshot {
  readonly version: 3;
  readonly recording: boolean;
  readonly recordingSince: number;
  /** When the recording last went on after a rest; absent if it never rested. Milliseconds since the epoch, as all times here. */
  readonly resumedAt?: number;
  readonly page: PageState;
  /** Tokens were found since the page was last read, and there was no room to keep them. */
  readonly isFull?: true;
  /** Newest first. */
  readonly tokens: readonly TokenRecord[];
  readonly tokensDropped: number;
  readonly asides: readonly Aside[];
  readonly asidesDropped: number;
  readonly skipped: SkippedBodies;
  /** The page's conversation with Cognito, in the order in which calls ended. */
  readonly calls: readonly ConversationEntry[];
  readonly callsDropped: number;
  readonly lookups: Readonly<Partial<Record<TokenId, Lookup>>>;
  readonly signatures: Readonly<Partial<Record<TokenId, Signature>>>;
  /** Pools whose look-ups rest, as far as this tab has met them; absent if there were none. */
  readonly rests?: readonly Rest[];
  /** Absent until a reply of Cognito told its time. */
  readonly clock?: ClockReading;
}
