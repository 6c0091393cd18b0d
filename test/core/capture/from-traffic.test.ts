import { expect, test } from 'vitest';
import { changesSession, fromTraffic } from '../../../src/core/capture/from-traffic.ts';
import type { ObservedRequest } from '../../../src/core/capture/observed-request.ts';
import { replyReading } from '../../../src/core/capture/reply-reading.ts';
import { forgeAccessToken, forgeIdToken, forgeRefreshToken } from '../../support/forge-token.ts';
import { call, request, userPools } from './build-request.ts';

const access = forgeAccessToken();
const id = forgeIdToken();
const refresh = forgeRefreshToken();
const base64url = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url');

const header = (name: string, value: string) => ({ requestHeaders: [{ name, value }] });

test.each([
  ['Bearer', `Bearer ${access}`, 'Bearer'],
  ['raw', access, undefined],
])(
  'an Authorization header is read in its %s form, and its URL is kept without query and fragment',
  (_form, value, scheme) => {
    const [candidate] = fromTraffic(request(header('authorization', value)));
    expect(candidate).toMatchObject({
      finding: { shape: 'jws', text: access },
      place: { kind: 'request', part: 'header', url: 'https://api.example.com/orders' },
    });
    expect(candidate?.place).toHaveProperty('name', 'Authorization');
    expect(candidate?.place.kind === 'request' && candidate.place.scheme).toBe(scheme);
  },
);

test('any other header that carries a token is a place, in the request and in its reply', () => {
  const found = fromTraffic(
    request({
      ...header('X-Id-Token', id),
      responseHeaders: [{ name: 'X-New-Token', value: access }],
    }),
  );
  expect(found).toMatchObject([
    { place: { part: 'header', name: 'X-Id-Token' } },
    { place: { part: 'reply-header', name: 'X-New-Token' } },
  ]);
});

test('cookies are read from the browser’s list, with what it says of HttpOnly, and named by their site', () => {
  const key = 'CognitoIdentityServiceProvider.client1.alice.accessToken';
  const found = fromTraffic(
    request({
      ...header('Cookie', `${key}=${access}`),
      requestCookies: [{ name: key, value: access, isHttpOnly: true }],
      responseCookies: [
        { name: 'id', value: id, isHttpOnly: false },
        { name: 'old', value: '' },
      ],
    }),
  );
  expect(found).toMatchObject([
    {
      place: { part: 'cookie', name: key, isHttpOnly: true, url: 'https://api.example.com' },
      producer: 'server-cookies',
      hint: { clientId: 'client1', username: 'alice' },
    },
    { place: { part: 'set-cookie', name: 'id', isHttpOnly: false } },
  ]);
});

test('a sign-in is recognised by its target on any host, and its tokens share a batch', () => {
  const responseBody = JSON.stringify({
    AuthenticationResult: { AccessToken: access, IdToken: id, RefreshToken: refresh },
  });
  const found = fromTraffic(
    userPools('InitiateAuth', { requestBody: JSON.stringify({ ClientId: 'client1' }), responseBody }),
  );
  expect(found).toMatchObject([
    {
      finding: { text: access },
      place: { operation: 'InitiateAuth', name: 'AuthenticationResult.AccessToken' },
      producer: 'user-pools-api',
    },
    { finding: { text: id } },
    { finding: { text: refresh }, isRefresh: true, hint: { clientId: 'client1' } },
  ]);
  expect(new Set(found.map(({ batch }) => batch)).size).toBe(1);
});

/** Operations of the user pools API that take an access token. Source: API reference. */
const withAccessToken = [
  ...['AssociateSoftwareToken', 'ChangePassword', 'CompleteWebAuthnRegistration', 'ConfirmDevice'],
  ...['DeleteUser', 'DeleteUserAttributes', 'DeleteWebAuthnCredential', 'ForgetDevice', 'GetDevice'],
  ...['GetUser', 'GetUserAttributeVerificationCode', 'GetUserAuthFactors', 'GlobalSignOut', 'ListDevices'],
  ...['ListWebAuthnCredentials', 'SetUserMFAPreference', 'SetUserSettings', 'StartWebAuthnRegistration'],
  ...['UpdateDeviceStatus', 'UpdateUserAttributes', 'VerifySoftwareToken', 'VerifyUserAttribute'],
];

test('each of the 22 operations that take an access token is read', () => {
  expect(withAccessToken).toHaveLength(22);
  for (const operation of withAccessToken)
    expect(
      fromTraffic(userPools(operation, { requestBody: JSON.stringify({ AccessToken: access }) })),
    ).toMatchObject([{ place: { part: 'body', operation, name: 'AccessToken' } }]);
});

test.each([
  'InitiateAuth',
  'RespondToAuthChallenge',
  'GetTokensFromRefreshToken',
  'AdminInitiateAuth',
  'AdminRespondToAuthChallenge',
])('the reply of %s is read', (operation) => {
  const responseBody = JSON.stringify({ AuthenticationResult: { AccessToken: access, IdToken: id } });
  expect(fromTraffic(userPools(operation, { responseBody }))).toMatchObject([
    { place: { part: 'reply', operation } },
    { place: { part: 'reply', operation } },
  ]);
});

