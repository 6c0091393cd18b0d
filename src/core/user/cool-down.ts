import type { Issuer } from '../token/issuer.ts';
import type { LookupFailure } from './lookup-failure.ts';
import { isThrottling } from './throttling.ts';

/** Look-ups of a pool rest, because an answer asked to slow down. */
export interface Rest {
  /** Endpoint and id of the pool; see `poolOf`. */
  readonly pool: string;
  /** Milliseconds since the epoch. */
  readonly until: number;
}

/** How long look-ups rest after such an answer, in milliseconds. Cognito names no time itself. */
export const restFor = 30_000;

/** Rests that are remembered at once. A page with tokens of more pools than this is no sign-in. */
const maximumRests = 20;

/**
 * What rests as one. Cognito's quotas are those of an account in a region, which no token names: the pool is the nearest
 * thing that is known.
 */
export const poolOf = ({ endpoint, poolId }: Pick<Issuer, 'endpoint' | 'poolId'>): string =>
  `${endpoint}/${poolId}`;

/** The rest that an answer asks for; none unless it asks to slow down. */
export const restAfter = (
  issuer: Pick<Issuer, 'endpoint' | 'poolId'>,
  failure: LookupFailure,
  answeredAt: number,
): Rest | undefined =>
  isThrottling(failure) ? { pool: poolOf(issuer), until: answeredAt + restFor } : undefined;

/** A rest that is longer than any began by another clock than the present one. */
const isUnderWay = ({ until }: Rest, now: number): boolean => until > now && until <= now + restFor;

/** When the look-ups of a pool may go on; `undefined` while they do not rest. */
export const restEnd = (
  rests: readonly Rest[],
  issuer: Pick<Issuer, 'endpoint' | 'poolId'>,
  now: number,
): number | undefined => {
  const pool = poolOf(issuer);
  return rests.find((rest) => rest.pool === pool && isUnderWay(rest, now))?.until;
};

/** The rests that are under way, with a new one in front. */
export const withRest = (rests: readonly Rest[], rest: Rest, now: number): readonly Rest[] =>
  [rest, ...rests.filter((other) => other.pool !== rest.pool && isUnderWay(other, now))].slice(
    0,
    maximumRests,
  );
