import type { Source } from '../row.ts';

const guide = 'https://docs.aws.amazon.com/cognito/latest/developerguide';
const reference = 'https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference';
const gateway = 'https://docs.aws.amazon.com/apigateway/latest/developerguide';
const threads = 'https://github.com/aws-amplify';

const issue = (repository: string, number: number): Source => ({
  issue: { repository, number },
  url: `${threads}/${repository}/issues/${number}`,
});

/** Pages and threads that rows about calls point to, beside those of `sources`. */
export const callSources = {
  initiateAuth: { label: 'source_initiateAuth', url: `${reference}/API_InitiateAuth.html` },
  tokenEndpoint: { label: 'source_tokenEndpoint', url: `${guide}/token-endpoint.html` },
  authorizeEndpoint: { label: 'source_authorizeEndpoint', url: `${guide}/authorization-endpoint.html` },
  restAuthorizer: {
    label: 'source_restAuthorizer',
    url: `${gateway}/apigateway-integrate-with-cognito.html`,
  },
  signUp: { label: 'source_signUp', url: `${guide}/signing-up-users-in-your-app.html` },
  badCredentialsSeen: issue('amplify-js', 1335),
  secretSeen: issue('amplify-android', 2507),
  codeTwiceSeen: issue('amplify-js', 6347),
} as const satisfies Readonly<Record<string, Source>>;
