import type { ObservedRequest } from '../../../src/core/capture/observed-request.ts';
import { apiRequest, domain, requestWith, tokenRequest } from './build-request.ts';

/** Stands for everything that is secret in a call. */
export const secret = 'Zq7-Secret.42';
const passkey = JSON.stringify({
  response: { clientDataJSON: btoa(`{"challenge":"${secret}"}`) },
  id: secret,
});
/** Who the calls are about. */
export const Username = 'alice@example.com';

export const identity = (operation: string) => `AWSCognitoIdentityService.${operation}`;

/** The secret as texts may hold it, and the other things that no call may tell. */
export const secretTexts = [
  secret,
  encodeURIComponent(secret),
  btoa(`{"challenge":"${secret}"}`),
  '424242',
  Username,
] as const;

/** Each request has the secret in one field: of each operation, and of each way in which a call can be odd. */
export const secretRequests: readonly (readonly [field: string, request: ObservedRequest])[] = [
  ...['PASSWORD', 'SRP_A', 'SECRET_HASH', 'DEVICE_KEY', 'ANSWER'].map(
    (name) =>
      [
        `InitiateAuth ${name}`,
        apiRequest('InitiateAuth', {
          AuthFlow: 'USER_PASSWORD_AUTH',
          ClientId: 'client',
          AuthParameters: { USERNAME: Username, [name]: secret },
        }),
      ] as const,
  ),
  ...[
    'PASSWORD_CLAIM_SIGNATURE',
    'PASSWORD_CLAIM_SECRET_BLOCK',
    'TIMESTAMP',
    'SECRET_HASH',
    'NEW_PASSWORD',
    'PASSWORD',
    'SMS_MFA_CODE',
    'EMAIL_OTP_CODE',
    'SMS_OTP_CODE',
    'SOFTWARE_TOKEN_MFA_CODE',
    'ANSWER',
    'SRP_A',
    'DEVICE_KEY',
    'CREDENTIAL',
    'userAttributes.email',
  ].map(
    (name) =>
      [
        `RespondToAuthChallenge ${name}`,
        apiRequest('RespondToAuthChallenge', {
          ClientId: 'client',
          ChallengeName: 'CUSTOM_CHALLENGE',
          ChallengeResponses: { USERNAME: Username, [name]: secret },
        }),
      ] as const,
  ),
  ...(
    [
      ['RespondToAuthChallenge', 'Session'],
      ['RespondToAuthChallenge', 'ClientMetadata'],
      ['SignUp', 'Password'],
      ['SignUp', 'SecretHash'],
      ['SignUp', 'UserAttributes'],
      ['SignUp', 'ValidationData'],
      ['SignUp', 'UserContextData'],
      ['ConfirmSignUp', 'ConfirmationCode'],
      ['ConfirmSignUp', 'SecretHash'],
      ['ConfirmSignUp', 'Session'],
      ['ForgotPassword', 'SecretHash'],
      ['ConfirmForgotPassword', 'ConfirmationCode'],
      ['ConfirmForgotPassword', 'Password'],
      ['ResendConfirmationCode', 'SecretHash'],
      ['ChangePassword', 'PreviousPassword'],
      ['ChangePassword', 'ProposedPassword'],
      ['AssociateSoftwareToken', 'Session'],
      ['VerifySoftwareToken', 'UserCode'],
      ['VerifySoftwareToken', 'Session'],
      ['VerifyUserAttribute', 'Code'],
      ['UpdateUserAttributes', 'UserAttributes'],
      ['ConfirmDevice', 'DeviceKey'],
      ['ConfirmDevice', 'DeviceSecretVerifierConfig'],
      ['ForgetDevice', 'DeviceKey'],
      ['CompleteWebAuthnRegistration', 'Credential'],
      ['DeleteWebAuthnCredential', 'CredentialId'],
      ['RevokeToken', 'ClientSecret'],
      ['GetTokensFromRefreshToken', 'ClientSecret'],
      ['GetTokensFromRefreshToken', 'DeviceKey'],
      ['SomethingNew', 'SomethingNew'],
    ] as const
  ).map(
    ([operation, name]) =>
      [
        `${operation} ${name}`,
        apiRequest(operation, { ClientId: 'client', Username, [name]: { inner: [secret], Value: secret } }),
      ] as const,
  ),
  ['a code as a number', apiRequest('VerifySoftwareToken', { UserCode: 424242 })],
  ['a passkey', apiRequest('RespondToAuthChallenge', { ChallengeResponses: { CREDENTIAL: passkey } })],
  ['a passkey as an object', apiRequest('CompleteWebAuthnRegistration', { Credential: JSON.parse(passkey) })],
  ['a body that was cut', apiRequest('SignUp', {}, {}, { requestBody: `{"Password":"${secret}","Cl` })],
  ['a body that is a list', apiRequest('SignUp', {}, {}, { requestBody: `["${secret}"]` })],
  ['a body that is too long', apiRequest('SignUp', { Password: secret, more: 'x'.repeat(2_000_001) })],
  ...[
    { Session: secret },
    { ChallengeParameters: { SRP_B: secret, SALT: secret, SECRET_BLOCK: secret } },
    { ChallengeParameters: { CREDENTIAL_REQUEST_OPTIONS: passkey } },
    { SecretCode: secret },
    { CredentialCreationOptions: { challenge: secret } },
    { AuthenticationResult: { NewDeviceMetadata: { DeviceKey: secret, DeviceGroupKey: secret } } },
    { __type: 'InvalidParameterException', message: `Value '${secret}' at 'userCode' failed` },
  ].map(
    (reply) =>
      [`a reply with ${Object.keys(reply).join()}`, apiRequest('RespondToAuthChallenge', {}, reply)] as const,
  ),
  [
    'a message that repeats the request',
    apiRequest(
      'SignUp',
      { Password: secret },
      { __type: 'UserLambdaValidationException', message: `PreSignUp failed with error ${secret} is weak.` },
    ),
  ],
  [
    'credentials of an identity pool',
    apiRequest(
      identity('GetCredentialsForIdentity'),
      { IdentityId: `us-east-1:${secret}` },
      { Credentials: { SecretKey: secret, SessionToken: `eyJ0.${secret}`, AccessKeyId: secret } },
    ),
  ],
  ...['code', 'code_verifier', 'client_secret', 'password', 'something_new'].map(
    (name) =>
      [
        `/oauth2/token ${name}`,
        tokenRequest({ grant_type: 'authorization_code', client_id: 'client', [name]: secret }),
      ] as const,
  ),
  [
    '/oauth2/token in JSON',
    tokenRequest(
      {},
      {},
      {
        requestHeaders: [{ name: 'content-type', value: 'application/json' }],
        requestBody: JSON.stringify({
          grant_type: 'authorization_code',
          code: secret,
          code_verifier: secret,
        }),
      },
    ),
  ],
  [
    'Basic authentication',
    tokenRequest(
      { grant_type: 'client_credentials' },
      {},
      {
        requestHeaders: [{ name: 'Authorization', value: `Basic ${secret}` }],
      },
    ),
  ],
  ...['state', 'nonce', 'login_hint', 'code_challenge', 'something_new'].map(
    (name) =>
      [
        `/oauth2/authorize ${name}`,
        requestWith({
          url: `${domain}/oauth2/authorize?client_id=client&${name}=${secret}`,
          requestHeaders: [{ name: ':path', value: `/oauth2/authorize?${name}=${secret}` }],
          responseHeaders: [{ name: 'Location', value: `/login?client_id=client&${name}=${secret}` }],
          status: 302,
        }),
      ] as const,
  ),
  ...['username', 'password', '_csrf', 'cognitoAsfData'].map(
    (name) =>
      [
        `/login ${name}`,
        requestWith({
          method: 'POST',
          url: `${domain}/login?client_id=client&response_type=code`,
          requestBody: new URLSearchParams({ [name]: secret }).toString(),
          responseBody: `<input value="${secret}">`,
          responseHeaders: [
            { name: 'location', value: `https://shop.example/cb?code=${secret}&state=${secret}` },
          ],
          status: 302,
        }),
      ] as const,
  ),
  [
    '/saml2/idpresponse',
    requestWith({
      method: 'POST',
      url: `${domain}/saml2/idpresponse`,
      requestBody: new URLSearchParams({ SAMLResponse: secret, RelayState: secret }).toString(),
    }),
  ],
  [
    'a callback with an error',
    requestWith({
      url: `https://shop.example/cb?error=access_denied&error_description=no&state=${secret}&code=${secret}`,
      requestHeaders: [{ name: 'Referer', value: `${domain}/login?state=${secret}` }],
    }),
  ],
  [
    'the page after a callback',
    requestWith({
      url: 'https://shop.example/app.js',
      requestHeaders: [{ name: 'referer', value: `https://shop.example/cb?code=${secret}&state=${secret}` }],
    }),
  ],
];
