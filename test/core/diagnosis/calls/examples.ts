import type { ObservedRequest } from '../../../../src/core/capture/observed-request.ts';
import type { TokenRecord } from '../../../../src/core/session/model.ts';
import { forgeRefreshToken } from '../../../support/forge-token.ts';
import { after } from '../../conversation/build-calls.ts';
import { apiRequest, domain, requestWith, tokenRequest } from '../../conversation/build-request.ts';
import {
  answer,
  apiCall,
  appsyncCall,
  authorize,
  client,
  gateways,
  identityRefused,
  knownAccess,
  knownId,
  knownRefresh,
  page,
  redirectedWith,
  refresh,
  refused,
  signInRefused,
} from './build-example.ts';

/** The row that must be said first of the last of the requests. */
export type Example = readonly [
  id: string,
  requests: readonly ObservedRequest[],
  tokens?: readonly TokenRecord[],
];

const notAuthorized = 'NotAuthorizedException';
const invalidParameter = 'InvalidParameterException';
const lambdaRefused = 'UserLambdaValidationException';
const wrongPassword = { __type: notAuthorized, message: 'Incorrect username or password.' };
const code = '0f8fad5b-d9cb-469f-a165-70867728950e';
const signUp = { Username: 'alice@example.com', Password: 'Sunflower-7' };

const access = knownAccess();
const id = knownId();
/** Two tokens of one user, the older of which had ended when the newer one was issued. */
const older = knownAccess({ iat: 1_699_990_000, exp: 1_699_993_600 });
const olderId = knownId({ iat: 1_699_990_000, exp: 1_699_993_600 });
const hosted = knownAccess({ scope: 'email' });
const regional = knownAccess({
  iss: 'https://issuer-cognito-idp.us-east-1.amazonaws.com/us-east-1_AbCdEf123',
});
const remembered = knownAccess({ device_key: 'us-east-1_device' });
const first = knownRefresh(forgeRefreshToken('one'), client);
const second = knownRefresh(forgeRefreshToken('two'), client);

const signedIn = { AuthenticationResult: { AccessToken: access.token, RefreshToken: first.token } };
const signInAs = (reply: object, seconds = 0) =>
  after(
    seconds,
    apiRequest(
      'InitiateAuth',
      { ClientId: client, AuthFlow: 'USER_SRP_AUTH', AuthParameters: { USERNAME: 'alice' } },
      { ...reply },
    ),
  );
const challenge = { ChallengeName: 'SOFTWARE_TOKEN_MFA', Session: 's1' };
const invalidSession = { __type: notAuthorized, message: 'Invalid session for the user.' };
const invalidRefresh = { __type: notAuthorized, message: 'Invalid Refresh Token.' };
const mismatch = { __type: 'CodeMismatchException', message: 'Invalid code or auth state for the user.' };

const callback = requestWith({ url: `https://shop.example/cb?code=${code}&state=s` });
const withChallenge = authorize(
  { code_challenge: 'c', code_challenge_method: 'S256' },
  `https://shop.example/cb?code=${code}&state=s`,
);
const exchange = {
  grant_type: 'authorization_code',
  code,
  client_id: client,
  redirect_uri: 'https://shop.example/cb',
};
const invalidGrant = { error: 'invalid_grant' };

const toErrorPage = (error: string) => `${domain}/error?error=${error}&client_id=${client}`;

const signInExamples: readonly Example[] = [
  [
    'custom-answer-wrong',
    [
      answer(
        { ChallengeName: 'CUSTOM_CHALLENGE', Session: 's1', ChallengeResponses: { ANSWER: '1' } },
        wrongPassword,
      ),
    ],
  ],
  ['bad-credentials', [signInRefused(notAuthorized, 'Incorrect username or password.')]],
  ['user-locked', [signInRefused(notAuthorized, 'Password attempts exceeded')]],
  ['sign-in-user-unknown', [signInRefused('UserNotFoundException', 'User does not exist.')]],
  [
    'account-unknown',
    [refused('ForgotPassword', 'UserNotFoundException', 'Username/client id combination not found.', signUp)],
  ],
  ['sign-in-unconfirmed', [signInRefused('UserNotConfirmedException', 'User is not confirmed.')]],
  ['sign-in-disabled', [signInRefused(notAuthorized, 'User is disabled.')]],
  [
    'sign-in-reset-needed',
    [signInRefused('PasswordResetRequiredException', 'Password reset required for the user')],
  ],
  [
    'temporary-password-expired',
    [signInRefused(notAuthorized, 'Temporary password has expired and must be reset by an administrator.')],
  ],
];

