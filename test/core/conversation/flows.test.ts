import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { ObservedRequest } from '../../../src/core/capture/observed-request.ts';
import { flowsOf } from '../../../src/core/conversation/flows.ts';
import { ordered } from '../../../src/core/conversation/ordered.ts';
import { forgeAccessToken, forgeIdToken, forgeRefreshToken } from '../../support/forge-token.ts';
import { after, entriesOf } from './build-calls.ts';
import { apiRequest, domain, requestWith, tokenRequest } from './build-request.ts';

const access = forgeAccessToken();
const refresh = forgeRefreshToken();
const tokens = { AuthenticationResult: { AccessToken: access, RefreshToken: refresh } };
const refusedAs = (type: string, message = '') => ({ __type: type, message });

/** Each flow as its kind, its outcome and its operations. */
const told = (...requests: readonly ObservedRequest[]): readonly string[] =>
  flowsOf(entriesOf(...requests)).map(
    ({ kind, outcome, calls }) => `${kind} ${outcome}: ${calls.map(({ operation }) => operation).join(' ')}`,
  );

const srp = { AuthFlow: 'USER_SRP_AUTH', ClientId: 'c', AuthParameters: { USERNAME: 'alice' } };
const initiate = (reply = {}, seconds = 0) => after(seconds, apiRequest('InitiateAuth', srp, reply));
const respond = (body: object, reply = {}, seconds = 1) =>
  after(seconds, apiRequest('RespondToAuthChallenge', { ClientId: 'c', ...body }, reply));

test('a sign-in with a second factor is one flow along its Sessions, with the session that it made', () => {
  const calls = entriesOf(
    initiate({ ChallengeName: 'PASSWORD_VERIFIER', Session: 's1' }),
    respond({ Session: 's1' }, { ChallengeName: 'SMS_MFA', Session: 's2' }),
    respond({ Session: 's2' }, refusedAs('CodeMismatchException'), 9),
    respond({ Session: 's2' }, tokens, 20),
    after(21, apiRequest('ConfirmDevice', { AccessToken: access })),
  );
  const [flow, ...rest] = flowsOf(calls);
  expect(rest).toEqual([]);
  expect(flow).toMatchObject({ kind: 'sign-in', outcome: 'succeeded', key: 1 });
  expect(flow?.calls).toHaveLength(5);
  expect(flow?.created).toHaveLength(2);
  expect(flow?.failure).toBeUndefined();
  expect((flow?.endedAt ?? 0) - (flow?.startedAt ?? 0)).toBe(21_120);
});

test('a sign-in that was refused, and one that waits for its next step', () => {
  expect(
    told(
      initiate(refusedAs('NotAuthorizedException')),
      initiate({ ChallengeName: 'SMS_MFA', Session: 's' }, 5),
    ),
  ).toEqual(['sign-in failed: InitiateAuth', 'sign-in unfinished: InitiateAuth']);
});

test('two sign-ins at once are two', () => {
  expect(
    told(
      initiate({ ChallengeName: 'PASSWORD_VERIFIER', Session: 'a' }),
      initiate({ ChallengeName: 'PASSWORD_VERIFIER', Session: 'b' }),
      respond({ Session: 'b' }, tokens),
      respond({ Session: 'a' }, refusedAs('NotAuthorizedException')),
    ),
  ).toEqual([
    'sign-in failed: InitiateAuth RespondToAuthChallenge',
    'sign-in succeeded: InitiateAuth RespondToAuthChallenge',
  ]);
});

test('managed login is followed from authorize to token, across navigations', () => {
  const code = '0f8fad5b-d9cb-469f-a165-70867728950e';
  const steps = [
    after(0, requestWith({ url: `${domain}/oauth2/authorize?client_id=c&state=s`, status: 302 })),
    after(1, requestWith({ url: `${domain}/login?client_id=c&state=s` })),
    after(20, requestWith({ method: 'POST', url: `${domain}/login?client_id=c&state=s`, status: 302 })),
    after(21, requestWith({ url: `https://shop.example/cb?code=${code}&state=s` })),
    after(22, tokenRequest({ grant_type: 'authorization_code', code }, { access_token: access })),
  ];
  expect(told(...steps)).toEqual(['sign-in succeeded: /oauth2/authorize /login /login GET /oauth2/token']);
  expect(told(...steps.slice(0, 4))[0]).toMatch(/^sign-in unfinished/);
  const [first, ...rest] = steps;
  const federated = { ...requestWith(first), url: `${first?.url}&identity_provider=Google` };
  expect(told(federated, ...rest)[0]).toMatch(/^federated succeeded/);
});

