import type { Source } from './row.ts';

const guide = 'https://docs.aws.amazon.com/cognito/latest/developerguide';
const reference = 'https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference';

/** Pages that more than one row points to. */
export const sources = {
  getUser: { label: 'API reference: GetUser', url: `${reference}/API_GetUser.html` },
  accessToken: {
    label: 'Developer guide: the access token',
    url: `${guide}/amazon-cognito-user-pools-using-the-access-token.html`,
  },
  idToken: {
    label: 'Developer guide: the ID token',
    url: `${guide}/amazon-cognito-user-pools-using-the-id-token.html`,
  },
  refreshToken: {
    label: 'Developer guide: refresh and revoke tokens',
    url: `${guide}/amazon-cognito-user-pools-using-the-refresh-token.html`,
  },
  tokens: {
    label: 'Developer guide: user pool tokens',
    url: `${guide}/amazon-cognito-user-pools-using-tokens-with-identity-providers.html`,
  },
  scopes: {
    label: 'Developer guide: scopes and resource servers',
    url: `${guide}/cognito-user-pools-define-resource-servers.html`,
  },
  tokenTrigger: {
    label: 'Developer guide: pre token generation trigger',
    url: `${guide}/user-pool-lambda-pre-token-generation.html`,
  },
  mfa: { label: 'Developer guide: MFA', url: `${guide}/user-pool-settings-mfa.html` },
  groups: { label: 'Developer guide: groups', url: `${guide}/cognito-user-pools-user-groups.html` },
  attributes: { label: 'Developer guide: attributes', url: `${guide}/user-pool-settings-attributes.html` },
  devices: {
    label: 'Developer guide: remembered devices',
    url: `${guide}/amazon-cognito-user-pools-device-tracking.html`,
  },
  revocation: { label: 'Developer guide: token revocation', url: `${guide}/token-revocation.html` },
  replicas: { label: 'Developer guide: user pools in several regions', url: `${guide}/multi-region.html` },
  verify: {
    label: 'Developer guide: verifying tokens',
    url: `${guide}/amazon-cognito-user-pools-using-tokens-verifying-a-jwt.html`,
  },
  mfaListSeen: {
    label: 'amplify-js issue 11258',
    url: 'https://github.com/aws-amplify/amplify-js/issues/11258',
  },
  clockSeen: {
    label: 'amplify-js issue 3719',
    url: 'https://github.com/aws-amplify/amplify-js/issues/3719',
  },
  rotationSeen: {
    label: 'amplify-js issue 14481',
    url: 'https://github.com/aws-amplify/amplify-js/issues/14481',
  },
  quotas: { label: 'Developer guide: quotas', url: `${guide}/quotas.html` },
  firewall: { label: 'Developer guide: AWS WAF and user pools', url: `${guide}/user-pool-waf.html` },
  expiredSeen: {
    label: 'aws-sdk-ios issue 1376',
    url: 'https://github.com/aws-amplify/aws-sdk-ios/issues/1376',
  },
  revokedSeen: {
    label: 'amplify-js issue 2205',
    url: 'https://github.com/aws-amplify/amplify-js/issues/2205',
  },
  scopesSeen: {
    label: 'amplify-js issue 1906',
    url: 'https://github.com/aws-amplify/amplify-js/issues/1906',
  },
  disabledSeen: {
    label: 'amplify-js issue 5503',
    url: 'https://github.com/aws-amplify/amplify-js/issues/5503',
  },
  goneSeen: {
    label: 'aws-sdk-android issue 366',
    url: 'https://github.com/aws-amplify/aws-sdk-android/issues/366',
  },
} as const satisfies Readonly<Record<string, Source>>;
