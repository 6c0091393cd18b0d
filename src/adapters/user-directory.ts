import { CognitoIdentityProviderClient, GetUserCommand } from '@aws-sdk/client-cognito-identity-provider';
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

const createClient = (region: string, endpoint: string): CognitoIdentityProviderClient =>
  new CognitoIdentityProviderClient({
    region,
    // From the allow-list or the person's own, so that no setting of the SDK and no token can lead elsewhere.
    endpoint,
    // One attempt: the SDK would repeat throttled calls too. The one retry that we want is made below.
    maxAttempts: 1,
    requestHandler: {
      credentials: 'omit',
      cache: 'no-store',
      requestInit: () => ({ redirect: 'error', referrerPolicy: 'no-referrer' }),
    },
  });

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
    const client = createClient(region, endpoint);
    let clocks: UserAnswer['clocks'];
    // Next to the network, where replies pass that are refusals too.
    client.middlewareStack.add(
      (next) => async (args) => {
        const result = await next(args);
        clocks = readClocks(result.response) ?? clocks;
        return result;
      },
      { step: 'deserialize', priority: 'low', name: 'readClocks' },
    );
    const abortSignal = AbortSignal.timeout(lookupTimeout);
    const attempt = async (raw: RawToken): Promise<Reply> => {
      try {
        const output = await client.send(new GetUserCommand({ AccessToken: raw }), { abortSignal });
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
    client.destroy();
    return { outcome: reply, ...(clocks === undefined ? {} : { clocks }) };
  },
};
