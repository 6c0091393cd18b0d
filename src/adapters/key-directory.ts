import { parseJson } from '../core/json.ts';
import { fail } from '../core/result.ts';
import { parseJwks } from '../core/token/jwks.ts';
import type { KeyDirectory } from '../ports.ts';
import { readBounded } from './read-bounded.ts';

/** Longest that the keys are waited for, in milliseconds. */
const timeout = 5000;

/** Longest key set that is read, in bytes. Cognito's has less than 2,000. */
const longestSet = 200_000;

/** The address of a pool's keys: the origin is from the allow-list or the person's own, the pool id of a form that has no room for a path. */
const addressOf = (endpoint: string, poolId: string): string => `${endpoint}/${poolId}/.well-known/jwks.json`;

/** Keys as Cognito publishes them for each pool. Nothing is sent but the name of the pool. */
export const cognitoKeyDirectory: KeyDirectory = {
  fetchKeys: async ({ endpoint, poolId }) => {
    try {
      const response = await fetch(addressOf(endpoint, poolId), {
        credentials: 'omit',
        cache: 'no-store',
        redirect: 'error',
        referrerPolicy: 'no-referrer',
        signal: AbortSignal.timeout(timeout),
      });
      if (!response.ok) return fail({ detail: `HTTP ${response.status}` });
      const text = await readBounded(response, longestSet);
      if (text === undefined) return fail({ detail: 'The reply is too long for a key set.' });
      const keys = parseJwks(parseJson(text));
      return keys.ok ? keys : fail({ detail: 'The reply has no RSA keys.' });
    } catch (error) {
      return fail({ detail: (error instanceof Error ? error.message : String(error)).slice(0, 300) });
    }
  },
};
