import type { Result } from '../result.ts';
import type { LiveUser } from './get-user-reply.ts';
import type { LookupFailure } from './lookup-failure.ts';

export interface LiveUserReply {
  readonly user: LiveUser;
  readonly requestId?: string;
}

/** What came of one GetUser call. */
export interface UserAnswer {
  readonly outcome: Result<LiveUserReply, LookupFailure>;
  /** When the reply was written by the clock of the service, and when it arrived by this one; absent without a reply. */
  readonly clocks?: { readonly service: number; readonly here: number };
}
