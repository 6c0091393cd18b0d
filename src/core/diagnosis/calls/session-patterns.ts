import { type CallEntry, hasFailed } from '../../conversation/call.ts';
import type { TokenRecord } from '../../session/model.ts';
import { isPutAway } from '../../session/presence.ts';
import type { TokenId } from '../../token/brand.ts';
import { describeDuration } from '../../token/lifetime.ts';
import {
  endOf,
  endsSession,
  type Find,
  groupsBy,
  type Pattern,
  runsOf,
  sentIn,
  stepsApart,
} from './pattern.ts';

/** Sign-ins that begin this close to each other are at once, in milliseconds. */
const atOnce = 3000;

/** How far the steps of one sign-out may be apart, in milliseconds. */
const together = 60_000;

/** A call that began so soon after a sign-out may have been under way, in milliseconds. */
const underWay = 1000;

/** What a call begins: the sign-in of one user, or through one address. */
const signInKey = ({ operation, links, facts }: CallEntry): string | undefined => {
  if (
    operation === 'InitiateAuth' &&
    links.user !== undefined &&
    !/^REFRESH_TOKEN/.test(facts.authFlow ?? '')
  )
    return links.user;
  // A silent sign-in in a frame may well run beside another.
  return operation === '/oauth2/authorize' && facts.prompt === undefined
    ? `${facts.clientId} ${facts.redirectUri}`
    : undefined;
};

/** Sign-ins of one user that are begun together: the second does not follow a failure of the first. */
export const signInsAtOnce: Pattern = ({ calls }) =>
  groupsBy(
    calls.filter((call) => !hasFailed(call)),
    signInKey,
  )
    .flatMap((group) => runsOf(group, atOnce))
    .filter(({ length }) => length > 1)
    .map((run) => ({ calls: run, values: { times: run.length } }));

const isLogout = (call: CallEntry): boolean => call.operation === '/logout' && !hasFailed(call);

const hasNear = (calls: readonly CallEntry[], at: number): boolean =>
  calls.some(({ startedAt }) => Math.abs(startedAt - at) <= together);

const isRefreshToken = ({ kind }: TokenRecord): boolean => kind === 'refresh';

/** The hosted session ends, and the refresh token lives on. */
export const logoutUnrevoked: Pattern = ({ calls, tokens }) => {
  if (!tokens.some(isRefreshToken)) return [];
  const endings = calls.filter(endsSession);
  return calls
    .filter((call) => isLogout(call) && !hasNear(endings, call.startedAt))
    .map((call) => ({ calls: [call], values: { operation: call.operation } }));
};

/** The page forgot its tokens, and told nobody. */
export const signOutLocal: Pattern = ({ calls, tokens, page }) => {
  if (page === undefined || !tokens.some(isRefreshToken) || !isPutAway(tokens, page)) return [];
  const refreshIds = new Set(tokens.filter(isRefreshToken).map(({ id }) => id));
  const bringer = calls.findLast((call) =>
    call.tokens.some(({ id, use }) => use === 'received' && refreshIds.has(id)),
  );
  if (bringer === undefined) return [];
  const isEnded = calls.some(
    (call) => call.startedAt >= bringer.startedAt && (endsSession(call) || isLogout(call)),
  );
  return isEnded ? [] : [{ calls: [bringer], values: {} }];
};

/** The tokens are revoked, and the cookie of the sign-in pages lives on. */
export const hostedSessionLeft: Pattern = ({ calls, latest }) => {
  const logouts = calls.filter(isLogout);
  const first = calls.find(({ operation }) => operation === '/oauth2/authorize');
  if (first === undefined) return [];
  return calls
    .filter(
      (call) =>
        endsSession(call) &&
        call.startedAt > first.startedAt &&
        latest - endOf(call) > stepsApart &&
        !hasNear(logouts, call.startedAt),
    )
    .map((call) => ({ calls: [call], values: { operation: call.operation } }));
};

interface Origin {
  readonly client: string | undefined;
  /** By the clock here. */
  readonly issuedAt: number | undefined;
}

const originOf = (token: TokenRecord, ahead: number): Origin =>
  token.kind === 'refresh'
    ? { client: token.hint.clientId, issuedAt: undefined }
    : {
        client: token.claims.clientId,
        issuedAt: token.claims.issuedAt === undefined ? undefined : token.claims.issuedAt - ahead,
      };

interface Ending {
  readonly signOut: CallEntry;
  readonly late: CallEntry[];
}

/** Tokens from before a sign-out that are sent after it. */
export const sentAfterSignOut: Pattern = ({ calls, tokens, ahead }) => {
  const origins = new Map<TokenId, Origin>(tokens.map((token) => [token.id, originOf(token, ahead)]));
  const last = new Map<string, Ending>();
  const endings: Ending[] = [];
  for (const call of calls) {
    const sent = sentIn(call);
    if (endsSession(call)) {
      const client = call.facts.clientId ?? sent.map((id) => origins.get(id)?.client).find((found) => found);
      const ending = { signOut: call, late: [] };
      if (client !== undefined) {
        last.set(client, ending);
        endings.push(ending);
      }
    } else
      for (const id of sent) {
        const { client, issuedAt } = origins.get(id) ?? {};
        const ending = client === undefined ? undefined : last.get(client);
        if (ending === undefined || issuedAt === undefined) continue;
        const isLate = call.startedAt > endOf(ending.signOut) + underWay;
        if (isLate && issuedAt <= ending.signOut.startedAt && ending.late[ending.late.length - 1] !== call)
          ending.late.push(call);
      }
    for (const { id, use } of call.tokens)
      if (use === 'received' && origins.get(id)?.issuedAt === undefined)
        origins.set(id, {
          client: origins.get(id)?.client ?? call.facts.clientId,
          issuedAt: endOf(call),
        });
  }
  return endings.flatMap(({ signOut, late }): readonly Find[] => {
    const [first] = late;
    return first === undefined
      ? []
      : [
          {
            calls: [signOut, ...late],
            values: {
              operation: signOut.operation,
              times: late.length,
              since: describeDuration(first.startedAt - endOf(signOut)),
            },
          },
        ];
  });
};
