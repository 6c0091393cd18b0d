import type { ObservedRequest } from '../../../src/core/capture/observed-request.ts';
import type { Call } from '../../../src/core/conversation/call.ts';
import { createListener } from '../../../src/core/conversation/listen.ts';
import { testNow } from '../../support/records.ts';

/** A finished request with an empty reply, unless told otherwise. */
export const requestWith = (overrides: Partial<ObservedRequest> = {}): ObservedRequest => ({
  startedAt: testNow,
  duration: 120,
  waited: 100,
  status: 200,
  method: 'GET',
  url: 'https://shop.example/',
  requestHeaders: [],
  responseHeaders: [],
  requestCookies: [],
  responseCookies: [],
  frames: [],
  responseType: 'application/json',
  responseSize: 100,
  ...overrides,
});

type Json = Readonly<Record<string, unknown>>;

/** A call of the user pools API with its reply, or one of the identity pools API. */
export const apiRequest = (
  operation: string,
  body: Json,
  reply: Json = {},
  overrides: Partial<ObservedRequest> = {},
): ObservedRequest =>
  requestWith({
    method: 'POST',
    url: 'https://cognito-idp.us-east-1.amazonaws.com/',
    requestHeaders: [
      {
        name: 'X-Amz-Target',
        value: operation.includes('.') ? operation : `AWSCognitoIdentityProviderService.${operation}`,
      },
      { name: 'Content-Type', value: 'application/x-amz-json-1.1' },
    ],
    requestBody: JSON.stringify(body),
    responseBody: JSON.stringify(reply),
    responseHeaders: [{ name: 'x-amzn-RequestId', value: 'request-1' }],
    status: '__type' in reply ? 400 : 200,
    ...overrides,
  });

export const domain = 'https://shop.auth.us-east-1.amazoncognito.com';

/** A call of the token endpoint. */
export const tokenRequest = (
  form: Readonly<Record<string, string>>,
  reply: Json = {},
  overrides: Partial<ObservedRequest> = {},
): ObservedRequest =>
  requestWith({
    method: 'POST',
    url: `${domain}/oauth2/token`,
    requestHeaders: [{ name: 'content-type', value: 'application/x-www-form-urlencoded' }],
    requestBody: new URLSearchParams(form).toString(),
    responseBody: JSON.stringify(reply),
    status: 'error' in reply ? 400 : 200,
    ...overrides,
  });

/** The calls that requests were, heard one after the other. */
export const callsOf = (...requests: readonly ObservedRequest[]): readonly Call[] => {
  const listen = createListener('key');
  return requests.flatMap((request) => listen(request).call ?? []);
};

export const callOf = (request: ObservedRequest): Call => {
  const [call] = callsOf(request);
  if (call === undefined) throw new Error(`${request.method} ${request.url} is no call`);
  return call;
};
