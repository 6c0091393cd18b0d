import { createHash } from 'node:crypto';
import type { Driver, View } from '../driver/driver.ts';
import { expectNoWords, expectPage, expectText, expectThere, expectWords } from '../driver/expectations.ts';
import { test } from '../driver/scenario.ts';
import {
  button,
  checkbox,
  conversation,
  conversationTab,
  type Target,
  tokens,
  verdict,
} from '../driver/target.ts';

const requestId = /request [0-9a-f]{8}-[0-9a-f]{4}/;

/** The row of a flow, by what it begins with. */
const row = (beginning: string): Target =>
  button(new RegExp(`^${beginning.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&')}`), conversation);

/** Opens a flow that failed, and finds its diagnosis in a card, together with what Cognito said. */
const expectDiagnosis = async (
  panel: View,
  flow: string,
  title: string,
  words: readonly (string | RegExp)[],
): Promise<void> => {
  const head = row(`${flow} failed ${title}`);
  await expectThere(panel, head);
  await panel.click(head);
  const card: Target = { role: 'article', name: title, within: conversation };
  await expectWords(panel, card, ['As a tester:', ...words]);
};

/** Opens the demo app in a way that signs in at once, by Amplify's own code. */
const signInWith = async ({ page, app }: Driver, query: string, notice: string): Promise<void> => {
  await page.goto(`${app}/?sign-in=${query}`);
  await expectText(page, notice);
};

/** Leaves the page for an address, and comes to be where that leads. */
const leaveFor = async ({ page }: Driver, address: string, until: string): Promise<void> => {
  await page.run((url) => location.assign(url), address);
  await expectPage(page, (text) => location.search.includes(text), until);
};

test('sign-ins that fail are told apart, by the verdict and in the conversation, and what a person typed is nowhere', async ({
  driver,
}) => {
  const { admin, clientId } = driver.cognito;
  await driver.page.goto(`${driver.app}/blank`);
  const panel = await driver.openPanel();
  await signInWith(driver, 'alice&password=hunter2-hunter2', 'Incorrect username or password.');
  await expectWords(panel, verdict, ['Sign-in failed: Wrong user name or password', 'Show calls']);
  admin.unconfirmUser('bob');
  await signInWith(driver, 'bob', 'Sign in: done');
  await expectWords(panel, verdict, 'Sign-in failed: The user has not confirmed the sign-up');
  await signInWith(driver, 'alice&srp', 'USER_SRP_AUTH is not enabled for the client.');
  await expectWords(panel, conversationTab, '3');
  admin.giveClientSecret();
  await signInWith(driver, 'alice', 'SECRET_HASH was not received');
  await expectWords(panel, conversationTab, '4');
  await panel.click(conversationTab);
  await expectDiagnosis(panel, 'Sign-in', 'Wrong user name or password, or the wrong pool', [
    'NotAuthorizedException',
    'Incorrect username or password.',
    requestId,
    clientId,
  ]);
  await expectDiagnosis(panel, 'Sign-in', 'The user has not confirmed the sign-up', [
    'UserNotConfirmedException',
    'User is not confirmed.',
  ]);
  await expectDiagnosis(panel, 'Sign-in', 'The app client does not allow this way of signing in', [
    'InvalidParameterException',
    'USER_SRP_AUTH',
  ]);
  await expectDiagnosis(panel, 'Sign-in', 'The app client has a secret, and the browser has none', [
    'SECRET_HASH was not received',
    'Secret hash in this request absent',
  ]);
  await expectNoWords(panel, conversation, /hunter2|alice|bob/);
});

