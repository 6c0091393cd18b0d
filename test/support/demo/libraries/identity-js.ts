import {
  AuthenticationDetails,
  CognitoUser,
  CognitoUserPool,
  type CognitoUserSession,
} from 'amazon-cognito-identity-js';
import { fetchConfig } from '../demo-config.ts';
import { type SignedIn, startPage } from './page.ts';
import { passwordOf } from './passwords.ts';
import { usernameIn } from './username.ts';

const config = await fetchConfig();
const pool = new CognitoUserPool({ UserPoolId: config.userPoolId, ClientId: config.userPoolClientId });

function signIn(username: string): Promise<CognitoUserSession> {
  const user = new CognitoUser({ Username: username, Pool: pool });
  user.setAuthenticationFlowType('USER_PASSWORD_AUTH');
  const details = new AuthenticationDetails({ Username: username, Password: passwordOf(username, config) });
  return new Promise((resolve, reject) => {
    user.authenticateUser(details, { onSuccess: resolve, onFailure: reject });
  });
}

async function session(): Promise<SignedIn | undefined> {
  const user = pool.getCurrentUser();
  if (user === null) return undefined;
  return new Promise((resolve, reject) => {
    user.getSession((error: Error | null, current: CognitoUserSession | null) => {
      if (error !== null || current === null) return reject(error);
      const accessToken = current.getAccessToken().getJwtToken();
      resolve({ username: usernameIn(accessToken), accessToken });
    });
  });
}

await startPage({ signIn, session });