const clientExamples: readonly Example[] = [
  [
    'secret-missing',
    [
      signInRefused(
        notAuthorized,
        `Client ${client} is configured with secret but SECRET_HASH was not received`,
      ),
    ],
  ],
  [
    'secret-missing',
    [signInRefused(notAuthorized, `Client ${client} is configured for secret but secret was not received`)],
  ],
  ['secret-missing', [signInRefused(notAuthorized, `Unable to verify secret hash for client ${client}`)]],
  [
    'secret-hash-wrong',
    [
      signInRefused(notAuthorized, `Unable to verify secret hash for client ${client}`, {
        AuthParameters: { USERNAME: 'alice', SECRET_HASH: 'aGFzaA==' },
      }),
    ],
  ],
  ['auth-flow-off', [signInRefused(invalidParameter, 'USER_PASSWORD_AUTH flow not enabled for this client')]],
  ['auth-flow-off', [signInRefused(invalidParameter, 'USER_SRP_AUTH is not enabled for the client.')]],
  ['auth-flow-off', [signInRefused(invalidParameter, 'CUSTOM_AUTH is not enabled for the client.')]],
  ['auth-flow-off', [signInRefused(invalidParameter, 'Auth flow not enabled for this client')]],
  [
    'password-empty',
    [
      signInRefused(invalidParameter, 'Missing required parameter PASSWORD', {
        AuthParameters: { USERNAME: 'alice', PASSWORD: '' },
      }),
    ],
  ],
  [
    'custom-untriggered',
    [
      signInRefused(invalidParameter, 'Custom auth lambda trigger is not configured for the user pool.', {
        AuthFlow: 'CUSTOM_AUTH',
      }),
    ],
  ],
  [
    'custom-untriggered',
    [signInRefused(lambdaRefused, 'null failed with error Generate callenges lambda cannot be called..')],
  ],
  [
    'client-unknown',
    [signInRefused('ResourceNotFoundException', `User pool client ${client} does not exist.`)],
  ],
  [
    'parameter-missing',
    [refused('RespondToAuthChallenge', invalidParameter, 'Missing required parameter Session')],
  ],
  ['tier-too-low', [signInRefused('FeatureUnavailableInTierException', '', { AuthFlow: 'USER_AUTH' })]],
  [
    'tier-too-low',
    [signInRefused(invalidParameter, 'This feature is not available', { AuthFlow: 'USER_AUTH' })],
  ],
];

const challengeExamples: readonly Example[] = [
  [
    'session-expired',
    [
      answer(
        { ChallengeName: 'SMS_MFA', Session: 's1' },
        { __type: notAuthorized, message: 'Invalid session for the user, session is expired.' },
      ),
    ],
  ],
  [
    'session-expired',
    [
      signInAs(challenge),
      after(200, answer({ ChallengeName: 'SOFTWARE_TOKEN_MFA', Session: 's1' }, invalidSession)),
    ],
  ],
  [
    'session-used',
    [
      answer(
        { ChallengeName: 'SMS_MFA', Session: 's1' },
        { __type: notAuthorized, message: 'Invalid session for the user, session can only be used once.' },
      ),
    ],
  ],
  [
    'session-used',
    [
      signInAs(challenge),
      after(5, answer({ ChallengeName: 'SOFTWARE_TOKEN_MFA', Session: 's1' }, signedIn)),
      after(6, answer({ ChallengeName: 'SOFTWARE_TOKEN_MFA', Session: 's1' }, invalidSession)),
    ],
  ],
  [
    'session-after-failure',
    [
      signInAs({ ChallengeName: 'CUSTOM_CHALLENGE', Session: 's1' }),
      after(5, answer({ ChallengeName: 'CUSTOM_CHALLENGE', Session: 's1' }, wrongPassword)),
      after(9, answer({ ChallengeName: 'CUSTOM_CHALLENGE', Session: 's1' }, invalidSession)),
    ],
  ],
  ['session-invalid', [answer({ ChallengeName: 'SMS_MFA', Session: 's1' }, invalidSession)]],
  [
    'totp-used',
    [
      answer(
        { ChallengeName: 'SOFTWARE_TOKEN_MFA', Session: 's1' },
        { __type: 'ExpiredCodeException', message: 'Your software token has already been used once.' },
      ),
    ],
  ],
  [
    'totp-used',
    [
      apiRequest(
        'VerifySoftwareToken',
        { AccessToken: access.token, UserCode: '123456' },
        { Status: 'SUCCESS' },
      ),
      after(
        9,
        answer(
          { ChallengeName: 'SOFTWARE_TOKEN_MFA', Session: 's1' },
          { __type: 'ExpiredCodeException', message: 'Code is expired.' },
        ),
      ),
    ],
  ],
  ['mfa-code-wrong', [answer({ ChallengeName: 'SMS_MFA', Session: 's1' }, mismatch)]],
  [
    'code-wrong',
    [
      refused(
        'ConfirmSignUp',
        'CodeMismatchException',
        'Invalid verification code provided, please try again.',
        { Username: 'alice', ConfirmationCode: '123456' },
      ),
    ],
  ],
  [
    'code-expired',
    [
      refused(
        'ConfirmForgotPassword',
        'ExpiredCodeException',
        'Invalid code provided, please request a code again.',
        {
          Username: 'alice',
        },
      ),
    ],
  ],
  [
    'code-after-success',
    [
      apiRequest('ConfirmSignUp', { ClientId: client, Username: 'alice' }),
      after(
        1,
        refused(
          'ConfirmSignUp',
          'ExpiredCodeException',
          'Invalid code provided, please request a code again.',
          {
            Username: 'alice',
          },
        ),
      ),
    ],
  ],
  [
    'code-superseded',
    [
      apiRequest('ForgotPassword', { ClientId: client, Username: 'alice' }),
      after(2, apiRequest('ForgotPassword', { ClientId: client, Username: 'alice' })),
      after(
        60,
        refused('ConfirmForgotPassword', 'ExpiredCodeException', 'Invalid code provided', {
          Username: 'alice',
        }),
      ),
    ],
  ],
  [
    'new-password-attributes',
    [
      answer(
        {
          ChallengeName: 'NEW_PASSWORD_REQUIRED',
          Session: 's1',
          ChallengeResponses: { 'userAttributes.name': 'Alice' },
        },
        { __type: invalidParameter, message: 'Invalid attributes given, given_name is missing' },
      ),
    ],
  ],
  ['mfa-impossible', [signInRefused('MFAMethodNotFoundException')]],
];

