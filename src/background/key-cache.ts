import { ok, type Result } from '../core/result.ts';
import type { Issuer } from '../core/token/issuer.ts';
import type { RsaKey } from '../core/token/jwks.ts';
import type { Clock, KeyDirectory, KeysFailure } from '../ports.ts';

/** How long keys are used without asking again, in milliseconds. */
const freshFor = 3_600_000;

/** A `kid` that is not known makes us ask once more, but no more often than this, in milliseconds. */
const askAgainAfter = 60_000;

interface Entry {
  readonly keys: readonly RsaKey[];
  readonly fetchedAt: number;
}

export interface KeyCache {
  /** The keys of an issuer that have this `kid`: none, one, or several where it was used twice. */
  find(issuer: Issuer, kid: string): Promise<Result<readonly RsaKey[], KeysFailure>>;
}

/** Keeps the keys of each pool, since they seldom change and are the same for every token. */
export const createKeyCache = (directory: KeyDirectory, clock: Clock): KeyCache => {
  const entries = new Map<string, Entry>();
  const underWay = new Map<string, Promise<Result<Entry, KeysFailure>>>();

  const fetchEntry = (issuer: Issuer, name: string): Promise<Result<Entry, KeysFailure>> => {
    const known = underWay.get(name);
    if (known !== undefined) return known;
    const fetching = directory
      .fetchKeys(issuer)
      .then((reply): Result<Entry, KeysFailure> => {
        if (!reply.ok) return reply;
        const entry = { keys: reply.value, fetchedAt: clock.now() };
        entries.set(name, entry);
        return ok(entry);
      })
      .finally(() => underWay.delete(name));
    underWay.set(name, fetching);
    return fetching;
  };

  return {
    find: async (issuer, kid) => {
      const name = `${issuer.endpoint}/${issuer.poolId}`;
      const keysIn = ({ keys }: Entry) => keys.filter((key) => key.kid === kid);
      const known = entries.get(name);
      const age = known === undefined ? Number.POSITIVE_INFINITY : clock.now() - known.fetchedAt;
      if (known !== undefined && age < freshFor) {
        const found = keysIn(known);
        if (found.length > 0 || age < askAgainAfter) return ok(found);
      }
      const entry = await fetchEntry(issuer, name);
      return entry.ok ? ok(keysIn(entry.value)) : entry;
    },
  };
};
