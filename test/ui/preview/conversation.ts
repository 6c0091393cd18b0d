import type { ObservedRequest } from '../../../src/core/capture/observed-request.ts';
import type { CallEntry, ConversationEntry } from '../../../src/core/conversation/call.ts';
import type { TabSnapshot } from '../../../src/core/session/model.ts';
import { after, entriesOf } from '../../core/conversation/build-calls.ts';
import { apiRequest, domain, requestWith, tokenRequest } from '../../core/conversation/build-request.ts';
import { forgeAccessToken, forgeIdToken, forgeRefreshToken } from '../../support/forge-token.ts';
import { accessRecord, idRecord, refreshRecord, tabSnapshot, testNow } from '../../support/records.ts';

const client = '4h57kq0examp1e9n2c1ient';
const access = forgeAccessToken();
const id = forgeIdToken();
const refresh = forgeRefreshToken();
const made = { AuthenticationResult: { AccessToken: access, IdToken: id, RefreshToken: refresh } };

const refused = (type: string, message: string) => ({ __type: type, message });
const initiate = (seconds: number, authFlow: string, reply: object, more: object = {}) =>
  after(
    seconds,
    apiRequest(
      'InitiateAuth',
      { AuthFlow: authFlow, ClientId: client, AuthParameters: { USERNAME: 'alice@example.com', ...more } },
      { ...reply },
    ),
  );
const respond = (seconds: number, body: object, reply: object, times: Partial<ObservedRequest> = {}) =>
  after(seconds, apiRequest('RespondToAuthChallenge', { ClientId: client, ...body }, { ...reply }, times));

const code = '0f8fad5b-d9cb-469f-a165-70867728950e';
const query = `client_id=${client}&response_type=code&scope=openid+email&redirect_uri=https%3A%2F%2Fshop.example%2Fcb&state=s1&code_challenge=x&code_challenge_method=S256`;

const refreshBy = (seconds: number, reply: object) =>
  after(
    seconds,
    apiRequest('GetTokensFromRefreshToken', { ClientId: client, RefreshToken: refresh }, { ...reply }),
  );

const toApi = (seconds: number, overrides: Partial<ObservedRequest> = {}) =>
  after(
    seconds,
    requestWith({
      url: 'https://api.shop.example/v2/orders',
      status: 401,
      requestHeaders: [{ name: 'Authorization', value: `Bearer ${access}` }],
      responseHeaders: [
        { name: 'x-amz-apigw-id', value: 'abc=' },
        { name: 'x-amzn-errortype', value: 'UnauthorizedException' },
        { name: 'x-amzn-requestid', value: '3f2a9c01-7a0e-4c1b-9a77-0a6e6a4e5a10' },
      ],
      responseBody: '{"message":"Unauthorized"}',
      ...overrides,
    }),
  );