test.each([
  ['GetTokensFromRefreshToken', { RefreshToken: refresh, ClientId: 'c' }, 'RefreshToken'],
  ['RevokeToken', { Token: refresh, ClientId: 'c' }, 'Token'],
  [
    'InitiateAuth',
    { AuthFlow: 'REFRESH_TOKEN_AUTH', AuthParameters: { REFRESH_TOKEN: refresh }, ClientId: 'c' },
    'AuthParameters.REFRESH_TOKEN',
  ],
])('the refresh token that %s sends is read as one', (operation, body, name) => {
  expect(fromTraffic(userPools(operation, { requestBody: JSON.stringify(body) }))).toMatchObject([
    { place: { part: 'body', operation, name }, isRefresh: true, hint: { clientId: 'c' } },
  ]);
});

test('the tokens that an identity pool is given are read from its logins', () => {
  const provider = 'cognito-idp.us-east-1.amazonaws.com/us-east-1_AbCdEf123';
  const requestBody = JSON.stringify({ IdentityPoolId: 'us-east-1:x', Logins: { [provider]: id } });
  expect(fromTraffic(call('AWSCognitoIdentityService.GetId', { requestBody }))).toMatchObject([
    {
      place: { part: 'body', operation: 'GetId', name: `Logins.${provider}` },
      producer: 'identity-pools-api',
    },
  ]);
});

test('the reply of an OAuth token endpoint is read', () => {
  const found = fromTraffic(
    request({
      method: 'POST',
      url: 'https://auth.example.com/oauth2/token',
      requestBody: 'grant_type=authorization_code&client_id=client1',
      responseBody: JSON.stringify({ access_token: access, id_token: id, refresh_token: refresh }),
    }),
  );
  expect(found).toMatchObject([
    { place: { operation: '/oauth2/token', name: 'access_token' } },
    { place: { name: 'id_token' } },
    { place: { name: 'refresh_token' }, isRefresh: true, hint: { clientId: 'client1' } },
  ]);
});

test('a revocation and a look at the user info are read', () => {
  const revoked = request({
    method: 'POST',
    url: 'https://auth.example.com/oauth2/revoke',
    requestBody: new URLSearchParams({ token: refresh, client_id: 'c' }).toString(),
  });
  expect(fromTraffic(revoked)).toMatchObject([
    { place: { operation: '/oauth2/revoke', name: 'token' }, isRefresh: true, hint: { clientId: 'c' } },
  ]);
  const info = request({
    url: 'https://auth.example.com/oauth2/userInfo',
    ...header('Authorization', `Bearer ${access}`),
  });
  expect(fromTraffic(info)).toMatchObject([{ place: { operation: '/oauth2/userInfo', part: 'header' } }]);
});

test.each([
  ['/api/auth/session', 'session-endpoint'],
  ['/api/_auth/session', 'nuxt-session-endpoint'],
])('the session that %s tells is read', (path, producer) => {
  const responseBody = JSON.stringify({ user: { name: 'alice' }, accessToken: access });
  expect(fromTraffic(request({ url: `https://app.example.com${path}`, responseBody }))).toMatchObject([
    { place: { part: 'reply', operation: path, name: 'accessToken' }, producer },
  ]);
});

test('a token in a query is a place by the name of its parameter, as with a WebSocket of API Gateway', () => {
  expect(
    fromTraffic(request({ url: `wss://abc.execute-api.us-east-1.amazonaws.com/prod?auth=${access}&v=1` })),
  ).toMatchObject([
    {
      place: {
        part: 'query',
        name: 'auth',
        url: 'wss://abc.execute-api.us-east-1.amazonaws.com/prod',
      },
    },
  ]);
});

test('the tokens of an implicit sign-in are read from the redirect that carries them', () => {
  const location = `/cb#id_token=${id}&access_token=${access}&token_type=Bearer`;
  const found = fromTraffic(
    request({
      url: 'https://auth.example.com/oauth2/authorize?response_type=token',
      responseHeaders: [{ name: 'Location', value: location }],
    }),
  );
  expect(found).toMatchObject([
    {
      finding: { text: id },
      place: { part: 'redirect', name: 'id_token', url: 'https://auth.example.com/oauth2/authorize' },
      producer: 'implicit-flow',
    },
    { finding: { text: access } },
  ]);
});