const mfaExamples: readonly Example[] = [
  [
    'totp-code-wrong',
    [
      refused(
        'VerifySoftwareToken',
        'EnableSoftwareTokenMFAException',
        'Code mismatch and fail enable Software Token MFA',
      ),
    ],
  ],
  ['totp-code-wrong', [refused('VerifySoftwareToken', 'CodeMismatchException')]],
  [
    'totp-old-secret',
    [
      apiRequest('AssociateSoftwareToken', { AccessToken: access.token }),
      after(1, apiRequest('AssociateSoftwareToken', { AccessToken: access.token })),
      after(30, refused('VerifySoftwareToken', 'EnableSoftwareTokenMFAException', 'Code mismatch')),
    ],
  ],
  [
    'totp-off',
    [
      refused(
        'AssociateSoftwareToken',
        'SoftwareTokenMFANotFoundException',
        'Software Token MFA has not been enabled by the userPool',
      ),
    ],
  ],
  [
    'mfa-not-set-up',
    [refused('SetUserMFAPreference', invalidParameter, 'User has not set up software token mfa')],
  ],
  [
    'mfa-not-set-up',
    [refused('SetUserMFAPreference', invalidParameter, 'User has not verified software token mfa')],
  ],
  [
    'totp-format',
    [
      refused(
        'VerifySoftwareToken',
        invalidParameter,
        "2 validation errors detected: Value 'abc' at 'userCode' failed to satisfy constraint: Member must satisfy regular expression pattern: [0-9]+",
      ),
    ],
  ],
  [
    'admin-scope-missing',
    [
      refused('SetUserMFAPreference', notAuthorized, 'Access Token does not have required scopes', {
        AccessToken: hosted.token,
      }),
    ],
    [hosted.record],
  ],
  [
    'captcha',
    [refused('VerifySoftwareToken', 'ForbiddenException', 'Request not allowed due to WAF captcha.')],
  ],
  ['device-gone', [signInRefused('ResourceNotFoundException', 'Device does not exist.')]],
  ['device-not-made', [refused('ConfirmDevice', invalidParameter, 'Invalid device key given.')]],
  [
    'device-too-early',
    [
      answer(
        { ChallengeName: 'DEVICE_SRP_AUTH', Session: 's1' },
        {
          __type: notAuthorized,
          message: 'Cannot initiate DEVICE_SRP_AUTH flow without first authenticating',
        },
      ),
    ],
  ],
  [
    'refresh-without-device',
    [
      signInAs({
        AuthenticationResult: { RefreshToken: first.token, NewDeviceMetadata: { DeviceKey: 'k' } },
      }),
      after(3600, refresh(first.token, invalidRefresh)),
    ],
    [first.record],
  ],
  ['refresh-without-device', [refresh(first.token, invalidRefresh)], [first.record, remembered.record]],
];

const passkey = (type: string) => refused('StartWebAuthnRegistration', `WebAuthn${type}Exception`);

const passkeyExamples: readonly Example[] = [
  ['passkeys-off', [passkey('NotEnabled')]],
  ['passkeys-unconfigured', [passkey('ConfigurationMissing')]],
  ['passkey-origin', [passkey('OriginNotAllowed')]],
  ['passkey-other-party', [passkey('RelyingPartyMismatch')]],
  ['passkey-other-client', [passkey('ClientMismatch')]],
  ['passkey-too-late', [passkey('ChallengeNotFound')]],
  ['passkey-unsupported', [passkey('CredentialNotSupported')]],
];

const revoked = { __type: notAuthorized, message: 'Refresh Token has been revoked' };
const signOut = (reply: object = {}) =>
  apiRequest('RevokeToken', { ClientId: client, Token: first.token }, { ...reply });

