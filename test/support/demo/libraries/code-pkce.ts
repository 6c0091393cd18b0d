import { createElement, useContext, useEffect } from 'react';
import { createRoot } from 'react-dom/client';
import { AuthContext, AuthProvider, type IAuthContext } from 'react-oauth2-code-pkce';
import { fetchConfig } from '../demo-config.ts';
import { callbackUrl, SCOPE } from './callback.ts';
import { type Page, startPage } from './page.ts';
import { usernameIn } from './username.ts';

const { domain, userPoolClientId } = await fetchConfig();
let auth: IAuthContext | undefined;
let page: Promise<Page> | undefined;

/** The library lives in React, the page does not: this hands over what the library knows, whenever that changes. */
function HandOver() {
  const current = useContext(AuthContext);
  useEffect(() => {
    auth = current;
    page ??= startPage({
      signIn: async (username) => auth?.logIn(undefined, { login_hint: username }),
      session: async () => {
        const accessToken = auth?.token ?? '';
        return accessToken === '' ? undefined : { username: usernameIn(accessToken), accessToken };
      },
    });
    void page.then(({ update }) => update());
  }, [current]);
  return null;
}

const authConfig = {
  clientId: userPoolClientId,
  authorizationEndpoint: `${domain}/oauth2/authorize`,
  tokenEndpoint: `${domain}/oauth2/token`,
  redirectUri: callbackUrl(),
  scope: SCOPE,
  autoLogin: false,
};
createRoot(document.createElement('div')).render(
  createElement(AuthProvider, { authConfig, children: createElement(HandOver) }),
);