/** What the page of a shop said, and what Cognito and the API said. */
export const shopRequests: readonly ObservedRequest[] = [
  initiate(-900, 'USER_PASSWORD_AUTH', refused('NotAuthorizedException', 'Incorrect username or password.')),
  initiate(-880, 'USER_SRP_AUTH', { ChallengeName: 'PASSWORD_VERIFIER', Session: 'a1' }),
  respond(
    -879,
    { ChallengeName: 'PASSWORD_VERIFIER', Session: 'a1' },
    { ChallengeName: 'SMS_MFA', Session: 'a2' },
    {
      duration: 1420,
      waited: 1380,
    },
  ),
  respond(
    -858,
    { ChallengeName: 'SMS_MFA', Session: 'a2' },
    refused('CodeMismatchException', 'Invalid code or auth state for the user.'),
  ),
  respond(-840, { ChallengeName: 'SMS_MFA', Session: 'a2' }, made),
  toApi(-838),
  toApi(-837),
  after(
    -700,
    requestWith({
      url: `${domain}/oauth2/authorize?${query}`,
      status: 302,
      responseHeaders: [{ name: 'location', value: `https://shop.example/cb?code=${code}&state=s1` }],
    }),
  ),
  after(-699, requestWith({ url: `https://shop.example/cb?code=${code}&state=s1` })),
  after(
    -698,
    tokenRequest(
      { grant_type: 'authorization_code', client_id: client, code, redirect_uri: 'https://shop.example/cb/' },
      { error: 'invalid_grant' },
    ),
  ),
  refreshBy(-300, { AuthenticationResult: { AccessToken: forgeAccessToken({ iat: 2 }) } }),
  refreshBy(-290, refused('RefreshTokenReuseException', 'Refresh token has been invalidated')),
  after(-200, apiRequest('AssociateSoftwareToken', { AccessToken: access }, { SecretCode: 'x' })),
  after(
    -199,
    apiRequest(
      'VerifySoftwareToken',
      { AccessToken: access },
      refused('EnableSoftwareTokenMFAException', 'Code mismatch'),
    ),
  ),
  after(
    -100,
    apiRequest(
      'ForgotPassword',
      { ClientId: client, Username: 'alice' },
      { CodeDeliveryDetails: { DeliveryMedium: 'EMAIL' } },
    ),
  ),
  after(-60, apiRequest('RevokeToken', { ClientId: client, Token: refresh })),
  initiate(
    -20,
    'USER_AUTH',
    refused('InvalidParameterException', 'USER_AUTH is not enabled for the client.'),
  ),
];
const calls = entriesOf(...shopRequests);

/** Navigations between them. */
const navigation = (number: number, seconds: number): ConversationEntry => ({
  kind: 'navigation',
  number,
  at: testNow + seconds * 1000,
});

const broughtBy = (kind: CallEntry['tokens'][number]['kind']) =>
  calls.flatMap(({ tokens }) => tokens).find((token) => token.kind === kind && token.use === 'received')?.id;

const named = (kind: CallEntry['tokens'][number]['kind']) => {
  const tokenId = broughtBy(kind);
  return tokenId === undefined ? {} : { id: tokenId };
};

const tokens = [
  accessRecord({}, named('access')),
  idRecord({}, named('id')),
  refreshRecord(named('refresh')),
];

const many = Array.from({ length: 400 }, (_, index) =>
  index % 3 === 0
    ? toApi(index)
    : refreshBy(index, index % 7 === 0 ? refused('TooManyRequestsException', 'Rate exceeded') : made),
);

/** A hostile page's own words, and ones without an end. */
const hostile = 'Alice \u202Etxt.exe <img src=x onerror=alert(1)> شكرا جزيلا ';

/** States of the conversation that are worth looking at. */
export const conversationStates: Readonly<Record<string, TabSnapshot>> = {
  conversation: tabSnapshot({
    tokens,
    calls: [
      ...calls.slice(0, 7),
      navigation(90, -720),
      ...calls.slice(7),
      navigation(91, -50),
      navigation(92, -40),
    ],
    callsDropped: 12,
  }),
  'conversation-failed': tabSnapshot({
    calls: entriesOf(
      initiate(-20, 'USER_PASSWORD_AUTH', refused('UserNotConfirmedException', 'User is not confirmed.')),
    ),
  }),
  'conversation-expired': tabSnapshot({
    tokens: [accessRecord({ exp: 1_699_994_600, iat: 1_699_991_000 })],
    calls: entriesOf(refreshBy(-60, refused('NotAuthorizedException', 'Refresh Token has expired'))),
  }),
  'conversation-empty': tabSnapshot(),
  'conversation-many': tabSnapshot({ tokens, calls: entriesOf(...many) }),
  'conversation-long': tabSnapshot({
    calls: entriesOf(
      initiate(
        -20,
        'USER_PASSWORD_AUTH',
        refused(`Some${'VeryLong'.repeat(12)}Exception`, hostile.repeat(12)),
      ),
      toApi(-10, {
        url: `https://api.shop.example/${'a-very-long-path/'.repeat(30)}`,
        responseBody: JSON.stringify({ message: hostile.repeat(5) }),
        requestHeaders: [{ name: 'Authorization', value: `Bearer ${access}` }],
      }),
    ),
    tokens,
  }),
};
