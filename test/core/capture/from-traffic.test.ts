import { expect, test } from 'vitest';
import { fromTraffic, hasTokenReply } from '../../../src/core/capture/from-traffic.ts';
import type { ObservedRequest } from '../../../src/core/capture/observed-request.ts';
import { forgeAccessToken, forgeIdToken, forgeRefreshToken } from '../../support/forge-token.ts';

const access = forgeAccessToken();
const id = forgeIdToken();
const refresh = forgeRefreshToken();

const request = (overrides: Partial<ObservedRequest>): ObservedRequest => ({
  method: 'GET',
  url: 'https://api.example.com/orders?page=2#top',
  requestHeaders: [],
  ...overrides,
});

const call = (operation: string, overrides: Partial<ObservedRequest>): ObservedRequest =>
  request({
    method: 'POST',
    url: 'https://proxy.example.com/',
    requestHeaders: [{ name: 'X-Amz-Target', value: `AWSCognitoIdentityProviderService.${operation}` }],
    ...overrides,
  });

test.each([
  ['Bearer', `Bearer ${access}`],
  ['raw', access],
])(
  'an Authorization header is read in its %s form, and its URL is kept without query and fragment',
  (scheme, value) => {
    expect(fromTraffic(request({ requestHeaders: [{ name: 'authorization', value }] }))).toMatchObject([
      {
        finding: { shape: 'jws', text: access },
        place: { kind: 'request-header', url: 'https://api.example.com/orders', scheme },
      },
    ]);
  },
);

test('a sign-in is recognised by its target on any host, and its tokens share a batch', () => {
  const responseBody = JSON.stringify({
    AuthenticationResult: { AccessToken: access, IdToken: id, RefreshToken: refresh },
  });
  const found = fromTraffic(
    call('InitiateAuth', { requestBody: JSON.stringify({ ClientId: 'client1' }), responseBody }),
  );
  expect(found).toMatchObject([
    {
      finding: { text: access },
      place: { operation: 'InitiateAuth', field: 'AuthenticationResult.AccessToken' },
    },
    { finding: { text: id } },
    { finding: { text: refresh }, isRefresh: true, hint: { clientId: 'client1' } },
  ]);
  expect(new Set(found.map(({ batch }) => batch)).size).toBe(1);
});

test('a call that carries an access token is read', () => {
  const found = fromTraffic(call('GetUser', { requestBody: JSON.stringify({ AccessToken: access }) }));
  expect(found).toMatchObject([
    { place: { kind: 'request-body', operation: 'GetUser', field: 'AccessToken' } },
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
  expect(found.map(({ place }) => 'field' in place && place.field)).toEqual([
    'access_token',
    'id_token',
    'refresh_token',
  ]);
  expect(found[2]?.hint).toEqual({ clientId: 'client1' });
});

test.each([
  'not json',
  '{"AuthenticationResult":5}',
  '[]',
  'null',
  '{"AuthenticationResult":{"AccessToken":7}}',
])('a reply that is not what it should be brings nothing and breaks nothing: %s', (responseBody) => {
  expect(fromTraffic(call('InitiateAuth', { responseBody, requestBody: 'also not json' }))).toEqual([]);
});

test('a reply is worth reading for calls of Cognito and for token endpoints alone', () => {
  expect(hasTokenReply(call('InitiateAuth', {}))).toBe(true);
  expect(hasTokenReply(request({ method: 'POST', url: 'https://x.example/oauth2/token?a' }))).toBe(true);
  expect(hasTokenReply(request({}))).toBe(false);
  expect(hasTokenReply(request({ method: 'POST', url: 'https://x.example/?next=/oauth2/token' }))).toBe(
    false,
  );
});
