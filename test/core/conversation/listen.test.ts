import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createListener } from '../../../src/core/conversation/listen.ts';
import { sha256 } from '../../../src/core/sha256.ts';
import { forgeAccessToken, forgeIdToken, forgeRefreshToken, forgeToken } from '../../support/forge-token.ts';
import { apiRequest, callOf, callsOf, domain, requestWith, tokenRequest } from './build-request.ts';

const access = forgeAccessToken();
const idOf = (token: string) => sha256(token).slice(0, 16);

test('a refused sign-in says what was asked, how it ended and what it came with', () => {
  const call = callOf(
    apiRequest(
      'InitiateAuth',
      {
        AuthFlow: 'USER_PASSWORD_AUTH',
        ClientId: 'client',
        AuthParameters: { USERNAME: 'alice@example.com', PASSWORD: 'x', SECRET_HASH: 'y' },
      },
      { __type: 'com.amazonaws.x#NotAuthorizedException', message: 'Incorrect username or password.' },
    ),
  );
  expect(call).toMatchObject({
    service: 'user-pools',
    operation: 'InitiateAuth',
    status: 400,
    duration: 120,
    waited: 100,
    reply: 'read',
    requestId: 'request-1',
    refusal: { type: 'NotAuthorizedException', message: 'Incorrect username or password.' },
    facts: { authFlow: 'USER_PASSWORD_AUTH', clientId: 'client', usernameForm: 'email', hasSecretHash: true },
  });
});

test('tokens are named as the capture names them, and by what they say of themselves', () => {
  const refresh = forgeRefreshToken();
  expect(callOf(apiRequest('GetUser', { AccessToken: forgeIdToken() })).tokens).toEqual([
    { id: idOf(forgeIdToken()), use: 'sent', kind: 'id' },
  ]);
  const reply = { AuthenticationResult: { AccessToken: access, RefreshToken: refresh } };
  expect(callOf(apiRequest('InitiateAuth', {}, reply)).tokens).toEqual([
    { id: idOf(access), use: 'received', kind: 'access' },
    { id: idOf(refresh), use: 'received', kind: 'refresh' },
  ]);
});

test('a Session links the reply that brought it with the request that uses it, within one recording', () => {
  const first = apiRequest('InitiateAuth', {}, { Session: 'AYABe', ChallengeName: 'SMS_MFA' });
  const [one, other] = callsOf(first, apiRequest('RespondToAuthChallenge', { Session: 'AYABe' }));
  expect(one?.links.nextSession).toBeDefined();
  expect(other?.links.session).toBe(one?.links.nextSession);
  expect(createListener('another key')(first).call?.links).not.toEqual(one?.links);
});

test('an authorization is followed from endpoint to callback to token', () => {
  const code = '0f8fad5b-d9cb-469f-a165-70867728950e';
  const calls = callsOf(
    requestWith({
      url: `${domain}/oauth2/authorize?client_id=client&response_type=code&scope=openid+email&state=s1&redirect_uri=${encodeURIComponent('https://shop.example/cb?x=1')}&code_challenge=c&code_challenge_method=S256`,
      status: 302,
      responseHeaders: [{ name: 'Location', value: `https://shop.example/cb?code=${code}&state=s1` }],
    }),
    requestWith({ url: `https://shop.example/cb?code=${code}&state=s1` }),
    tokenRequest({ grant_type: 'authorization_code', code, code_verifier: 'v', client_id: 'client' }),
  );
  expect(calls.map(({ service, operation }) => `${service} ${operation}`)).toEqual([
    'oauth /oauth2/authorize',
    'callback GET',
    'oauth /oauth2/token',
  ]);
  expect(calls[0]?.facts).toMatchObject({
    scopes: ['openid', 'email'],
    codeChallengeMethod: 'S256',
    redirectUri: 'https://shop.example/cb',
    leadsTo: 'https://shop.example/cb',
  });
  expect(new Set(calls.map(({ links }) => links.code)).size).toBe(1);
  expect(calls[1]?.links.state).toBe(calls[0]?.links.state);
});

