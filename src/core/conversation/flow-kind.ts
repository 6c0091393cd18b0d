import type { Call } from './call.ts';

/** What somebody wanted with a row of calls. `account`: anything about a user who is signed in. */
export const flowKinds = [
  'sign-in',
  'federated',
  'passkey',
  'mfa-set-up',
  'refresh',
  'sign-out',
  'password-reset',
  'sign-up',
  'identity-pool',
  'account',
  'api',
] as const;

export type FlowKind = (typeof flowKinds)[number];

/** Operations of the user pools API by what they are for. What is not here is about the account. */
const operations: Readonly<Record<string, FlowKind>> = {
  InitiateAuth: 'sign-in',
  RespondToAuthChallenge: 'sign-in',
  ConfirmDevice: 'sign-in',
  UpdateDeviceStatus: 'sign-in',
  GetTokensFromRefreshToken: 'refresh',
  AssociateSoftwareToken: 'mfa-set-up',
  VerifySoftwareToken: 'mfa-set-up',
  SetUserMFAPreference: 'mfa-set-up',
  SetUserSettings: 'mfa-set-up',
  RevokeToken: 'sign-out',
  GlobalSignOut: 'sign-out',
  ForgotPassword: 'password-reset',
  ConfirmForgotPassword: 'password-reset',
  SignUp: 'sign-up',
  ConfirmSignUp: 'sign-up',
  ResendConfirmationCode: 'sign-up',
  StartWebAuthnRegistration: 'passkey',
  CompleteWebAuthnRegistration: 'passkey',
};

const endpoints: Readonly<Record<string, FlowKind>> = {
  '/oauth2/revoke': 'sign-out',
  '/logout': 'sign-out',
  '/saml2/logout': 'sign-out',
  '/oauth2/userInfo': 'account',
  '/oauth2/idpresponse': 'federated',
  '/saml2/idpresponse': 'federated',
  '/signup': 'sign-up',
  '/confirmUser': 'sign-up',
  '/forgotPassword': 'password-reset',
  '/confirmForgotPassword': 'password-reset',
};

const refreshFlows: ReadonlySet<string> = new Set(['REFRESH_TOKEN_AUTH', 'REFRESH_TOKEN']);

/** What one call is for, by itself. */
export const kindOf = ({ service, operation, facts }: Call): FlowKind => {
  switch (service) {
    case 'identity-pools':
      return 'identity-pool';
    case 'api':
      return 'api';
    case 'callback':
      return 'sign-in';
    case 'user-pools':
      if (refreshFlows.has(facts.authFlow ?? '')) return 'refresh';
      if (facts.challenge === 'WEB_AUTHN') return 'passkey';
      return Object.hasOwn(operations, operation) ? (operations[operation] ?? 'account') : 'account';
    case 'oauth':
      if (facts.grantType === 'refresh_token') return 'refresh';
      if (facts.identityProvider !== undefined && facts.identityProvider !== 'COGNITO') return 'federated';
      return Object.hasOwn(endpoints, operation) ? (endpoints[operation] ?? 'sign-in') : 'sign-in';
  }
};