test('AppSync’s WebSocket is read: its subprotocol, its older parameter and its messages', () => {
  const authorization = { Authorization: access, host: 'x.appsync-api.us-east-1.amazonaws.com' };
  const url = 'wss://x.appsync-realtime-api.us-east-1.amazonaws.com/graphql';
  const producer = 'appsync-subscription';
  expect(
    fromTraffic(
      request({ url, ...header('Sec-WebSocket-Protocol', `graphql-ws, header-${base64url(authorization)}`) }),
    ),
  ).toMatchObject([
    { finding: { text: access }, place: { part: 'header', path: '(Base64).Authorization' }, producer },
  ]);
  const older = Buffer.from(JSON.stringify(authorization)).toString('base64');
  for (const encoded of [older, encodeURIComponent(older)])
    expect(fromTraffic(request({ url: `${url}?header=${encoded}&payload=e30=` }))).toMatchObject([
      { finding: { text: access }, place: { part: 'query', name: 'header' }, producer },
    ]);
  const text = JSON.stringify({ type: 'start', payload: { extensions: { authorization } } });
  const frames: ObservedRequest['frames'] = [
    { direction: 'sent', text },
    { direction: 'received', text: JSON.stringify({ token: id }) },
  ];
  expect(fromTraffic(request({ url, frames }))).toMatchObject([
    { finding: { text: id }, place: { part: 'frame-received', name: 'token' } },
    {
      finding: { text: access },
      place: { part: 'frame-sent', name: 'payload.extensions.authorization.Authorization' },
      producer,
    },
  ]);
});

test('of many messages the newest token is found, and one that repeats is counted', () => {
  const frame = (token: string): ObservedRequest['frames'][number] => ({
    direction: 'sent',
    text: JSON.stringify({ token }),
  });
  const frames = [...Array.from({ length: 250 }, () => frame(access)), frame(id)];
  expect(fromTraffic(request({ url: 'wss://x.example/', frames }))).toMatchObject([
    { finding: { text: id } },
    { finding: { text: access }, count: 250 },
  ]);
  const continued = request({ ...header('Authorization', access), frames: [frame(id)], isContinued: true });
  expect(fromTraffic(continued)).toMatchObject([{ finding: { text: id } }]);
});

test('what a request carries was sent when it began', () => {
  const sent = request({ ...header('Authorization', access), startedAt: 5, responseBody: `{"t":"${id}"}` });
  expect(fromTraffic(sent).map(({ at }) => at)).toEqual([5, undefined]);
});

test('bodies are read whatever their form: JSON, a form, plain text', () => {
  const bodies = [
    JSON.stringify({ session: { token: access } }),
    `a=1&session=${access}`,
    `the token is ${access} today`,
    `------x\r\nContent-Disposition: form-data; name="t"\r\n\r\n${access}\r\n------x--`,
  ];
  for (const requestBody of bodies)
    expect(fromTraffic(request({ method: 'POST', requestBody }))).toMatchObject([
      { finding: { text: access }, place: { part: 'body' } },
    ]);
});

test.each([
  'not json',
  '{"AuthenticationResult":5}',
  '[]',
  'null',
  '{"AuthenticationResult":{"AccessToken":7}}',
])('a reply that is not what it should be brings nothing and breaks nothing: %s', (responseBody) => {
  expect(fromTraffic(userPools('InitiateAuth', { responseBody, requestBody: 'also not json' }))).toEqual([]);
});

test('no address, name or operation of a place holds a token', () => {
  const found = fromTraffic(
    request({
      url: `https://api.example.com/t/${access}?t=${access}`,
      responseHeaders: [{ name: 'Location', value: `/x/${access}#access_token=${access}` }],
      requestCookies: [{ name: `n-${access}`, value: access }],
      requestBody: JSON.stringify({ [access]: access }),
    }),
  );
  expect(found.length).toBeGreaterThan(3);
  for (const { place } of found) expect(JSON.stringify(place)).not.toContain(access);
});

test('a call of Cognito and one of an OAuth endpoint may change what the page keeps, others do not', () => {
  expect(changesSession(userPools('InitiateAuth'))).toBe(true);
  expect(changesSession(request({ method: 'POST', url: 'https://x.example/oauth2/token?a' }))).toBe(true);
  expect(changesSession(request())).toBe(false);
  expect(changesSession(request({ url: 'https://x.example/?next=/oauth2/token' }))).toBe(false);
});

test.each([
  ['application/json', 'read'],
  ['application/x-amz-json-1.1', 'read'],
  ['application/problem+json', 'read'],
  ['text/html', 'read'],
  ['text/plain', 'read'],
  ['text/event-stream', 'read'],
  ['application/xml', 'read'],
  ['x-unknown', 'read'],
  ['', 'read'],
  ['image/png', 'not-text'],
  ['image/svg+xml', 'not-text'],
  ['font/woff2', 'not-text'],
  ['text/javascript', 'not-text'],
  ['application/javascript', 'not-text'],
  ['text/css', 'not-text'],
  ['application/octet-stream', 'not-text'],
  ['application/wasm', 'not-text'],
  ['video/mp4', 'not-text'],
])('a body of the type %j is %s', (responseType, reading) => {
  expect(replyReading({ responseType, responseSize: 10 })).toBe(reading);
});

test('a body that is too long is not read, and an empty one is no body', () => {
  expect(replyReading({ responseType: 'application/json', responseSize: 2_000_001 })).toBe('too-long');
  expect(replyReading({ responseType: 'application/json', responseSize: 0 })).toBe('empty');
});