const refreshExamples: readonly Example[] = [
  [
    'refresh-expired',
    [refresh(first.token, { __type: notAuthorized, message: 'Refresh Token has expired' })],
  ],
  ['refresh-revoked', [refresh(first.token, revoked)]],
  ['refresh-after-sign-out', [signOut(), after(5, refresh(first.token, revoked))]],
  ['refresh-invalid', [refresh(first.token, invalidRefresh)]],
  ['refresh-wrong-kind', [refresh(access.token, invalidRefresh)], [access.record]],
  [
    'refresh-other-client',
    [refresh(first.token, invalidRefresh)],
    [knownRefresh(first.token, 'another-client').record],
  ],
  [
    'refresh-after-fault',
    [
      { ...refresh(first.token, {}), status: 503, responseBody: '' },
      after(2, refresh(first.token, invalidRefresh)),
    ],
    [first.record],
  ],
  [
    'rotation-old-call',
    [
      refresh(first.token, {
        __type: 'UnsupportedOperationException',
        message: 'This API does not support refresh token rotation',
      }),
    ],
  ],
  [
    'refresh-reused',
    [refused('GetTokensFromRefreshToken', 'RefreshTokenReuseException', '', { RefreshToken: first.token })],
  ],
  [
    'refresh-reused',
    [
      tokenRequest(
        { grant_type: 'refresh_token', refresh_token: first.token },
        { refresh_token: second.token },
      ),
      after(90, tokenRequest({ grant_type: 'refresh_token', refresh_token: first.token }, invalidGrant)),
    ],
  ],
  ['revoke-off', [signOut({ __type: 'UnsupportedOperationException', message: '' })]],
  [
    'revoke-wrong-kind',
    [refused('RevokeToken', 'UnsupportedTokenTypeException', '', { Token: access.token })],
  ],
  [
    'revoke-wrong-kind',
    [
      tokenRequest(
        { token: access.token },
        { error: 'unsupported_token_type' },
        { url: `${domain}/oauth2/revoke` },
      ),
    ],
  ],
  ['revoke-unauthorized', [signOut({ __type: 'UnauthorizedException', message: '' })]],
  [
    'sign-out-scope-missing',
    [
      refused('GlobalSignOut', notAuthorized, 'Access Token does not have required scopes', {
        AccessToken: hosted.token,
      }),
    ],
    [hosted.record],
  ],
  [
    'token-after-sign-out',
    [
      signOut(),
      after(
        30,
        refused('GetUser', notAuthorized, 'Access Token has been revoked', { AccessToken: access.token }),
      ),
    ],
    [access.record],
  ],
  [
    'access-token-wanted',
    [refused('GetUser', notAuthorized, 'Invalid Access Token', { AccessToken: id.token })],
    [id.record],
  ],
];

const signUpExamples: readonly Example[] = [
  ['name-taken', [refused('SignUp', 'UsernameExistsException', 'User already exists', signUp)]],
  [
    'name-taken',
    [refused('SignUp', 'UsernameExistsException', 'An account with the given email already exists.', signUp)],
  ],
  [
    'name-taken-by-own-try',
    [
      refused('SignUp', 'CodeDeliveryFailureException', '', signUp),
      after(9, refused('SignUp', 'UsernameExistsException', 'User already exists', signUp)),
    ],
  ],
  [
    'alias-taken',
    [refused('ConfirmSignUp', 'AliasExistsException', 'An account with the email already exists.', signUp)],
  ],
  [
    'sign-up-closed',
    [refused('SignUp', notAuthorized, 'SignUp is not permitted for this user pool', signUp)],
  ],
  [
    'password-policy',
    [
      refused(
        'SignUp',
        'InvalidPasswordException',
        'Password did not conform with policy: Password not long enough',
        signUp,
      ),
    ],
  ],
  [
    'password-format',
    [
      refused(
        'SignUp',
        invalidParameter,
        "1 validation error detected: Value at 'password' failed to satisfy constraint: Member must have length greater than or equal to 6",
        signUp,
      ),
    ],
  ],
  ['password-used-before', [refused('ChangePassword', 'PasswordHistoryPolicyViolationException')]],
  ...[
    'Username should be either an email or a phone number.',
    'Username cannot be of email format, since user pool is configured for email alias.',
    'Username cannot be empty',
    'Invalid email address format.',
    'Invalid phone number format.',
  ].map((message): Example => ['name-form', [refused('SignUp', invalidParameter, message, signUp)]]),
  ...[
    'Attributes did not conform to the schema: email: The attribute is required',
    'Attributes did not conform to the schema: custom:x: Attribute does not exist in the schema.',
    'Type for attribute {custom:x} could not be determined',
  ].map((message): Example => ['attribute-schema', [refused('SignUp', invalidParameter, message, signUp)]]),
  [
    'attribute-write-denied',
    [refused('SignUp', notAuthorized, 'A client attempted to write unauthorized attribute', signUp)],
  ],
  ...[
    'User cannot be confirmed. Current status is CONFIRMED',
    'User cannot confirm because user status is not UNCONFIRMED.',
  ].map(
    (message): Example => ['confirmed-already', [refused('ConfirmSignUp', notAuthorized, message, signUp)]],
  ),
  [
    'resend-confirmed',
    [refused('ResendConfirmationCode', invalidParameter, 'User is already confirmed.', signUp)],
  ],
  [
    'resend-off',
    [
      refused(
        'ResendConfirmationCode',
        notAuthorized,
        'Cannot resend codes. Auto verification not turned on.',
        signUp,
      ),
    ],
  ],
  [
    'no-recovery',
    [
      refused(
        'ForgotPassword',
        invalidParameter,
        'Cannot reset password for the user as there is no registered/verified email or phone_number',
        signUp,
      ),
    ],
  ],
  [
    'reset-impossible',
    [refused('ForgotPassword', notAuthorized, 'User password cannot be reset in the current state.', signUp)],
  ],
  [
    'attempts-exceeded',
    [
      refused(
        'ConfirmForgotPassword',
        'LimitExceededException',
        'Attempt limit exceeded, please try after some time.',
        signUp,
      ),
    ],
  ],
  ['codes-exceeded', [refused('ConfirmSignUp', 'TooManyFailedAttemptsException', '', signUp)]],
  ...[
    'Invalid user attributes: phone_number: Required attribute cannot be deleted.',
    'Invalid attribute name. Only phone_number and email can be verified.',
    'Attribute cannot be updated.',
  ].map(
    (message): Example => [
      'attribute-fixed',
      [refused('UpdateUserAttributes', invalidParameter, message, { AccessToken: access.token })],
      [access.record],
    ],
  ),
];