test('an error that an authorization leads back with is a refusal, in query and fragment', () => {
  for (const mark of ['?', '#']) {
    const location = `https://shop.example/cb${mark}error_description=unauthorized_client&state=s&error=invalid_request`;
    expect(
      callOf(
        requestWith({
          url: `${domain}/oauth2/authorize?client_id=client`,
          status: 302,
          responseHeaders: [{ name: 'location', value: location }],
        }),
      ).refusal,
    ).toEqual({ type: 'invalid_request', message: 'unauthorized_client' });
  }
});

test('a custom domain is told by path and parameters together', () => {
  const urls = [
    'https://login.shop.example/oauth2/authorize?client_id=c',
    'https://login.shop.example/login?client_id=c&redirect_uri=https%3A%2F%2Fshop.example%2F',
    'https://login.shop.example/logout?client_id=c&logout_uri=https%3A%2F%2Fshop.example%2F',
    'https://login.shop.example/error?client_id=c&error=redirect_mismatch',
    'https://login.shop.example/oauth2/userInfo',
  ];
  expect(callsOf(...urls.map((url) => requestWith({ url })))).toHaveLength(urls.length);
  const others = [
    'https://shop.example/login',
    'https://shop.example/logout?next=/',
    'https://shop.example/error?error=404',
    'https://shop.example/oauth2/authorize',
    'https://shop.example/list?code=SUMMER&state=Ohio',
    'https://shop.example/list?error=not_found&state=Ohio',
    'blob:https://shop.example/login?client_id=c&redirect_uri=x',
  ];
  expect(callsOf(...others.map((url) => requestWith({ url })))).toEqual([]);
});

test('an API that refuses a token of Cognito is told, with what guards it', () => {
  const refused = requestWith({
    url: 'https://abc.execute-api.us-east-1.amazonaws.com/orders?customer=7',
    status: 401,
    requestHeaders: [{ name: 'Authorization', value: `Bearer ${access}` }],
    responseHeaders: [{ name: 'x-amz-apigw-id', value: 'a' }],
    responseBody: '{"message":"The incoming token has expired"}',
  });
  expect(callOf(refused)).toMatchObject({
    service: 'api',
    url: 'https://abc.execute-api.us-east-1.amazonaws.com/orders',
    tokens: [{ id: idOf(access), use: 'sent', kind: 'access' }],
    facts: { gateway: 'rest-api', sentIn: 'Authorization', tokenForm: 'bearer' },
    refusal: { type: '', message: 'The incoming token has expired' },
  });
  const stranger = forgeToken({ iss: 'https://example.auth0.com/' });
  expect(
    callsOf({ ...refused, status: 200 }, { ...refused, requestHeaders: [{ name: 'X', value: stranger }] }),
  ).toEqual([]);
});

test('the message of a gateway that repeats the token does not', () => {
  const call = callOf(
    requestWith({
      status: 403,
      requestHeaders: [{ name: 'Authorization', value: access }],
      responseBody: JSON.stringify({ message: `'${access}' not a valid key=value pair` }),
    }),
  );
  expect(call.refusal?.message).toBe("'…' not a valid key=value pair");
});

