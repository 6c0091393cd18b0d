import type { Header, ObservedRequest } from '../../../../src/core/capture/observed-request.ts';
import type { TokenRecord } from '../../../../src/core/session/model.ts';
import { sha256 } from '../../../../src/core/sha256.ts';
import { parseTokenId, type TokenId } from '../../../../src/core/token/brand.ts';
import { forgeAccessToken, forgeIdToken } from '../../../support/forge-token.ts';
import { accessRecord, idRecord, refreshRecord } from '../../../support/records.ts';
import { apiRequest, domain, requestWith } from '../../conversation/build-request.ts';

type Json = Readonly<Record<string, unknown>>;

const idOf = (token: string): TokenId => {
  const id = parseTokenId(sha256(token).slice(0, 16));
  if (id === undefined) throw new Error('this is no digest');
  return id;
};

/** A token with the record by which the tab knows it. */
export interface Known {
  readonly token: string;
  readonly record: TokenRecord;
}

export const knownAccess = (payload: Json = {}): Known => {
  const token = forgeAccessToken(payload);
  return { token, record: accessRecord(payload, { id: idOf(token) }) };
};

export const knownId = (payload: Json = {}): Known => {
  const token = forgeIdToken(payload);
  return { token, record: idRecord(payload, { id: idOf(token) }) };
};

export const knownRefresh = (token: string, clientId?: string): Known => ({
  token,
  record: refreshRecord({ id: idOf(token), hint: clientId === undefined ? {} : { clientId } }),
});

export const client = '4h57kq0examp1e9n2c1ient';

/** A call of the user pools API that was refused. */
export const refused = (operation: string, type: string, message = '', body: Json = {}): ObservedRequest =>
  apiRequest(operation, { ClientId: client, ...body }, { __type: type, message });

/** A sign-in that was refused in its first step. */
export const signInRefused = (type: string, message = '', body: Json = {}): ObservedRequest =>
  refused('InitiateAuth', type, message, {
    AuthFlow: 'USER_PASSWORD_AUTH',
    AuthParameters: { USERNAME: 'alice@example.com', PASSWORD: 'Sunflower-7' },
    ...body,
  });

/** An answer to a challenge. */
export const answer = (body: Json, reply: Json): ObservedRequest =>
  apiRequest('RespondToAuthChallenge', { ClientId: client, ...body }, reply);

/** A refresh through the user pools API. */
export const refresh = (token: string, reply: Json, parameters: Json = {}): ObservedRequest =>
  apiRequest(
    'InitiateAuth',
    {
      ClientId: client,
      AuthFlow: 'REFRESH_TOKEN_AUTH',
      AuthParameters: { REFRESH_TOKEN: token, ...parameters },
    },
    reply,
  );

/** A call of the identity pools API that was refused. */
export const identityRefused = (type: string, message: string, body: Json = {}): ObservedRequest =>
  apiRequest(
    'AWSCognitoIdentityService.GetId',
    { IdentityPoolId: 'us-east-1:7f0c', ...body },
    { __type: type, message },
    { url: 'https://cognito-identity.us-east-1.amazonaws.com/' },
  );

type Parameters = Readonly<Record<string, string>>;

/** A visit of a page of the user pool's domain. */
export const page = (
  path: string,
  parameters: Parameters,
  overrides: Partial<ObservedRequest> = {},
): ObservedRequest =>
  requestWith({
    url: `${domain}${path}?${new URLSearchParams(parameters)}`,
    responseType: 'text/html',
    responseBody: '',
    ...overrides,
  });

/** An authorization, and where it leads. */
export const authorize = (parameters: Parameters, location: string): ObservedRequest =>
  page(
    '/oauth2/authorize',
    {
      client_id: client,
      response_type: 'code',
      redirect_uri: 'https://shop.example/cb',
      state: 's',
      scope: 'openid email',
      ...parameters,
    },
    { status: 302, responseHeaders: [{ name: 'location', value: location }] },
  );

/** An authorization that leads back with an error. */
export const redirectedWith = (
  error: string,
  description = '',
  parameters: Parameters = {},
): ObservedRequest =>
  authorize(
    parameters,
    `https://shop.example/cb?${new URLSearchParams({ error, error_description: description, state: 's' })}`,
  );

const header = (name: string, value: string): Header => ({ name, value });

export const gateways = {
  rest: [header('x-amz-apigw-id', 'a')],
  http: [header('apigw-requestid', 'a')],
  alb: [header('server', 'awselb/2.0')],
  none: [],
} as const satisfies Readonly<Record<string, readonly Header[]>>;

/** A call of an API with a token. */
export const apiCall = (
  authorization: string,
  gateway: readonly Header[],
  status: number,
  body: Json | string,
  overrides: Partial<ObservedRequest> = {},
): ObservedRequest =>
  requestWith({
    url: 'https://api.shop.example/orders',
    status,
    requestHeaders: [header('Authorization', authorization)],
    responseHeaders: gateway,
    responseBody: typeof body === 'string' ? body : JSON.stringify(body),
    ...overrides,
  });

/** A call of AppSync, whose errors come with any status. */
export const appsyncCall = (
  authorization: string,
  status: number,
  errorType: string,
  message: string,
): ObservedRequest =>
  apiCall(
    authorization,
    [],
    status,
    { data: null, errors: [{ errorType, message }] },
    {
      url: 'https://abc.appsync-api.us-east-1.amazonaws.com/graphql',
      method: 'POST',
    },
  );