const triggerExamples: readonly Example[] = [
  [
    'trigger-refused',
    [signInRefused(lambdaRefused, 'PreAuthentication failed with error Only staff may come in..')],
  ],
  [
    'trigger-refused',
    [redirectedWith('invalid_request', 'PreSignUp failed with error Only staff may come in.')],
  ],
  [
    'trigger-crashed',
    [signInRefused(lambdaRefused, 'PreTokenGeneration failed with error callback is not a function.')],
  ],
  [
    'trigger-crashed',
    [
      signInRefused(
        lambdaRefused,
        'DefineAuthChallenge failed with error RequestId: 1f Error: Runtime exited with error: exit status 1.',
      ),
    ],
  ],
  [
    'post-confirmation-failed',
    [refused('ConfirmSignUp', lambdaRefused, 'PostConfirmation failed with error x is not defined.', signUp)],
  ],
  [
    'trigger-uncallable',
    [
      signInRefused(
        'UnexpectedLambdaException',
        'PreSignUp invocation failed due to error AccessDeniedException.',
      ),
    ],
  ],
  ['trigger-shape', [signInRefused('InvalidLambdaResponseException', 'Unrecognizable lambda output')]],
  [
    'code-undelivered',
    [
      refused(
        'SignUp',
        'CodeDeliveryFailureException',
        'Amazon SES account is in Sandbox. Verify Send-to email address or Amazon SES Account',
        signUp,
      ),
    ],
  ],
  [
    'sms-role-trust',
    [
      refused(
        'SignUp',
        'InvalidSmsRoleTrustRelationshipException',
        'Role does not have a trust relationship allowing Cognito to assume the role',
        signUp,
      ),
    ],
  ],
  [
    'sms-role-policy',
    [
      refused(
        'SignUp',
        'InvalidSmsRoleAccessPolicyException',
        'Role does not have permission to publish with SNS',
        signUp,
      ),
    ],
  ],
  ['email-role-policy', [refused('SignUp', 'InvalidEmailRoleAccessPolicyException', '', signUp)]],
  ['pool-settings', [signInRefused('InvalidUserPoolConfigurationException')]],
];

const federatedWith = (description: string, error = 'invalid_request'): Example[1] => [
  redirectedWith(error, description, { identity_provider: 'Okta' }),
];

const federationExamples: readonly Example[] = [
  [
    'federated-attributes',
    federatedWith(
      'Error in SAML response processing: Invalid user attributes: username: Attribute does not exist in the schema.',
    ),
  ],
  ['federated-attributes', federatedWith('Invalid user attributes: email: The attribute is required')],
  [
    'federated-name-long',
    federatedWith(
      "Error in SAML response processing: 1 validation error detected: Value 'x' at 'userName' failed to satisfy constraint: Member must have length less than or equal to 128",
    ),
  ],
  [
    'saml-signature',
    federatedWith('Invalid SAML response received: SAML Assertion signature is invalid.', 'server_error'),
  ],
  [
    'federated-attribute-fixed',
    federatedWith('Invalid user attributes: email: Attribute cannot be updated.'),
  ],
  ['federated-attribute-missing', federatedWith('attributes required: [phone_number]')],
  ['federated-linked', federatedWith('Already found an entry for username Okta_1')],
  ['provider-refused', federatedWith('Bad token response: HTTP/1.1 400 Bad Request')],
  ['provider-refused', federatedWith('Okta Error - 401 error getting token')],
  ['provider-refused', federatedWith('Google Error - 401')],
  ['provider-unreachable', federatedWith('Timeout occurred in calling IdP token endpoint')],
  ['provider-unreachable', federatedWith('Connection reset')],
  ['federated-closed', federatedWith('Login not allowed')],
];

