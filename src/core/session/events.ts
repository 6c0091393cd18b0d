import type { TokenContent } from '../capture/admit.ts';
import type { Unread } from '../capture/candidate.ts';
import type { ProducerId } from '../capture/producers.ts';
import type { Call } from '../conversation/call.ts';
import type { TokenId } from '../token/brand.ts';
import type { CustomEndpoint } from '../token/custom-endpoint.ts';
import type { Rest } from '../user/cool-down.ts';
import type {
  AreaReading,
  AsideReason,
  ClockReading,
  CookiesReading,
  DatabasesReading,
  FrameReading,
  LastUser,
  Lookup,
  PageFailure,
  Place,
  SkippedBodies,
  StorageArea,
} from './model.ts';
import type { Signature } from './signature.ts';

/** Where something was, and how often it was there since the last report. */
export interface Sight {
  readonly place: Place;
  readonly count: number;
  /** When it was there, if not at the time of the report. */
  readonly at?: number;
  readonly producer?: ProducerId;
}

/** A token as it was admitted, named by its digest. */
export interface AdmittedToken {
  readonly id: TokenId;
  readonly length: number;
  readonly content: TokenContent;
  readonly sight: Sight;
}

export interface AdmittedAside {
  readonly id: TokenId;
  readonly reason: AsideReason;
  readonly fact: string;
  readonly sight: Sight;
}

/** What can happen to what is known about a tab. `at` is milliseconds since the epoch. */
export type SessionEvent =
  | {
      readonly kind: 'page-read';
      readonly at: number;
      readonly origin: string;
      readonly areas: Readonly<Record<StorageArea, AreaReading>>;
      readonly frames: readonly FrameReading[];
      readonly lastUsers: readonly LastUser[];
      readonly findingsDropped: number;
      readonly databases?: Unread<DatabasesReading>;
      readonly httpOnlyCookies?: Unread<CookiesReading>;
    }
  | { readonly kind: 'page-unreadable'; readonly at: number; readonly failure: PageFailure }
  | {
      readonly kind: 'admitted';
      readonly at: number;
      readonly tokens: readonly AdmittedToken[];
      readonly asides: readonly AdmittedAside[];
    }
  /** Tokens were found, and there was no room to keep them. */
  | { readonly kind: 'not-kept' }
  | { readonly kind: 'bodies-skipped'; readonly skipped: SkippedBodies }
  /** Calls of the page ended, in this order. */
  | { readonly kind: 'called'; readonly calls: readonly Call[] }
  | { readonly kind: 'recording-set'; readonly at: number; readonly recording: boolean }
  | { readonly kind: 'cleared'; readonly at: number }
  /** The page went elsewhere, and what was found before is kept. */
  | { readonly kind: 'navigation-marked'; readonly at: number }
  /** The page went elsewhere, and what was found before is not to be kept. */
  | { readonly kind: 'navigated'; readonly at: number }
  /** The HttpOnly cookies of pages of these origins may no longer be read. */
  | { readonly kind: 'cookies-withdrawn'; readonly origins: readonly string[] }
  | { readonly kind: 'look-up-changed'; readonly tokenId: TokenId; readonly lookup: Lookup }
  /** Nothing was asked after all: what was known before holds. */
  | { readonly kind: 'look-up-withdrawn'; readonly tokenId: TokenId; readonly before?: Lookup }
  /** Look-ups of a pool rest for a while. */
  | { readonly kind: 'rest-begun'; readonly at: number; readonly rest: Rest }
  | { readonly kind: 'signature-changed'; readonly tokenId: TokenId; readonly signature: Signature }
  | { readonly kind: 'clock-compared'; readonly clock: ClockReading }
  /** Endpoints were allowed, or are no more. */
  | { readonly kind: 'endpoints-changed'; readonly endpoints: readonly CustomEndpoint[] }
  /** The background began anew: whatever it had under way is gone. */
  | { readonly kind: 'background-restarted' };
