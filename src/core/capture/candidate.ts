import type {
  AreaReading,
  CookiesReading,
  DatabasesReading,
  FrameReading,
  LastUser,
  PageFailure,
  Place,
  SignInHint,
  StorageArea,
} from '../session/model.ts';
import type { ProducerId } from './producers.ts';

/** Why a known place holds nothing that anybody but its owner can read. */
export type OpaqueReason =
  /** The app's service worker keeps the tokens and puts them into requests itself. */
  | 'hidden-by-service-worker'
  /** The app's server keeps the tokens, encrypted, in a cookie. */
  | 'encrypted-session'
  /** A cookie that only names a session kept elsewhere. */
  | 'opaque-session';

/** Text that is shaped like a token, or a reason why it only looks like one. */
export type Finding =
  /** Three segments: a signed token (JWS) in compact form. */
  | { readonly shape: 'jws'; readonly text: string }
  /** Five segments: an encrypted token (JWE) in compact form. */
  | { readonly shape: 'jwe'; readonly text: string }
  /** Begins like a token and has another number of segments. */
  | { readonly shape: 'cut'; readonly segments: number; readonly header: string; readonly length: number }
  | { readonly shape: 'too-long'; readonly length: number }
  /** A place that should hold a token holds something else. */
  | { readonly shape: 'not-a-token'; readonly length: number }
  /** A storage value too long to be searched. */
  | { readonly shape: 'value-too-long'; readonly length: number }
  | { readonly shape: 'opaque'; readonly reason: OpaqueReason };

/** A finding and where it was. On its way from the page to the background, which alone keeps raw tokens. */
export interface Candidate {
  readonly finding: Finding;
  readonly place: Place;
  readonly hint: SignInHint;
  readonly producer?: ProducerId;
  /** Candidates of one reply share a batch: its refresh token belongs to the user that its other tokens name. */
  readonly batch?: string;
  /** The place is made for refresh tokens. */
  readonly isRefresh?: boolean;
  /** How often it was there since the last report; once if absent. */
  readonly count?: number;
  /** When it was sent, in milliseconds since the epoch; at the time of the report if absent. */
  readonly at?: number;
}

/** What one reading of a page brought, ready to be sent to the background. */
export type PageReport =
  | {
      readonly state: 'read';
      readonly origin: string;
      readonly areas: Readonly<Record<StorageArea, AreaReading>>;
      readonly frames: readonly FrameReading[];
      readonly lastUsers: readonly LastUser[];
      readonly findingsDropped: number;
      /** Absent unless the databases were read too. When, is for the background to say. */
      readonly databases?: Unread<DatabasesReading>;
      /** Absent unless the browser's cookies were looked at too. */
      readonly httpOnlyCookies?: Unread<CookiesReading>;
      readonly candidates: readonly Candidate[];
    }
  | { readonly state: 'unreadable'; readonly failure: PageFailure };

/** A reading without the time of it. */
export type Unread<Reading> = Reading extends unknown ? Omit<Reading, 'readAt'> : never;
