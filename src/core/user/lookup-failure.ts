/** Why a look-up brought no user. Each is a value of its own, with the facts that explain it. */
export type LookupFailure =
  | {
      /** Cognito answered with an error. */
      readonly code: 'refused';
      /** The exception's name, from the body's `__type`. */
      readonly type: string;
      readonly message: string;
      readonly status?: number;
      readonly requestId?: string;
    }
  /** No reply reached the extension: no such host, offline, proxy, blocker, or a reply without CORS headers. */
  | { readonly code: 'unreachable'; readonly host: string; readonly detail: string }
  | { readonly code: 'timed-out'; readonly host: string; readonly afterMs: number }
  /** Something replied, and not in JSON: a proxy's page, or a reply that was cut. */
  | {
      readonly code: 'unreadable-reply';
      readonly host: string;
      readonly status?: number;
      readonly requestId?: string;
      readonly detail: string;
    }
  /** JSON came back, but not a GetUser reply and not an error that Cognito writes. */
  | {
      readonly code: 'not-cognito';
      readonly host: string;
      readonly status?: number;
      readonly requestId?: string;
      readonly detail: string;
    }
  /** The token was held back on purpose. */
  | {
      readonly code: 'not-sent';
      readonly reason: 'token-forgotten' | 'not-an-access-token' | 'bad-characters' | 'endpoint-removed';
    };