const oauthExamples: readonly Example[] = [
  [
    'sign-out-address',
    [page('/logout', { client_id: client, logout_uri: 'https://shop.example/bye' }, { status: 400 })],
  ],
  [
    'sign-out-address',
    [page('/error', { client_id: client, error: "Required String parameter 'redirect_uri' is not present" })],
  ],
  [
    'redirect-mismatch',
    [authorize({ redirect_uri: 'https://shop.example/other' }, toErrorPage('redirect_mismatch'))],
  ],
  [
    'redirect-mismatch',
    [
      authorize({}, toErrorPage('redirect_mismatch')),
      after(1, page('/error', { error: 'redirect_mismatch', client_id: client }, { status: 400 })),
    ],
  ],
  ['oauth-client-unknown', [authorize({}, toErrorPage('invalid_request'))]],
  [
    'oauth-client-unknown',
    [page('/error', { error: 'invalid_request', client_id: client }, { status: 400 })],
  ],
  ['login-page-unavailable', [page('/login', { client_id: client, response_type: 'code' }, { status: 403 })]],
  [
    'domain-unreachable',
    [
      page(
        '/oauth2/authorize',
        { client_id: client, response_type: 'code', redirect_uri: 'https://shop.example/cb' },
        { status: 0 },
      ),
    ],
  ],
  ['authorize-bad-scope', [redirectedWith('invalid_request', 'invalid_scope')]],
  ['authorize-bad-scope', [redirectedWith('invalid_scope')]],
  [
    'authorize-bad-scope',
    [
      redirectedWith('invalid_scope'),
      after(1, requestWith({ url: 'https://shop.example/cb?error=invalid_scope&state=s' })),
    ],
  ],
  [
    'offline-access',
    [redirectedWith('invalid_request', 'invalid_scope', { scope: 'openid offline_access' })],
  ],
  ['grant-not-allowed', [redirectedWith('invalid_request', 'unauthorized_client')]],
  ['grant-not-allowed', [redirectedWith('unauthorized_client')]],
  ['oauth-off', [redirectedWith('invalid_request', 'Client is not enabled for OAuth2.0 flows')]],
  [
    'response-type-missing',
    [
      page(
        '/oauth2/authorize',
        { client_id: client, state: 's' },
        {
          status: 302,
          responseHeaders: [{ name: 'location', value: 'https://shop.example/cb?error=invalid_request' }],
        },
      ),
    ],
  ],
  ['challenge-not-s256', [redirectedWith('invalid_request', '', { code_challenge: 'c' })]],
  [
    'challenge-not-s256',
    [redirectedWith('invalid_request', '', { code_challenge: 'c', code_challenge_method: 'plain' })],
  ],
  ['authorize-server-error', [redirectedWith('server_error', 'Something went wrong')]],
  ['access-denied', [redirectedWith('access_denied', 'User cancelled')]],
  ['login-required', [redirectedWith('login_required', '', { prompt: 'none' })]],
  ['authorize-invalid', [redirectedWith('invalid_request', 'Something else')]],
  [
    'alb-redirect',
    [
      page(
        '/oauth2/authorize',
        { client_id: client, redirect_uri: 'https://shop.example/oauth2/idpresponse' },
        { status: 0 },
      ),
    ],
  ],
];

const tokenEndpointExamples: readonly Example[] = [
  ['grant-refused', [tokenRequest({ ...exchange, code_verifier: 'v' }, invalidGrant)]],
  [
    'code-used-twice',
    [tokenRequest(exchange, { access_token: access.token }), after(1, tokenRequest(exchange, invalidGrant))],
  ],
  [
    'code-burnt',
    [tokenRequest(exchange, { error: 'invalid_request' }), after(1, tokenRequest(exchange, invalidGrant))],
  ],
  ['code-too-old', [callback, after(400, tokenRequest(exchange, invalidGrant))]],
  ['verifier-lost', [withChallenge, after(2, tokenRequest(exchange, invalidGrant))]],
  [
    'verifier-unexpected',
    [
      authorize({}, `https://shop.example/cb?code=${code}&state=s`),
      after(2, tokenRequest({ ...exchange, code_verifier: 'v' }, invalidGrant)),
    ],
  ],
  [
    'grant-refresh-refused',
    [
      tokenRequest(
        { grant_type: 'refresh_token', refresh_token: first.token, client_id: client },
        invalidGrant,
      ),
    ],
  ],
  ['client-secret-missing', [tokenRequest(exchange, { error: 'invalid_client' })]],
  ['client-refused', [tokenRequest({ ...exchange, client_secret: 'x' }, { error: 'invalid_client' })]],
  [
    'redirect-differs',
    [
      withChallenge,
      after(
        2,
        tokenRequest(
          { ...exchange, code_verifier: 'v', redirect_uri: 'https://shop.example/cb/' },
          { error: 'unauthorized_client' },
        ),
      ),
    ],
  ],
  ['token-grant-not-allowed', [tokenRequest(exchange, { error: 'unauthorized_client' })]],
  [
    'token-json-body',
    [
      tokenRequest(
        {},
        { error: 'invalid_request' },
        {
          requestBody: JSON.stringify(exchange),
          requestHeaders: [{ name: 'content-type', value: 'application/json' }],
        },
      ),
    ],
  ],
  [
    'token-request-invalid',
    [tokenRequest({ grant_type: 'authorization_code' }, { error: 'invalid_request' })],
  ],
  ['grant-unsupported', [tokenRequest({ grant_type: 'password' }, { error: 'unsupported_grant_type' })]],
  [
    'revocation-refused',
    [tokenRequest({ token: '' }, { error: 'invalid_request' }, { url: `${domain}/oauth2/revoke` })],
  ],
  [
    'client-secret-missing',
    [
      tokenRequest(
        { token: first.token },
        { error: 'invalid_client' },
        { url: `${domain}/oauth2/revoke`, status: 401 },
      ),
    ],
  ],
  [
    'user-info-refused',
    [
      requestWith({
        url: `${domain}/oauth2/userInfo`,
        status: 401,
        requestHeaders: [{ name: 'Authorization', value: `Bearer ${access.token}` }],
        responseHeaders: [
          {
            name: 'WWW-Authenticate',
            value:
              'Bearer error="invalid_token", error_description="Access token is expired, disabled, or deleted, or the user has globally signed out."',
          },
        ],
      }),
    ],
    [access.record],
  ],
  [
    'user-info-scope-missing',
    [
      requestWith({
        url: `${domain}/oauth2/userInfo`,
        status: 401,
        requestHeaders: [{ name: 'Authorization', value: `Bearer ${hosted.token}` }],
      }),
    ],
    [hosted.record],
  ],
];

const login = 'cognito-idp.us-east-1.amazonaws.com/us-east-1_AbCdEf123';
const logins = { Logins: { [login]: id.token } };

