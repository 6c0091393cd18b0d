import type { CommandReply, HeldBack } from '../contract/commands.ts';
import { fail, ok, type Result } from '../core/result.ts';
import type { SessionEvent } from '../core/session/events.ts';
import type { AccessTokenRecord, Lookup } from '../core/session/model.ts';
import type { RawToken, TokenId } from '../core/token/brand.ts';
import { isStillAllowed } from '../core/token/issuer.ts';
import { poolOf, restAfter } from '../core/user/cool-down.ts';
import type { LookupFailure } from '../core/user/lookup-failure.ts';
import type { UserAnswer } from '../core/user/user-answer.ts';
import type { Badge, Clock, PreferenceStore, TokenVault } from '../ports.ts';
import type { PacedCalls, Turn } from './paced-calls.ts';
import type { SingleWriter } from './single-writer.ts';

export interface LookUpPorts {
  readonly writer: SingleWriter;
  readonly vault: TokenVault;
  readonly calls: PacedCalls;
  readonly preferences: PreferenceStore;
  readonly clock: Clock;
  readonly badge: Badge;
}

export type LookUp = (tabId: number, tokenId: TokenId) => Promise<CommandReply>;

/** All that a call needs. */
interface Ready {
  readonly record: AccessTokenRecord;
  readonly raw: RawToken;
  readonly before: Lookup | undefined;
}

interface SharedTurn extends Pick<Turn, 'hasWaited'> {
  call(token: RawToken): Promise<UserAnswer>;
}

/**
 * Asks Cognito who a token belongs to and writes the answer into the tab's snapshot.
 * A token that is being looked up already is not looked up a second time: both callers get the one answer.
 */
export const createLookUp = (ports: LookUpPorts): LookUp => {
  const { writer, vault, calls, preferences, clock, badge } = ports;
  const underWay = new Map<string, Promise<CommandReply>>();
  const turns = new Map<TokenId, Promise<Result<SharedTurn, HeldBack>>>();

  /** One turn and one call for a token, however many tabs hold it. */
  const turnFor = (tokenId: TokenId, record: AccessTokenRecord): Promise<Result<SharedTurn, HeldBack>> => {
    const known = turns.get(tokenId);
    if (known !== undefined) return known;
    const end = () => turns.delete(tokenId);
    const turn = calls.turn(record.claims).then((taken): Result<SharedTurn, HeldBack> => {
      if (!taken.ok) {
        end();
        return taken;
      }
      let answer: Promise<UserAnswer> | undefined;
      return ok({
        hasWaited: taken.value.hasWaited,
        call: (token) => {
          answer ??= taken.value.call(token).finally(end);
          return answer;
        },
      });
    });
    turns.set(tokenId, turn);
    return turn;
  };

  const run = async (tabId: number, tokenId: TokenId): Promise<CommandReply> => {
    const startedAt = clock.now();
    const write = (lookup: Lookup, ...also: readonly SessionEvent[]) =>
      writer.apply(tabId, [...also, { kind: 'look-up-changed', tokenId, lookup }]);
    const refuse = async (
      reason: Extract<LookupFailure, { code: 'not-sent' }>['reason'],
    ): Promise<CommandReply> => {
      await write({
        state: 'failed',
        startedAt,
        finishedAt: clock.now(),
        failure: { code: 'not-sent', reason },
      });
      return ok({});
    };
    /** What a call needs, or else the reply to who asked for it. */
    const prepare = async (): Promise<Result<Ready, CommandReply>> => {
      const [{ lookUp, endpoints }, snapshot, found] = await Promise.all([
        preferences.read(),
        writer.read(tabId),
        vault.get(tabId, tokenId),
      ]);
      if (lookUp === 'ask') return fail(fail({ code: 'no-consent' }));
      const record = snapshot?.tokens.find(({ id }) => id === tokenId);
      if (record === undefined) return fail(fail({ code: 'no-such-token' }));
      if (record.kind !== 'access') return fail(await refuse('not-an-access-token'));
      if (!isStillAllowed(record.claims.issuer, endpoints)) return fail(await refuse('endpoint-removed'));
      // What the snapshot waited for may have brought the token only now.
      const raw = found ?? (await vault.get(tabId, tokenId));
      if (raw === undefined) return fail(await refuse('token-forgotten'));
      return ok({ record, raw, before: snapshot?.lookups[tokenId] });
    };

    const first = await prepare();
    if (!first.ok) return first.error;
    const { issuer } = first.value.record.claims;
    const turn = await turnFor(tokenId, first.value.record);
    if (!turn.ok) {
      const { code, until } = turn.error;
      // The view of this tab says how long, be it another tab that was told to slow down.
      if (code === 'resting') {
        const rest = { pool: poolOf(issuer), until };
        await writer.apply(tabId, [{ kind: 'rest-begun', at: clock.now(), rest }]);
      }
      return turn;
    }
    // Consent may have been withdrawn while the turn was waited for, and the token may be gone.
    const ready = turn.value.hasWaited ? await prepare() : first;
    if (!ready.ok) {
      turns.delete(tokenId);
      return ready.error;
    }
    const { raw, before } = ready.value;
    const previous = before?.state === 'succeeded' ? before.user : undefined;
    const askedAt = clock.now();
    // What is shown and what is asked go out at once: neither needs the other.
    const [{ outcome, clocks }] = await Promise.all([
      turn.value.call(raw),
      write({ state: 'running', startedAt: askedAt, ...(previous === undefined ? {} : { previous }) }),
    ]);
    const finishedAt = clock.now();
    const ahead = clocks === undefined ? undefined : clocks.service - clocks.here;
    const rest = outcome.ok ? undefined : restAfter(issuer, outcome.error, finishedAt);
    try {
      await write(
        outcome.ok
          ? { state: 'succeeded', startedAt: askedAt, finishedAt, ...outcome.value }
          : { state: 'failed', startedAt: askedAt, finishedAt, failure: outcome.error },
        ...(ahead === undefined
          ? []
          : [{ kind: 'clock-compared', clock: { ahead, readAt: finishedAt } } as const]),
        ...(rest === undefined ? [] : [{ kind: 'rest-begun', at: finishedAt, rest } as const]),
      );
    } catch (error) {
      // No room for the answer. What takes its place is no longer than what stands there.
      await write({ state: 'interrupted', startedAt: askedAt });
      throw error;
    }
    await badge.show(tabId, outcome.ok ? 'good' : 'bad');
    return ok({});
  };

  return (tabId, tokenId) => {
    const key = `${tabId} ${tokenId}`;
    const known = underWay.get(key);
    if (known !== undefined) return known;
    const answer = run(tabId, tokenId).finally(() => underWay.delete(key));
    underWay.set(key, answer);
    return answer;
  };
};
