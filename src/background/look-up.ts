import type { CommandReply } from '../contract/commands.ts';
import { fail, ok } from '../core/result.ts';
import type { Lookup } from '../core/session/model.ts';
import type { TokenId } from '../core/token/brand.ts';
import { isStillAllowed } from '../core/token/issuer.ts';
import type { LookupFailure } from '../core/user/lookup-failure.ts';
import type { Badge, Clock, PreferenceStore, TokenVault, UserDirectory } from '../ports.ts';
import type { SingleWriter } from './single-writer.ts';

export interface LookUpPorts {
  readonly writer: SingleWriter;
  readonly vault: TokenVault;
  readonly directory: UserDirectory;
  readonly preferences: PreferenceStore;
  readonly clock: Clock;
  readonly badge: Badge;
}

export type LookUp = (tabId: number, tokenId: TokenId) => Promise<CommandReply>;

/**
 * Asks Cognito who a token belongs to and writes the answer into the tab's snapshot.
 * A token that is being looked up already is not looked up a second time: both callers get the one answer.
 */
export const createLookUp = (ports: LookUpPorts): LookUp => {
  const { writer, vault, directory, preferences, clock, badge } = ports;
  const underWay = new Map<string, Promise<CommandReply>>();
  const calls = new Map<TokenId, ReturnType<UserDirectory['getUser']>>();

  /** One call to Cognito for a token, however many tabs hold it. */
  const getUser = (tokenId: TokenId, ...question: Parameters<UserDirectory['getUser']>) => {
    const known = calls.get(tokenId);
    if (known !== undefined) return known;
    const call = directory.getUser(...question).finally(() => calls.delete(tokenId));
    calls.set(tokenId, call);
    return call;
  };

  const run = async (tabId: number, tokenId: TokenId): Promise<CommandReply> => {
    const { lookUp, endpoints } = await preferences.read();
    if (lookUp === 'ask') return fail({ code: 'no-consent' });
    const snapshot = await writer.read(tabId);
    const record = snapshot?.tokens.find(({ id }) => id === tokenId);
    if (record === undefined) return fail({ code: 'no-such-token' });
    const startedAt = clock.now();
    const write = (lookup: Lookup) => writer.apply(tabId, [{ kind: 'look-up-changed', tokenId, lookup }]);
    const refuse = (reason: Extract<LookupFailure, { code: 'not-sent' }>['reason']) =>
      write({ state: 'failed', startedAt, finishedAt: clock.now(), failure: { code: 'not-sent', reason } });
    if (record.kind !== 'access') {
      await refuse('not-an-access-token');
      return ok({});
    }
    if (!isStillAllowed(record.claims.issuer, endpoints)) {
      await refuse('endpoint-removed');
      return ok({});
    }
    const before = snapshot?.lookups[tokenId];
    const previous = before?.state === 'succeeded' ? before.user : undefined;
    await write({ state: 'running', startedAt, ...(previous === undefined ? {} : { previous }) });
    const raw = await vault.get(tabId, tokenId);
    if (raw === undefined) {
      await refuse('token-forgotten');
      return ok({});
    }
    const { outcome, clocks } = await getUser(tokenId, raw, record.claims.issuer);
    const finishedAt = clock.now();
    if (clocks !== undefined) {
      const reading = { ahead: clocks.service - clocks.here, readAt: finishedAt };
      await writer.apply(tabId, [{ kind: 'clock-compared', clock: reading }]);
    }
    try {
      await write(
        outcome.ok
          ? { state: 'succeeded', startedAt, finishedAt, ...outcome.value }
          : { state: 'failed', startedAt, finishedAt, failure: outcome.error },
      );
    } catch (error) {
      // No room for the answer. What takes its place is no longer than what stands there.
      await write({ state: 'interrupted', startedAt });
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
