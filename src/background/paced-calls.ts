import type { HeldBack } from '../contract/commands.ts';
import { fail, ok, type Result } from '../core/result.ts';
import type { TabSnapshot } from '../core/session/model.ts';
import type { RawToken } from '../core/token/brand.ts';
import type { UnverifiedAccessClaims } from '../core/token/claims.ts';
import { longestWait, nextTurn, recentTurns } from '../core/user/call-pace.ts';
import { poolOf, type Rest, restAfter, restEnd, withRest } from '../core/user/cool-down.ts';
import type { UserAnswer } from '../core/user/user-answer.ts';
import type { Clock, UserDirectory } from '../ports.ts';

/** Whose token it is, by what the token says. */
export type Asked = Pick<UnverifiedAccessClaims, 'issuer' | 'subject'>;

/** Leave to make one call, now. */
export interface Turn {
  /** It had to be waited for, so that what was known before may have changed. */
  readonly hasWaited: boolean;
  call(token: RawToken): Promise<UserAnswer>;
}

/** Every call of GetUser, so many in a second for each user, and none while a pool's look-ups rest. */
export interface PacedCalls {
  turn(asked: Asked): Promise<Result<Turn, HeldBack>>;
  /** Takes up what an earlier life of the background knew: rests and calls of the last second, as a tab's snapshot has them. */
  restore(snapshot: TabSnapshot): void;
}

const pause = (milliseconds: number): Promise<void> =>
  new Promise((resolve) => setTimeout(resolve, milliseconds));

const userOf = ({ issuer, subject }: Asked): string => `${poolOf(issuer)} ${subject}`;

export const createPacedCalls = (directory: UserDirectory, clock: Clock): PacedCalls => {
  let rests: readonly Rest[] = [];
  /** When calls of each user were made or will be, earliest first. */
  const turns = new Map<string, readonly number[]>();

  const resting = ({ issuer }: Asked): HeldBack | undefined => {
    const until = restEnd(rests, issuer, clock.now());
    return until === undefined ? undefined : { code: 'resting', until };
  };

  const record = (user: string, at: number): void => {
    const now = clock.now();
    for (const [other, known] of turns) if (recentTurns(known, now).length === 0) turns.delete(other);
    turns.set(
      user,
      [...recentTurns(turns.get(user) ?? [], now), at].sort((one, other) => one - other),
    );
  };

  return {
    turn: async (asked) => {
      const held = resting(asked);
      if (held !== undefined) return fail(held);
      const user = userOf(asked);
      const now = clock.now();
      const at = nextTurn(turns.get(user) ?? [], now);
      if (at - now > longestWait) return fail({ code: 'too-fast', until: at });
      record(user, at);
      const hasWaited = at > now;
      if (hasWaited) {
        await pause(at - now);
        // An answer to one of those before may have asked to slow down.
        const heldNow = resting(asked);
        if (heldNow !== undefined) return fail(heldNow);
      }
      return ok({
        hasWaited,
        call: async (token) => {
          const answer = await directory.getUser(token, asked.issuer);
          const { outcome } = answer;
          const answeredAt = clock.now();
          const rest = outcome.ok ? undefined : restAfter(asked.issuer, outcome.error, answeredAt);
          if (rest !== undefined) rests = withRest(rests, rest, answeredAt);
          return answer;
        },
      });
    },
    restore: ({ rests: known = [], tokens, lookups }) => {
      for (const rest of known) rests = withRest(rests, rest, clock.now());
      for (const token of tokens) {
        const lookup = lookups[token.id];
        if (token.kind === 'access' && lookup !== undefined) record(userOf(token.claims), lookup.startedAt);
      }
    },
  };
};
