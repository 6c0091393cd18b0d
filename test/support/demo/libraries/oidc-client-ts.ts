import { UserManager } from 'oidc-client-ts';
import { fetchConfig } from '../demo-config.ts';
import { callbackUrl, isCallback, SCOPE, tidyAddress } from './callback.ts';
import { startPage } from './page.ts';
import { usernameIn } from './username.ts';

const { issuer, userPoolClientId } = await fetchConfig();
const manager = new UserManager({
  authority: issuer,
  client_id: userPoolClientId,
  redirect_uri: callbackUrl(),
  scope: SCOPE,
});
if (isCallback()) {
  await manager.signinCallback();
  tidyAddress();
}

await startPage({
  signIn: (username) => manager.signinRedirect({ login_hint: username }),
  session: async () => {
    const accessToken = (await manager.getUser())?.access_token;
    return accessToken === undefined ? undefined : { username: usernameIn(accessToken), accessToken };
  },
});
