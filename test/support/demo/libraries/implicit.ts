import { fetchConfig } from '../demo-config.ts';
import { callbackUrl, SCOPE, tidyAddress } from './callback.ts';
import { startPage } from './page.ts';
import { usernameIn } from './username.ts';

// Read and stripped before anything else happens, and kept nowhere but here: what older libraries did.
const accessToken = new URLSearchParams(location.hash.slice(1)).get('access_token');
if (accessToken !== null) tidyAddress();

const { domain, userPoolClientId } = await fetchConfig();

await startPage({
  signIn: async (username) => {
    const request = new URLSearchParams({
      client_id: userPoolClientId,
      redirect_uri: callbackUrl(),
      response_type: 'token',
      scope: SCOPE,
      login_hint: username,
    });
    location.assign(`${domain}/oauth2/authorize?${request}`);
  },
  session: async () =>
    accessToken === null ? undefined : { username: usernameIn(accessToken), accessToken },
});
