import type { TokenId } from '../token/brand.ts';
import type { Sighting, TokenRecord } from './model.ts';
import { isSent } from './place.ts';

/** What requests were seen to do with a token. */
export interface Usage {
  /** How often it was sent, as far as its places are still known. */
  readonly times: number;
  /** Milliseconds since the epoch. */
  readonly lastSentAt: number;
}

/** `undefined` when no request was seen to send the token. */
export const usageOf = (sightings: readonly Sighting[]): Usage | undefined => {
  const sent = sightings.filter(({ place }) => isSent(place));
  return sent.length === 0
    ? undefined
    : {
        times: sent.reduce((sum, { count }) => sum + count, 0),
        lastSentAt: Math.max(...sent.map(({ lastSeenAt }) => lastSeenAt)),
      };
};

/** Of each kind, the token that requests sent last: what the app really uses, whatever its storage holds. */
export const tokensInUse = (tokens: readonly TokenRecord[]): ReadonlySet<TokenId> => {
  const latest = new Map<TokenRecord['kind'], { readonly id: TokenId; readonly at: number }>();
  for (const { id, kind, sightings } of tokens) {
    const at = usageOf(sightings)?.lastSentAt;
    if (at !== undefined && at > (latest.get(kind)?.at ?? 0)) latest.set(kind, { id, at });
  }
  return new Set([...latest.values()].map(({ id }) => id));
};
