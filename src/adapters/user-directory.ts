import { CognitoIdentityProviderClient, GetUserCommand } from '@aws-sdk/client-cognito-identity-provider';
import browser from 'webextension-polyfill';
import { member, stringMember } from '../core/json.ts';
import { fail, ok, type Result } from '../core/result.ts';
import { lookupTimeout } from '../core/session/lookup-view.ts';
import type { RawToken } from '../core/token/brand.ts';
import { fallbackRegion } from '../core/token/regions.ts';
import { parseGetUserReply } from '../core/user/get-user-reply.ts';
import type { LookupFailure } from '../core/user/lookup-failure.ts';
import { isThrottling } from '../core/user/throttling.ts';
import type { LiveUserReply, UserAnswer } from '../core/user/user-answer.ts';
import type { UserDirectory } from '../ports.ts';
import { classifySdkError } from './classify-sdk-error.ts';

/** What the AccessToken of the API may be made of; anything else would be refused. Source: API reference, GetUser. */
const accessTokenPattern = /^[A-Za-z0-9\-_=.]+$/;

type Reply = Result<LiveUserReply, LookupFailure>;

/** A network fault or a fault of the service may pass; a refusal will not, and throttling must not be answered by more. */
const isWorthAnotherTry = (failure: LookupFailure): boolean => {
  switch (failure.code) {
    case 'unreachable':
      return true;
    case 'refused':
      return failure.status !== undefined && failure.status >= 500 && !isThrottling(failure);
    case 'unreadable-reply':
    case 'not-cognito':
      return failure.status !== undefined && failure.status >= 500;
    case 'timed-out':
    case 'not-sent':
      return false;
  }
};

/**
 * No answer may come to lie in a cache on disk. Firefox would keep that of a POST and is told not to. Chromium keeps none whose
 * body has no identifier, and `fetch` gives none; told so once more, it would ask leave with a preflight for each single
 * call. Sources: `nsHttpChannel::OpenCacheEntryInternal`; `HttpCache::Transaction`.
 */
const cache = 'getBrowserInfo' in browser.runtime ? 'no-store' : 'default';

const createClient = (region: string, endpoint: string): CognitoIdentityProviderClient =>
  new CognitoIdentityProviderClient({
    region,
    // From the allow-list or the person's own, so that no setting of the SDK and no token can lead elsewhere.
    endpoint,
    // One attempt: the SDK would repeat throttled calls too. The one retry that we want is made below.
    maxAttempts: 1,
    requestHandler: {
      credentials: 'omit',
      cache,
      requestInit: () => ({ redirect: 'error', referrerPolicy: 'no-referrer' }),
    },
  });

/** Clients by region and endpoint: to make one takes longer than a call of a near service does. They hold no connection. */
const clients = new Map<string, CognitoIdentityProviderClient>();

/** Clients that are kept. Pages with tokens of more pools' endpoints than this are none that anybody signs in to. */
const maximumClients = 10;

const clientFor = (region: string, endpoint: string): CognitoIdentityProviderClient => {
  const key = `${region} ${endpoint}`;
  const known = clients.get(key);
  if (known !== undefined) return known;
  if (clients.size >= maximumClients) clients.clear();
  const client = createClient(region, endpoint);
  clients.set(key, client);
  return client;
};

/** The `Date` header has whole seconds: on average the reply was written half a second after what it says. */
const halfSecond = 500;

const readClocks = (response: unknown): NonNullable<UserAnswer['clocks']> | undefined => {
  const date = Date.parse(stringMember(member(response, 'headers'), 'date') ?? '');
  return Number.isNaN(date) ? undefined : { service: date + halfSecond, here: Date.now() };
};

/** Cognito's GetUser through the AWS SDK: unsigned, without cookies, without redirects, within ten seconds. */
export const cognitoUserDirectory: UserDirectory = {
  getUser: async (token, issuer) => {
    if (!accessTokenPattern.test(token))
      return { outcome: fail({ code: 'not-sent', reason: 'bad-characters' }) };
    const { host, endpoint, region = fallbackRegion } = issuer;
    const client = clientFor(region, endpoint);
    let clocks: UserAnswer['clocks'];
    /** The call, and a note of the service's clock, next to the network, where replies pass that are refusals too. */
    const callWith = (raw: RawToken): GetUserCommand => {
      const command = new GetUserCommand({ AccessToken: raw });
      command.middlewareStack.add(
        (next) => async (args) => {
          const result = await next(args);
          clocks = readClocks(result.response) ?? clocks;
          return result;
        },
        { step: 'deserialize', priority: 'low', name: 'readClocks' },
      );
      return command;
    };
    const abortSignal = AbortSignal.timeout(lookupTimeout);
    const attempt = async (raw: RawToken): Promise<Reply> => {
      try {
        const output = await client.send(callWith(raw), { abortSignal });
        const user = parseGetUserReply(output);
        const { requestId, httpStatusCode: status } = output.$metadata;
        if (user.ok) return ok({ user: user.value, ...(requestId === undefined ? {} : { requestId }) });
        const detail = `The reply has no ${user.error.field}.`;
        return fail({
          code: 'not-cognito',
          host,
          detail,
          ...(status === undefined ? {} : { status }),
          ...(requestId === undefined ? {} : { requestId }),
        });
      } catch (error) {
        if (abortSignal.aborted) return fail({ code: 'timed-out', host, afterMs: lookupTimeout });
        return fail(classifySdkError(error, host, lookupTimeout));
      }
    };
    const first = await attempt(token);
    const reply = first.ok || !isWorthAnotherTry(first.error) ? first : await attempt(token);
    return { outcome: reply, ...(clocks === undefined ? {} : { clocks }) };
  },
};
