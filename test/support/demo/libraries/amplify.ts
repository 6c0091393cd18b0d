import { Amplify } from 'aws-amplify';
import { fetchAuthSession, signIn } from 'aws-amplify/auth';
import { cognitoUserPoolsTokenProvider } from 'aws-amplify/auth/cognito';
import { CookieStorage, defaultStorage, sessionStorage } from 'aws-amplify/utils';
import { fetchConfig } from '../demo-config.ts';
import { startPage } from './page.ts';
import { passwordOf } from './passwords.ts';
import { usernameIn } from './username.ts';

const config = await fetchConfig();
const { userPoolId, userPoolClientId } = config;
Amplify.configure({ Auth: { Cognito: { userPoolId, userPoolClientId } } });
cognitoUserPoolsTokenProvider.setKeyValueStorage(
  storageFor(new URLSearchParams(location.search).get('storage')),
);

function storageFor(name: string | null) {
  if (name === 'sessionStorage') return sessionStorage;
  // The page comes over plain http.
  if (name === 'cookies') return new CookieStorage({ secure: false, sameSite: 'lax' });
  return defaultStorage;
}

await startPage({
  signIn: (username) =>
    signIn({
      username,
      password: passwordOf(username, config),
      options: { authFlowType: 'USER_PASSWORD_AUTH' },
    }),
  session: async () => {
    const accessToken = (await fetchAuthSession()).tokens?.accessToken.toString();
    return accessToken === undefined ? undefined : { username: usernameIn(accessToken), accessToken };
  },
});
