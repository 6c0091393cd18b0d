import { type CallEntry, hasFailed } from '../../conversation/call.ts';
import { kindOf } from '../../conversation/flow-kind.ts';
import type { AccessTokenRecord, IdTokenRecord } from '../../session/model.ts';
import type { TokenId } from '../../token/brand.ts';
import { describeDuration } from '../../token/lifetime.ts';
import { endOf, type Find, groupsBy, type Pattern, runsOf, sentIn, spanOf } from './pattern.ts';

/** Refreshes this close to each other belong to one storm, in milliseconds, and so many within that time make one. */
const stormWindow = 10_000;
const fewRefreshes = 3;

/** So many in a row make one too, if they never rest for longer than that. */
const steadyRefreshes = 6;

/** How far clocks may differ before the end of a token means something, in milliseconds. */
const clockTolerance = 5000;

/** How long before its end a token may be refreshed so that its end is taken care of, in milliseconds. */
const refreshAhead = 600_000;

const hostOf = (url: string): string => url.split('/', 3)[2] ?? '';

const isRefresh = (call: CallEntry): boolean => kindOf(call) === 'refresh';

const hasBurst = (run: readonly CallEntry[]): boolean =>
  run.some((call, index) => {
    const third = run[index + fewRefreshes - 1];
    return third !== undefined && third.startedAt - call.startedAt <= stormWindow;
  });

/** Refreshes that follow each other within seconds. */
export const refreshStorm: Pattern = ({ calls }) =>
  groupsBy(calls.filter(isRefresh), ({ facts, url }) => facts.clientId ?? hostOf(url))
    .flatMap((group) => runsOf(group, stormWindow))
    .filter((run) => run.length >= steadyRefreshes || hasBurst(run))
    .map((run) => ({
      calls: run,
      values: { times: run.length, span: describeDuration(Math.max(1000, spanOf(run))) },
    }));

type DatedToken = AccessTokenRecord | IdTokenRecord;

interface Late {
  readonly token: DatedToken;
  readonly expiresAt: number;
  readonly calls: CallEntry[];
}

/** How many calls with an expired token are worth a word: one may have been under way. */
const fewLate = 2;

/** Calls that go on with an expired token, while nothing refreshes it. */
export const refreshMissing: Pattern = ({ calls, tokens, ahead }) => {
  const late = new Map<TokenId, Late>();
  for (const token of tokens) {
    const expiresAt = token.kind === 'refresh' ? undefined : token.claims.expiresAt;
    if (token.kind !== 'refresh' && expiresAt !== undefined)
      late.set(token.id, { token, expiresAt: expiresAt - ahead, calls: [] });
  }
  for (const call of calls)
    for (const id of sentIn(call)) {
      const found = late.get(id);
      if (found !== undefined && call.startedAt > found.expiresAt + clockTolerance) found.calls.push(call);
    }
  const refreshes = calls.filter(isRefresh);
  return [...late.values()].flatMap(({ token, expiresAt, calls: sent }): readonly Find[] => {
    const last = sent[sent.length - 1];
    if (sent.length < fewLate || last === undefined) return [];
    const isTried = refreshes.some(
      ({ startedAt, facts }) =>
        startedAt > expiresAt - refreshAhead &&
        startedAt <= last.startedAt &&
        (facts.clientId ?? token.claims.clientId) === token.claims.clientId,
    );
    return isTried
      ? []
      : [
          {
            calls: sent,
            values: {
              times: sent.length,
              since: describeDuration(last.startedAt - expiresAt),
              client: token.claims.clientId,
            },
          },
        ];
  });
};

/** A refresh token that is sent again after a newer one had come in its place. */
export const replacedTokenSent: Pattern = ({ calls }) => {
  const replacedBy = new Map<TokenId, CallEntry>();
  const finds: Find[] = [];
  for (const call of calls) {
    if (!isRefresh(call)) continue;
    for (const id of sentIn(call)) {
      const replacing = replacedBy.get(id);
      // One that was under way with the same token may have been sent before the answer was there.
      if (replacing !== undefined && call.startedAt > endOf(replacing))
        finds.push({
          calls: [replacing, call],
          values: { since: describeDuration(call.startedAt - endOf(replacing)) },
        });
      const newer = call.tokens.some(
        (token) => token.use === 'received' && token.kind === 'refresh' && token.id !== id,
      );
      if (newer && !hasFailed(call) && replacing === undefined) replacedBy.set(id, call);
    }
  }
  return finds;
};
