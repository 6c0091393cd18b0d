import type { AreaReading, PageFailure, Place, SignInHint, StorageArea } from '../session/model.ts';

/** Text that is shaped like a token, or a reason why it only looks like one. */
export type Finding =
  /** Three segments: a signed token (JWS) in compact form. */
  | { readonly shape: 'jws'; readonly text: string }
  /** Five segments: an encrypted token (JWE) in compact form. */
  | { readonly shape: 'jwe'; readonly text: string }
  /** Begins like a token and has another number of segments. */
  | { readonly shape: 'cut'; readonly segments: number; readonly header: string; readonly length: number }
  /** A token that was encoded once more, as base64 text of itself. */
  | { readonly shape: 're-encoded'; readonly length: number }
  | { readonly shape: 'too-long'; readonly length: number }
  /** A place that should hold a token holds something else. */
  | { readonly shape: 'not-a-token'; readonly length: number }
  /** A storage value too long to be searched. */
  | { readonly shape: 'value-too-long'; readonly length: number };

/** A finding and where it was. On its way from the page to the background, which alone keeps raw tokens. */
export interface Candidate {
  readonly finding: Finding;
  readonly place: Place;
  readonly hint: SignInHint;
  /** Candidates of one reply share a batch: its refresh token belongs to the user that its other tokens name. */
  readonly batch?: string;
  /** The place is made for refresh tokens. */
  readonly isRefresh?: boolean;
}

/** What one reading of a page brought, ready to be sent to the background. */
export type PageReport =
  | {
      readonly state: 'read';
      readonly origin: string;
      readonly areas: Readonly<Record<StorageArea, AreaReading>>;
      readonly candidates: readonly Candidate[];
    }
  | { readonly state: 'unreadable'; readonly failure: PageFailure };
