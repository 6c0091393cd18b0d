import { expect, test } from 'vitest';
import { fromTraffic } from '../../../src/core/capture/from-traffic.ts';
import type { ObservedRequest } from '../../../src/core/capture/observed-request.ts';
import { createListener } from '../../../src/core/conversation/listen.ts';
import { forgeAccessToken, forgeIdToken, forgeRefreshToken } from '../../support/forge-token.ts';
import { apiRequest, domain, requestWith, tokenRequest } from './build-request.ts';
import { identity, secret, secretRequests, secretTexts } from './secret-requests.ts';

const access = forgeAccessToken();
const refresh = forgeRefreshToken();

test.each(secretRequests)('%s stays in the adapter', (_, request) => {
  const observed = createListener('key')(request);
  const told = JSON.stringify([observed, fromTraffic(observed.request)]);
  for (const text of secretTexts) expect(told).not.toContain(text);
});

const tokenRequests: readonly (readonly [
  name: string,
  request: ObservedRequest,
  tokens: readonly string[],
])[] = [
  [
    'a sign-in',
    apiRequest(
      'InitiateAuth',
      { ClientId: 'client', AuthParameters: { PASSWORD: secret } },
      { AuthenticationResult: { AccessToken: access, IdToken: forgeIdToken(), RefreshToken: refresh } },
    ),
    [access, forgeIdToken(), refresh],
  ],
  ['a refresh', apiRequest('InitiateAuth', { AuthParameters: { REFRESH_TOKEN: refresh } }), [refresh]],
  ['a revocation', apiRequest('RevokeToken', { Token: refresh }), [refresh]],
  [
    'a body that was cut',
    apiRequest('GetUser', {}, {}, { requestBody: `{"AccessToken":"${access}"` }),
    [access],
  ],
  ['an unknown field', apiRequest('SignUp', { ClientMetadata: { extra: `Bearer ${access}` } }), [access]],
  [
    'an identity pool',
    apiRequest(identity('GetId'), { Logins: { 'cognito-idp.us-east-1.amazonaws.com/p': access } }),
    [access],
  ],
  [
    'the token endpoint',
    tokenRequest(
      { grant_type: 'refresh_token', refresh_token: refresh, client_secret: secret },
      { access_token: access },
    ),
    [refresh, access],
  ],
  [
    'an implicit sign-in',
    requestWith({
      url: `${domain}/login?client_id=client`,
      responseHeaders: [{ name: 'location', value: `https://shop.example/#access_token=${access}&state=s` }],
    }),
    [access],
  ],
];

test.each(tokenRequests)('tokens of %s are found as before', (_, request, tokens) => {
  const observed = createListener('key')(request);
  expect(fromTraffic(observed.request)).toEqual(fromTraffic(request));
  const texts = fromTraffic(observed.request).flatMap(({ finding }) =>
    'text' in finding ? [finding.text] : [],
  );
  expect(texts).toEqual(tokens);
  expect(JSON.stringify(observed.call ?? {})).not.toContain('eyJ');
});

test('what is no call passes as it is', () => {
  const request = requestWith({ url: 'https://shop.example/?code=SUMMER', requestBody: '{"password":"x"}' });
  expect(createListener('key')(request)).toEqual({ request });
});
