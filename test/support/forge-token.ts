/** Base64url of JSON, made of what Node and browsers both have. */
const encode = (value: unknown): string =>
  btoa(
    Array.from(new TextEncoder().encode(JSON.stringify(value)), (byte) => String.fromCharCode(byte)).join(''),
  )
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replace(/=+$/, '');

/** Constant header of every refresh token that Cognito writes. */
const refreshHeader = 'eyJjdHkiOiJKV1QiLCJlbmMiOiJBMjU2R0NNIiwiYWxnIjoiUlNBLU9BRVAifQ';

export const issuer = 'https://cognito-idp.us-east-1.amazonaws.com/us-east-1_AbCdEf123';

/** A token with a signature that nobody made: enough for everything that only decodes. */
export const forgeToken = (
  payload: Readonly<Record<string, unknown>>,
  header: Readonly<Record<string, unknown>> = { kid: 'key-1', alg: 'RS256' },
): string => `${encode(header)}.${encode(payload)}.c2lnbmF0dXJl`;

export const accessPayload = (overrides: Readonly<Record<string, unknown>> = {}) => ({
  sub: '5b1f2c9e-77a4-4d0f-9a1e-0c9f3a51d2ab',
  iss: issuer,
  client_id: '4h57kq0examp1e9n2c1ient',
  token_use: 'access',
  scope: 'aws.cognito.signin.user.admin openid',
  auth_time: 1_700_000_000,
  iat: 1_700_000_000,
  exp: 1_700_003_600,
  origin_jti: 'origin-1',
  username: 'alice',
  ...overrides,
});

export const idPayload = (overrides: Readonly<Record<string, unknown>> = {}) => ({
  sub: '5b1f2c9e-77a4-4d0f-9a1e-0c9f3a51d2ab',
  iss: issuer,
  aud: '4h57kq0examp1e9n2c1ient',
  token_use: 'id',
  'cognito:username': 'alice',
  email: 'alice@example.com',
  origin_jti: 'origin-1',
  auth_time: 1_700_000_000,
  iat: 1_700_000_000,
  exp: 1_700_003_600,
  ...overrides,
});

export const forgeAccessToken = (overrides: Readonly<Record<string, unknown>> = {}): string =>
  forgeToken(accessPayload(overrides));

export const forgeIdToken = (overrides: Readonly<Record<string, unknown>> = {}): string =>
  forgeToken(idPayload(overrides));

/** A refresh token as Cognito writes it: five parts behind the constant header. */
export const forgeRefreshToken = (salt = 'one'): string =>
  `${refreshHeader}.${encode(`key ${salt}`)}.aXY.${encode(`text ${salt}`)}.dGFn`;