const identityExamples: readonly Example[] = [
  [
    'identity-provider-unknown',
    [identityRefused(notAuthorized, 'Token is not from a supported provider of this identity pool.', logins)],
    [id.record],
  ],
  [
    'identity-access-token',
    [
      identityRefused(notAuthorized, 'Invalid login token. Missing a required claim: aud', {
        Logins: { [login]: access.token },
      }),
    ],
    [access.record],
  ],
  [
    'identity-issuer',
    [identityRefused(notAuthorized, "Invalid login token. Issuer doesn't match providerName", logins)],
  ],
  [
    'identity-issuer',
    [
      identityRefused(notAuthorized, 'Invalid login token.', {
        Logins: { 'cognito-idp.eu-west-1.amazonaws.com/eu-west-1_X': id.token },
      }),
    ],
    [id.record],
  ],
  [
    'identity-token-expired',
    [identityRefused(notAuthorized, 'Invalid login token. Token expired: 1700010000 >= 1700003600', logins)],
  ],
  ['identity-token-expired', [identityRefused(notAuthorized, 'Token is expired.', logins)]],
  [
    'identity-signature',
    [identityRefused(notAuthorized, "Invalid login token. Couldn't verify signed token.", logins)],
  ],
  [
    'identity-logins',
    [
      identityRefused(
        notAuthorized,
        "Logins don't match. Please include at least one valid login for this identity or identity pool.",
      ),
    ],
  ],
  [
    'identity-guests-off',
    [identityRefused(notAuthorized, 'Unauthenticated access is not supported for this identity pool.')],
  ],
  [
    'identity-forbidden',
    [identityRefused(notAuthorized, "Access to Identity 'us-east-1:1f' is forbidden.", logins)],
  ],
  [
    'identity-roles',
    [
      identityRefused(
        'InvalidIdentityPoolConfigurationException',
        'Invalid identity pool configuration. Check assigned IAM roles for this pool.',
      ),
    ],
  ],
  [
    'identity-mapping',
    [
      identityRefused(
        notAuthorized,
        'The ambiguous role mapping rules for: cognito-idp denied this request.',
        logins,
      ),
    ],
  ],
  [
    'identity-pool-gone',
    [identityRefused('ResourceNotFoundException', "IdentityPool 'us-east-1:7f0c' not found.")],
  ],
  ['identity-throttled', [identityRefused('TooManyRequestsException', 'Rate exceeded')]],
];

const bearer = `Bearer ${access.token}`;
const invalidToken = (description: string) =>
  apiCall(
    bearer,
    [
      ...gateways.http,
      {
        name: 'www-authenticate',
        value: `Bearer scope="" error="invalid_token" error_description="${description}"`,
      },
    ],
    401,
    { message: 'Unauthorized' },
  );
/** A refresh that brings the newer token. */
const refreshed = refresh(first.token, { AuthenticationResult: { AccessToken: access.token } });
const iamMessage = `'${bearer}' not a valid key=value pair (missing equal-sign) in Authorization header: '${bearer}'.`;

const apiExamples: readonly Example[] = [
  [
    'api-no-token',
    [apiCall('Bearer undefined', gateways.rest, 401, { message: 'Unauthorized' })],
    [access.record],
  ],
  [
    'api-stale-token',
    [
      refreshed,
      after(5, apiCall(older.token, gateways.rest, 401, { message: 'The incoming token has expired' })),
    ],
    [access.record, older.record],
  ],
  [
    'rest-expired',
    [apiCall(older.token, gateways.rest, 401, { message: 'The incoming token has expired' })],
    [older.record],
  ],
  ['api-wants-id-token', [apiCall(bearer, gateways.rest, 401, { message: 'Unauthorized' })], [access.record]],
  [
    'api-wants-access-token',
    [apiCall(id.token, gateways.rest, 401, { message: 'Unauthorized' })],
    [id.record],
  ],
  [
    'api-issuer-form',
    [apiCall(regional.token, gateways.rest, 401, { message: 'Unauthorized' })],
    [regional.record],
  ],
  ['rest-no-route', [apiCall(bearer, gateways.rest, 403, { message: 'Missing Authentication Token' })]],
  ['rest-wants-signature', [apiCall(bearer, gateways.rest, 403, { message: iamMessage })]],
  [
    'rest-wants-signature',
    [
      apiCall(bearer, gateways.rest, 403, {
        message: "Authorization header requires 'Credential' parameter. Authorization=Bearer",
      }),
    ],
  ],
  [
    'rest-policy-denied',
    [apiCall(bearer, gateways.rest, 403, { Message: 'User is not authorized to access this resource' })],
  ],
  [
    'rest-policy-denied',
    [
      apiCall(bearer, gateways.rest, 403, {
        Message: 'User is not authorized to access this resource with an explicit deny',
      }),
    ],
  ],
  ['rest-forbidden', [apiCall(bearer, gateways.rest, 403, { message: 'Forbidden' })]],
  ['http-forbidden', [apiCall(bearer, gateways.http, 403, { message: 'Forbidden' })], [access.record]],
  ['authorizer-crashed', [apiCall(bearer, gateways.rest, 500, { message: null })]],
  [
    'authorizer-crashed',
    [apiCall(bearer, gateways.none, 500, { message: 'Authorizer configuration error' })],
  ],
  ['http-audience', [invalidToken('the token does not have a valid audience')], [access.record]],
  ['http-no-jwt', [invalidToken('token contains an invalid number of segments')]],
  ['http-token-refused', [invalidToken('invalid issuer')], [access.record]],
  ['http-no-token', [apiCall(bearer, gateways.http, 401, { message: 'Unauthorized' })], [access.record]],
  [
    'appsync-no-header',
    [appsyncCall(bearer, 401, 'UnauthorizedException', 'Valid authorization header not provided.')],
  ],
  ['appsync-unreadable', [appsyncCall(bearer, 401, 'UnauthorizedException', 'Unable to parse JWT token.')]],
  ['appsync-expired', [appsyncCall(older.token, 401, 'UnauthorizedException', 'Token has expired.')]],
  [
    'appsync-not-allowed',
    [appsyncCall(access.token, 401, 'UnauthorizedException', 'You are not authorized to make this call.')],
  ],
  [
    'appsync-rule',
    [appsyncCall(access.token, 200, 'Unauthorized', 'Not Authorized to access listOrders on type Query')],
  ],
  [
    'appsync-socket',
    [
      requestWith({
        url: 'wss://abc.appsync-realtime-api.us-east-1.amazonaws.com/graphql',
        status: 101,
        requestHeaders: [
          {
            name: 'Sec-WebSocket-Protocol',
            value: `graphql-ws, header-${btoa(JSON.stringify({ Authorization: access.token }))}`,
          },
        ],
        frames: [
          {
            direction: 'received',
            text: JSON.stringify({
              type: 'connection_error',
              payload: { errors: [{ errorType: 'UnauthorizedException', message: 'Connection failed' }] },
            }),
          },
        ],
      }),
    ],
    [access.record],
  ],
  ['alb-refused', [apiCall(bearer, gateways.alb, 401, '<html>')], [access.record]],
  ['alb-provider-error', [apiCall(bearer, gateways.alb, 561, '<html>')]],
  ['alb-no-way-out', [apiCall(bearer, gateways.alb, 500, '<html>')]],
  ['api-expired', [apiCall(olderId.token, gateways.none, 401, { message: 'no' })], [olderId.record]],
  ['api-refused', [apiCall(bearer, gateways.none, 401, { message: 'no' })], [access.record]],
];

