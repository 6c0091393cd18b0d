import { type CallEntry, hasFailed } from '../../conversation/call.ts';
import { describeDuration } from '../../token/lifetime.ts';
import { endOf, type Find, groupsBy, type Pattern, runsOf, spanOf, stepsApart } from './pattern.ts';

/** How often the same call may fail before that is worth a word. */
const fewFailures = 3;

/** A call that takes this long is slow, in milliseconds. */
const slow = 3000;

/** How long somebody may take to confirm a passkey, in milliseconds. */
const promptTime = 60_000;

/** Authorizations that follow each other this closely, and so often, are no person’s doing. */
const loopGap = 15_000;
const loopLength = 4;

/** Calls of GetUser that follow each other this closely, and so often, are a poll. */
const pollGap = 10_000;
const pollLength = 10;

const sameCall = ({ operation, url, refusal, status }: CallEntry): string =>
  JSON.stringify([operation, url, refusal?.type, refusal?.message, status]);

/** The same refusal of the same call, again and again. */
export const failingAgain: Pattern = ({ calls }) =>
  groupsBy(calls.filter(hasFailed), sameCall)
    .filter(({ length }) => length >= fewFailures)
    .map((group) => ({ calls: group, values: { operation: group[0]?.operation, times: group.length } }));

/** Pages load as slowly as they like; calls of the app are waited for. */
const isWaitedFor = ({ service, operation }: CallEntry): boolean =>
  service === 'user-pools' ||
  service === 'identity-pools' ||
  ['/oauth2/token', '/oauth2/revoke', '/oauth2/userInfo'].includes(operation);

/** Calls that take long, by operation, with the share of the slowest that was waiting for the first byte. */
export const slowSteps: Pattern = ({ calls }) =>
  groupsBy(
    calls.filter((call) => isWaitedFor(call) && (call.duration ?? 0) >= slow),
    ({ operation }) => operation,
  ).flatMap((group): readonly Find[] => {
    const [first, ...rest] = group;
    if (first === undefined) return [];
    const slowest = rest.reduce(
      (longest, call) => ((call.duration ?? 0) > (longest.duration ?? 0) ? call : longest),
      first,
    );
    const { operation, duration = 0, waited } = slowest;
    return [
      {
        calls: group,
        values: {
          operation,
          times: group.length,
          duration: describeDuration(duration),
          waited: waited === undefined ? undefined : describeDuration(waited),
          share: waited === undefined ? undefined : Math.round((Math.min(waited, duration) / duration) * 100),
        },
      },
    ];
  });

/** Devices that a sign-in made and nobody confirmed: the refresh will fail. */
export const deviceUnconfirmed: Pattern = ({ calls, latest }) => {
  const finds: Find[] = [];
  let open: CallEntry | undefined;
  let failed: CallEntry | undefined;
  const settle = (at: number) => {
    if (open !== undefined && (failed !== undefined || at - endOf(open) > stepsApart))
      finds.push({ calls: failed === undefined ? [open] : [open, failed], values: {} });
    open = undefined;
    failed = undefined;
  };
  for (const call of calls) {
    if (call.operation === 'ConfirmDevice') {
      if (hasFailed(call)) failed = call;
      else open = failed = undefined;
    }
    if (call.facts.hasNewDevice === true) {
      settle(call.startedAt);
      open = call;
    }
  }
  settle(latest);
  return finds;
};

/** Authorizations in a circle. */
export const redirectLoop: Pattern = ({ calls }) =>
  groupsBy(
    calls.filter(({ operation, facts }) => operation === '/oauth2/authorize' && facts.prompt === undefined),
    ({ facts }) => facts.clientId,
  )
    .flatMap((group) => runsOf(group, loopGap))
    .filter(({ length }) => length >= loopLength)
    .map((run) => ({
      calls: run,
      values: { times: run.length, span: describeDuration(Math.max(1000, spanOf(run))) },
    }));

/** Codes that came back and that the page did not exchange. */
export const codeNotExchanged: Pattern = ({ calls, latest }) => {
  const exchanged = new Set(
    calls.flatMap(({ operation, links }) => (operation === '/oauth2/token' ? [links.code] : [])),
  );
  return calls
    .filter(
      (call) =>
        call.service === 'callback' &&
        call.links.code !== undefined &&
        !exchanged.has(call.links.code) &&
        latest - endOf(call) > stepsApart,
    )
    .map((call) => ({ calls: [call], values: { redirectUri: call.facts.redirectUri } }));
};

/** Passkeys that were asked for and never answered with. */
export const passkeyUnfinished: Pattern = ({ calls, latest }) => {
  const answered = new Set(calls.map(({ links }) => links.session));
  const lastCompletion = calls.findLast(({ operation }) => operation === 'CompleteWebAuthnRegistration');
  return calls
    .filter((call) => {
      if (hasFailed(call) || latest - endOf(call) <= promptTime) return false;
      if (call.operation === 'StartWebAuthnRegistration')
        return (lastCompletion?.startedAt ?? 0) < call.startedAt;
      return (
        call.facts.nextChallenge === 'WEB_AUTHN' &&
        call.links.nextSession !== undefined &&
        !answered.has(call.links.nextSession)
      );
    })
    .map((call) => ({ calls: [call], values: { operation: call.operation } }));
};

/** Secrets of app clients in requests of a page. */
export const secretInBrowser: Pattern = ({ calls }) =>
  groupsBy(
    calls.filter(({ facts }) => facts.hasSecretHash === true || facts.hasClientSecret === true),
    ({ facts, url }) => facts.clientId ?? url,
  ).map((group) => ({ calls: group, values: { client: group[0]?.facts.clientId } }));

/** The user is asked for again and again. */
export const polling: Pattern = ({ calls }) =>
  runsOf(
    calls.filter(({ operation }) => operation === 'GetUser'),
    pollGap,
  )
    .filter(({ length }) => length >= pollLength)
    .map((run) => ({ calls: run, values: { times: run.length, span: describeDuration(spanOf(run)) } }));