test('AppSync refuses with the status 200, and through a WebSocket', () => {
  const errors = [{ errorType: 'UnauthorizedException', message: 'Token has expired.' }];
  const http = requestWith({
    url: 'https://abc.appsync-api.us-east-1.amazonaws.com/graphql',
    requestHeaders: [{ name: 'authorization', value: access }],
    responseBody: JSON.stringify({ data: null, errors }),
  });
  const header = btoa(JSON.stringify({ Authorization: access }));
  const socket = requestWith({
    url: 'wss://abc.appsync-realtime-api.us-east-1.amazonaws.com/graphql',
    status: 101,
    requestHeaders: [{ name: 'Sec-WebSocket-Protocol', value: `graphql-ws, header-${header}` }],
    frames: [
      { direction: 'received', text: JSON.stringify({ type: 'connection_error', payload: { errors } }) },
    ],
  });
  for (const call of callsOf(http, socket))
    expect(call).toMatchObject({
      facts: { gateway: 'appsync' },
      tokens: [{ id: idOf(access) }],
      refusal: { type: 'UnauthorizedException', message: 'Token has expired.' },
    });
  expect(callsOf(http, socket)).toHaveLength(2);
});

test('a word in place of a token is told as such', () => {
  const call = callOf(
    requestWith({ status: 401, requestHeaders: [{ name: 'Authorization', value: 'Bearer undefined' }] }),
  );
  expect(call).toMatchObject({ tokens: [], facts: { tokenForm: 'undefined' } });
});

test('a refusal that the page itself may not read is told as such', () => {
  const origin = { name: 'Origin', value: 'https://shop.example' };
  const refused = requestWith({
    url: 'https://api.shop.example/orders',
    status: 403,
    requestHeaders: [{ name: 'Authorization', value: access }, origin],
  });
  expect(callOf(refused).facts.hiddenFromPage).toBe(true);
  const allowed = { name: 'Access-Control-Allow-Origin', value: '*' };
  const mode = { name: 'Sec-Fetch-Mode', value: 'navigate' };
  for (const readable of [
    { ...refused, responseHeaders: [allowed] },
    { ...refused, url: 'https://shop.example/orders' },
    { ...refused, requestHeaders: [...refused.requestHeaders, mode] },
  ])
    expect(callOf(readable).facts.hiddenFromPage).toBeUndefined();
});

test('a preflight is no call', () => {
  expect(callsOf(apiRequest('InitiateAuth', {}, {}, { method: 'OPTIONS' }))).toEqual([]);
});

test.each([
  ['no-reply', { status: 0, responseBody: '' }],
  ['no-reply', { status: 0 }],
  ['not-json', { responseBody: '<html>', status: 502 }],
  ['empty', { responseBody: '' }],
  ['too-long', { responseBody: ' '.repeat(2_000_001) }],
] as const)('a reply may be %s', (reply, overrides) => {
  expect(callOf(apiRequest('GetUser', {}, {}, overrides)).reply).toBe(reply);
});

test('every text is bounded', () => {
  const long = 'x'.repeat(5000);
  const call = callOf(
    apiRequest(
      'SignUp',
      { ClientId: long, UserAttributes: Array.from({ length: 100 }, () => ({ Name: long, Value: 'v' })) },
      { __type: long, message: long },
      { url: `https://cognito.example/${long}` },
    ),
  );
  expect(JSON.stringify(call).length).toBeLessThan(6500);
});

test('nothing that a request may hold makes the listener throw', () => {
  const listen = createListener('key');
  const text = fc.oneof(fc.string(), fc.json(), fc.constantFrom('{"__proto__":{"Session":"x"}}', '%', '?%'));
  fc.assert(
    fc.property(
      text,
      text,
      text,
      fc.integer({ min: 0, max: 599 }),
      (requestBody, responseBody, end, status) => {
        listen(apiRequest('InitiateAuth', {}, {}, { requestBody, responseBody, status }));
        listen(tokenRequest({}, {}, { requestBody, responseBody, status }));
        listen(requestWith({ url: `${domain}/login${end}`, responseBody, status }));
        listen(
          requestWith({
            url: `https://shop.example/cb?code=${end}&error=access_denied&state=${end}`,
            responseHeaders: [{ name: 'location', value: end }],
            requestHeaders: [{ name: 'authorization', value: end }],
            frames: [{ direction: 'received', text: responseBody }],
            status,
          }),
        );
      },
    ),
  );
});