const serviceExamples: readonly Example[] = [
  ['calls-throttled', [signInRefused('TooManyRequestsException', 'Rate exceeded')]],
  [
    'calls-firewall',
    [{ ...signInRefused('ForbiddenException', 'Request not allowed due to WAF block.'), status: 403 }],
  ],
  ['calls-firewall', [{ ...signInRefused('x'), status: 403, responseBody: '<html>Forbidden</html>' }]],
  [
    'call-hidden',
    [
      apiRequest(
        'GetUser',
        {},
        {},
        {
          status: 502,
          responseBody: '<html>Bad gateway</html>',
          requestHeaders: [
            { name: 'X-Amz-Target', value: 'AWSCognitoIdentityProviderService.GetUser' },
            { name: 'Origin', value: 'https://shop.example' },
          ],
        },
      ),
    ],
  ],
  ['cognito-fault', [{ ...signInRefused('InternalErrorException'), status: 500 }]],
  ['cognito-fault', [{ ...signInRefused('x'), status: 503, responseBody: '<html>' }]],
  ['call-unanswered', [{ ...signInRefused('x'), status: 0, responseBody: '' }]],
  [
    'sign-out-failed',
    [refused('RevokeToken', invalidParameter, 'Token is malformed', { Token: first.token })],
  ],
  ['call-parameter', [signInRefused(invalidParameter, '1 validation error detected')]],
  ['call-not-authorized', [signInRefused(notAuthorized, 'Something that nobody has seen yet')]],
  ['call-target-gone', [signInRefused('ResourceNotFoundException', 'User pool us-east-1_X does not exist.')]],
  ['call-refused', [signInRefused('BrandNewException', 'Something new')]],
];

/**
 * Refusals of access tokens whose row is one of those for look-ups. What the service says to GetUser it says to every call
 * that sends one.
 */
const sharedExamples: readonly Example[] = [
  [
    'expired',
    [refused('ChangePassword', notAuthorized, 'Access Token has expired', { AccessToken: older.token })],
    [older.record],
  ],
  [
    'revoked',
    [refused('GetUser', notAuthorized, 'Access Token has been revoked', { AccessToken: access.token })],
    [access.record],
  ],
  [
    'scope-not-asked-for',
    [
      refused('GetUser', notAuthorized, 'Access Token does not have required scopes', {
        AccessToken: hosted.token,
      }),
    ],
    [hosted.record],
  ],
  [
    'user-gone',
    [refused('DeleteUser', 'UserNotFoundException', 'User does not exist.', { AccessToken: access.token })],
    [access.record],
  ],
];

/** For every row one example at least, and for every wording that the service is known to use. */
export const ownExamples: readonly Example[] = [
  ...signInExamples,
  ...clientExamples,
  ...challengeExamples,
  ...mfaExamples,
  ...passkeyExamples,
  ...refreshExamples,
  ...signUpExamples,
  ...triggerExamples,
  ...federationExamples,
  ...oauthExamples,
  ...tokenEndpointExamples,
  ...identityExamples,
  ...apiExamples,
  ...serviceExamples,
];

export const callExamples: readonly Example[] = [...ownExamples, ...sharedExamples];