test('a code sign-in is followed across redirects, and says why it led back with an error or brought no token', async ({
  driver,
}) => {
  const { domain, clientId } = driver.cognito;
  const redirectUri = `${driver.app}/blank`;
  const authorize = (parameters: Readonly<Record<string, string>>): string =>
    `${domain}/oauth2/authorize?${new URLSearchParams({
      client_id: clientId,
      response_type: 'code',
      redirect_uri: redirectUri,
      ...parameters,
    })}`;
  const verifier = 'v'.repeat(64);
  await driver.page.goto(redirectUri);
  const panel = await driver.openPanel();
  await leaveFor(driver, authorize({ scope: 'openid phone', state: 'first' }), 'error=invalid_scope');
  // Firefox tells nothing of a request whose page is gone by the time that it is finished.
  await expectWords(panel, verdict, 'Sign-in failed: The app asks for a scope');
  await leaveFor(
    driver,
    authorize({
      scope: 'openid',
      state: 'second',
      code_challenge: createHash('sha256').update(verifier).digest('base64url'),
      code_challenge_method: 'S256',
    }),
    'code=',
  );
  await driver.page.run(
    async ({ url, fields }) => {
      const code = new URLSearchParams(location.search).get('code') ?? '';
      // The app has lost the verifier on its way.
      const body = new URLSearchParams({ ...fields, grant_type: 'authorization_code', code });
      await (await fetch(url, { method: 'POST', body })).text();
    },
    { url: `${domain}/oauth2/token`, fields: { client_id: clientId, redirect_uri: redirectUri } },
  );
  await expectWords(panel, verdict, 'Sign-in failed: The code verifier is missing');
  // From the verdict to the calls, with the flow opened.
  await panel.click(button('Show calls'));
  await expectWords(panel, { role: 'article', name: 'The code verifier is missing', within: conversation }, [
    'invalid_grant',
    'PKCE code verifier in this request absent',
  ]);
  await expectThere(panel, row('Sign-in failed The code verifier is missing /oauth2/authorize → '));
  await expectDiagnosis(panel, 'Sign-in', 'The app asks for a scope that the app client does not allow', [
    'invalid_scope',
  ]);
  await expectWords(panel, conversation, 'The page went elsewhere');
  const code = await driver.page.run(() => new URLSearchParams(location.search).get('code'), undefined);
  await expectNoWords(panel, conversation, code ?? '');
});

test('a refresh leads to its session and back, a token that rotation replaced is explained, and an API that wants the other kind', async ({
  driver,
}) => {
  const { cognito, page } = driver;
  const { refreshToken } = await cognito.mintTokens('alice');
  cognito.admin.rotateRefreshTokens();
  await page.goto(`${driver.app}/blank`);
  const panel = await driver.openPanel();
  const refresh = () =>
    page.run(
      async ({ url, body }) => {
        const headers = {
          'Content-Type': 'application/x-amz-json-1.1',
          'X-Amz-Target': 'AWSCognitoIdentityProviderService.GetTokensFromRefreshToken',
        };
        const reply = await (await fetch(url, { method: 'POST', headers, body })).json();
        return String(reply.AuthenticationResult?.AccessToken ?? '');
      },
      {
        url: `https://cognito-idp.${cognito.region}.amazonaws.com/`,
        body: JSON.stringify({ ClientId: cognito.clientId, RefreshToken: refreshToken }),
      },
    );
  const accessToken = await refresh();
  await refresh();
  await page.run(async (authorization) => {
    await (await fetch('/rest/orders', { headers: { authorization } })).text();
  }, `Bearer ${accessToken}`);
  await expectWords(panel, verdict, 'alice@example.com');
  await panel.click(conversationTab);
  await expectDiagnosis(panel, 'Refresh', 'A refresh token was used again after it had been replaced', [
    'RefreshTokenReuseException',
    requestId,
  ]);
  await expectDiagnosis(
    panel,
    'API call',
    'The API was given an access token, and probably wants the ID token',
    ['Unauthorized', 'token_use access token access'],
  );
  await panel.click(checkbox('Failures only'));
  await expectNoWords(panel, conversation, 'succeeded');
  await panel.click(checkbox('Failures only'));
  await expectThere(panel, row('Refresh succeeded GetTokensFromRefreshToken'));
  await panel.click(button('alice@example.com', conversation));
  await expectWords(panel, tokens, 'Brought by GetTokensFromRefreshToken');
  await panel.click(button('Show call', tokens));
  await expectWords(panel, conversation, ['Token received', 'Token sent']);
});
