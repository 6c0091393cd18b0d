/** Why a signature is not one that the issuer's keys made. */
export type SignatureFailure =
  /** The key is the issuer's, and it did not make this signature: the token was changed or made by somebody else. */
  | 'bad-signature'
  /** No key of the issuer has the token's `kid`. */
  | 'unknown-key'
  /** The key and the token name different algorithms, or one that Cognito does not use. */
  | 'unsupported-algorithm'
  /** What the token says cannot be read as a token at all. */
  | 'malformed';

/** What is known of a token's signature. Times are milliseconds since the epoch. */
export type Signature =
  | { readonly state: 'checking'; readonly startedAt: number }
  | { readonly state: 'verified'; readonly checkedAt: number }
  | { readonly state: 'failed'; readonly checkedAt: number; readonly reason: SignatureFailure }
  /** The issuer's keys could not be fetched or read, so that nothing is known. */
  | { readonly state: 'keys-unreachable'; readonly checkedAt: number; readonly detail: string };
