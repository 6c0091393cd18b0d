import type { TokenId } from '../token/brand.ts';
import type { LiveUser } from '../user/get-user-reply.ts';
import type { Lookup, TabSnapshot } from './model.ts';

/** A look-up as a view shows it: never asked for is `idle`, and a `running` one too old to be true is `interrupted`. */
export type LookupView = { readonly state: 'idle' } | Lookup;

/** How long one look-up may take, its retry included, in milliseconds. */
export const lookupTimeout = 10_000;

/** What passes between the time-out and the written result at most. Older than both, the worker has died. */
const grace = 3000;

/** What Cognito last said of the user, while it is being asked again too. */
export const knownUser = (lookup: LookupView): LiveUser | undefined => {
  if (lookup.state === 'succeeded') return lookup.user;
  return lookup.state === 'running' ? lookup.previous : undefined;
};

export const selectLookup = (
  snapshot: TabSnapshot,
  tokenId: TokenId | undefined,
  now: number,
): LookupView => {
  const lookup = tokenId === undefined ? undefined : snapshot.lookups[tokenId];
  if (lookup === undefined) return { state: 'idle' };
  // One that has yet to start is as old as nobody can tell: the clock was set back.
  if (lookup.state === 'running' && Math.abs(now - lookup.startedAt) > lookupTimeout + grace)
    return { state: 'interrupted', startedAt: lookup.startedAt };
  return lookup;
};
