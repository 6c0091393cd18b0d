import type { Source } from './row.ts';

const guide = 'https://docs.aws.amazon.com/cognito/latest/developerguide';
const reference = 'https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference';

/** Pages that more than one row points to. */
export const sources = {
  getUser: { label: 'source_getUser', url: `${reference}/API_GetUser.html` },
  accessToken: {
    label: 'source_accessToken',
    url: `${guide}/amazon-cognito-user-pools-using-the-access-token.html`,
  },
  idToken: {
    label: 'source_idToken',
    url: `${guide}/amazon-cognito-user-pools-using-the-id-token.html`,
  },
  refreshToken: {
    label: 'source_refreshToken',
    url: `${guide}/amazon-cognito-user-pools-using-the-refresh-token.html`,
  },
  tokens: {
    label: 'source_tokens',
    url: `${guide}/amazon-cognito-user-pools-using-tokens-with-identity-providers.html`,
  },
  scopes: {
    label: 'source_scopes',
    url: `${guide}/cognito-user-pools-define-resource-servers.html`,
  },
  tokenTrigger: {
    label: 'source_tokenTrigger',
    url: `${guide}/user-pool-lambda-pre-token-generation.html`,
  },
  mfa: { label: 'source_mfa', url: `${guide}/user-pool-settings-mfa.html` },
  groups: { label: 'source_groups', url: `${guide}/cognito-user-pools-user-groups.html` },
  attributes: { label: 'source_attributes', url: `${guide}/user-pool-settings-attributes.html` },
  devices: {
    label: 'source_devices',
    url: `${guide}/amazon-cognito-user-pools-device-tracking.html`,
  },
  revocation: { label: 'source_revocation', url: `${guide}/token-revocation.html` },
  replicas: { label: 'source_replicas', url: `${guide}/multi-region.html` },
  verify: {
    label: 'source_verify',
    url: `${guide}/amazon-cognito-user-pools-using-tokens-verifying-a-jwt.html`,
  },
  mfaListSeen: {
    issue: { repository: 'amplify-js', number: 11258 },
    url: 'https://github.com/aws-amplify/amplify-js/issues/11258',
  },
  clockSeen: {
    issue: { repository: 'amplify-js', number: 3719 },
    url: 'https://github.com/aws-amplify/amplify-js/issues/3719',
  },
  rotationSeen: {
    issue: { repository: 'amplify-js', number: 14481 },
    url: 'https://github.com/aws-amplify/amplify-js/issues/14481',
  },
  quotas: { label: 'source_quotas', url: `${guide}/quotas.html` },
  firewall: { label: 'source_firewall', url: `${guide}/user-pool-waf.html` },
  expiredSeen: {
    issue: { repository: 'aws-sdk-ios', number: 1376 },
    url: 'https://github.com/aws-amplify/aws-sdk-ios/issues/1376',
  },
  revokedSeen: {
    issue: { repository: 'amplify-js', number: 2205 },
    url: 'https://github.com/aws-amplify/amplify-js/issues/2205',
  },
  scopesSeen: {
    issue: { repository: 'amplify-js', number: 1906 },
    url: 'https://github.com/aws-amplify/amplify-js/issues/1906',
  },
  disabledSeen: {
    issue: { repository: 'amplify-js', number: 5503 },
    url: 'https://github.com/aws-amplify/amplify-js/issues/5503',
  },
  goneSeen: {
    issue: { repository: 'aws-sdk-android', number: 366 },
    url: 'https://github.com/aws-amplify/aws-sdk-android/issues/366',
  },
} as const satisfies Readonly<Record<string, Source>>;