test('an authorization that leads back with an error has failed', () => {
  expect(
    told(
      requestWith({
        url: `${domain}/oauth2/authorize?client_id=c&state=s`,
        status: 302,
        responseHeaders: [{ name: 'location', value: 'https://shop.example/cb?error=invalid_scope&state=s' }],
      }),
      after(1, requestWith({ url: 'https://shop.example/cb?error=invalid_scope&state=s' })),
    ),
  ).toEqual(['sign-in failed: /oauth2/authorize GET']);
});

test('each refresh is a flow of its own, however it is made', () => {
  expect(
    told(
      apiRequest(
        'InitiateAuth',
        { AuthFlow: 'REFRESH_TOKEN_AUTH', AuthParameters: { REFRESH_TOKEN: refresh } },
        tokens,
      ),
      after(1, apiRequest('GetTokensFromRefreshToken', { RefreshToken: refresh }, refusedAs('X'))),
      after(
        2,
        tokenRequest({ grant_type: 'refresh_token', refresh_token: refresh }, { id_token: forgeIdToken() }),
      ),
    ),
  ).toEqual([
    'refresh succeeded: InitiateAuth',
    'refresh failed: GetTokensFromRefreshToken',
    'refresh succeeded: /oauth2/token',
  ]);
});

test('sign-up, recovery, a second factor, a passkey and a sign-out', () => {
  const user = { ClientId: 'c', Username: 'alice' };
  const sentCode = { CodeDeliveryDetails: { DeliveryMedium: 'EMAIL' } };
  expect(
    told(
      apiRequest('SignUp', user, sentCode),
      after(30, apiRequest('ConfirmSignUp', user, refusedAs('CodeMismatchException'))),
      after(40, apiRequest('ConfirmSignUp', user)),
      after(50, apiRequest('ForgotPassword', user, sentCode)),
      after(90, apiRequest('ConfirmForgotPassword', user, refusedAs('ExpiredCodeException'))),
      after(100, apiRequest('AssociateSoftwareToken', { AccessToken: access })),
      after(110, apiRequest('VerifySoftwareToken', { AccessToken: access })),
      after(120, apiRequest('StartWebAuthnRegistration', { AccessToken: access })),
      after(130, apiRequest('CompleteWebAuthnRegistration', { AccessToken: access })),
      after(140, apiRequest('RevokeToken', { Token: refresh })),
      after(141, requestWith({ url: `${domain}/logout?client_id=c&logout_uri=x`, status: 302 })),
    ),
  ).toEqual([
    'sign-up succeeded: SignUp ConfirmSignUp ConfirmSignUp',
    'password-reset failed: ForgotPassword ConfirmForgotPassword',
    'mfa-set-up succeeded: AssociateSoftwareToken VerifySoftwareToken',
    'passkey succeeded: StartWebAuthnRegistration CompleteWebAuthnRegistration',
    'sign-out succeeded: RevokeToken /logout',
  ]);
});

test('where the clock was set back, what came later stays later', () => {
  const entries = entriesOf(
    after(1000, initiate()),
    after(0, respond({}, {}, 0)),
    after(5, respond({}, {}, 5)),
  );
  expect(ordered(entries).map(({ number }) => number)).toEqual([1, 2, 3]);
  const parallel = entriesOf(after(2, initiate()), { ...after(1, initiate()), duration: 5000 });
  expect(ordered(parallel).map(({ number }) => number)).toEqual([2, 1]);
});

test('every call is in one flow, whatever the calls are', () => {
  const request = fc.oneof(
    fc
      .tuple(
        fc.constantFrom('InitiateAuth', 'RespondToAuthChallenge', 'SignUp', 'RevokeToken', 'Else'),
        fc.nat(3),
      )
      .map(([operation, session]) =>
        apiRequest(operation, { Session: `${session}` }, { Session: `${session + 1}` }),
      ),
    fc
      .constantFrom('/login', '/oauth2/authorize', '/logout')
      .map((path) => requestWith({ url: domain + path })),
  );
  fc.assert(
    fc.property(fc.array(fc.tuple(fc.integer({ min: -9000, max: 9000 }), request)), (requests) => {
      const entries = entriesOf(...requests.map(([seconds, each]) => after(seconds, each)));
      const numbers = flowsOf(entries).flatMap(({ calls }) => calls.map(({ number }) => number));
      expect([...numbers].sort((a, b) => a - b)).toEqual(entries.map(({ number }) => number));
    }),
  );
});
