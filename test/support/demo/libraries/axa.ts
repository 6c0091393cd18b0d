import { OidcClient } from '@axa-fr/oidc-client';
import { fetchConfig } from '../demo-config.ts';
import { callbackUrl, isCallback, SCOPE, tidyAddress } from './callback.ts';
import { startPage } from './page.ts';

/** With `?service-worker` the tokens stay in the library's worker, and the page holds placeholders. */
const hasWorker = new URLSearchParams(location.search).has('service-worker');
const redirectUri = callbackUrl(hasWorker ? '?service-worker' : '');

const { issuer, userPoolClientId } = await fetchConfig();
const client = OidcClient.getOrCreate(() => fetch)({
  authority: issuer,
  client_id: userPoolClientId,
  redirect_uri: redirectUri,
  scope: SCOPE,
  ...(hasWorker && {
    service_worker_relative_url: '/libraries/OidcServiceWorker.js',
    service_worker_only: true,
  }),
});
if (isCallback()) {
  await client.loginCallbackAsync();
  tidyAddress(redirectUri);
} else {
  await client.tryKeepExistingSessionAsync();
}

await startPage({
  signIn: (username) => client.loginAsync(redirectUri, { login_hint: username }),
  // The ID token's claims are there even where the access token is hidden.
  session: async () => {
    const { tokens } = client;
    if (!tokens) return undefined;
    return { username: String(tokens.idTokenPayload['cognito:username']), accessToken: tokens.accessToken };
  },
});
