import { expect } from '@playwright/test';
import { forgeToken } from '../../support/forge-token.ts';
import { expectLook, expectNoWords, expectText, expectThere, expectWords } from '../driver/expectations.ts';
import { test } from '../driver/scenario.ts';
import { button, checkbox, tokens, verdict } from '../driver/target.ts';
import { amplifyKeys, callApi, plant, setHttpOnlyCookies, signIn } from './app.ts';

test('a sign-in while DevTools is open is captured from the traffic, before any rescan', async ({
  driver,
}) => {
  await driver.page.goto(`${driver.app}/`);
  const panel = await driver.openPanel();
  await expectWords(panel, verdict, /no .*token/i);
  await driver.page.click(button('Sign in as alice'));
  await expectWords(panel, verdict, 'alice@example.com');
  await expectWords(panel, tokens, 'InitiateAuth');
});

test('tokens are found wherever requests and replies carry them, and replies that are not searched are counted', async ({
  driver,
}) => {
  const { accessToken, idToken } = await driver.cognito.mintTokens('alice');
  await driver.page.goto(`${driver.app}/blank`);
  const panel = await driver.openPanel();
  const begin = async () => {
    await panel.click(button('Clear'));
    await expectWords(panel, tokens, 'Nothing found');
  };
  await test.step('the Authorization header, raw and Bearer', async () => {
    await begin();
    await callApi(driver, accessToken);
    await callApi(driver, `Bearer ${accessToken}`);
    await expectWords(panel, tokens, ['Authorization: Bearer', '/api/orders']);
    await expectWords(panel, verdict, 'alice');
  });
  await test.step('the reply of an OAuth token endpoint', async () => {
    await begin();
    await driver.page.run(async () => {
      const body = new URLSearchParams({ grant_type: 'authorization_code', code: 'x', client_id: 'c' });
      await (await fetch('/oauth2/token', { method: 'POST', body })).json();
    }, undefined);
    await expectWords(panel, verdict, 'alice');
    await expectWords(panel, tokens, '/oauth2/token');
  });
  await test.step('the query, any header, and bodies both ways', async () => {
    await begin();
    await driver.page.run(
      async ([access = '', id = '']) => {
        const client = {
          read: async (path: string, options: RequestInit) => (await fetch(path, options)).text(),
        };
        await client.read(`/echo?auth=${access}`, { headers: { 'X-Session': access } });
        const body = JSON.stringify({ session: { idToken: id } });
        await client.read('/echo', { method: 'POST', body, headers: { 'content-type': 'application/json' } });
        await client.read('/echo', { method: 'POST', body: new URLSearchParams({ t: access }) });
      },
      [accessToken, idToken],
    );
    await expectWords(panel, tokens, ['address parameter auth', 'X-Session header']);
    await panel.click(button(/^ID/, tokens));
    await expectWords(panel, tokens, ['body request', 'body reply', 'session.idToken']);
  });
  await test.step('the subprotocol of AppSync’s WebSocket', async () => {
    await begin();
    await driver.page.run((token) => {
      const authorization = { Authorization: token, host: 'x.appsync-api.us-east-1.amazonaws.com' };
      const header = btoa(JSON.stringify(authorization)).replace(/[+/=]/g, (c) =>
        c === '+' ? '-' : c === '/' ? '_' : '',
      );
      const socket = new WebSocket(`ws://${location.host}/graphql`, ['graphql-ws', `header-${header}`]);
      return new Promise<void>((resolve) => {
        socket.onclose = () => resolve();
        socket.onopen = () => socket.close();
      });
    }, accessToken);
    await panel.click(button('Rescan'));
    await expectWords(panel, tokens, ['Sec-WebSocket-Protocol header', 'by AppSync subscription']);
  });
  await test.step('what is not searched', async () => {
    await begin();
    await driver.page.run(async () => {
      const client = {
        send: async (type: string, body: string) =>
          (await fetch('/echo', { method: 'POST', body, headers: { 'content-type': type } })).text(),
      };
      await client.send('image/png', 'x');
      await client.send('application/json', `"${'x'.repeat(2_100_000)}"`);
    }, undefined);
    await expectWords(panel, tokens, [
      'over 2 MB not searched',
      'of pictures, scripts and the like not searched',
    ]);
  });
});

test('pausing lets nothing in, and Clear forgets what was there', async ({ driver }) => {
  await signIn(driver);
  const panel = await driver.openPanel();
  await expectWords(panel, verdict, 'alice@example.com');
  await panel.click(button('Pause'));
  await panel.click(button('Clear'));
  await expectNoWords(panel, verdict, 'alice@example.com');
  // Without the sign-in of the first visit: the app finds its own session again.
  await driver.page.goto(`${driver.app}/`);
  await expectText(driver.page, 'Signed in as alice');
  await expectNoWords(panel, verdict, 'alice@example.com');
  await panel.click(button('Resume'));
  await expectThere(panel, button('Pause'));
  await panel.click(button('Rescan'));
  await expectWords(panel, verdict, 'alice@example.com');
});

test('an HttpOnly cookie is found in the request that sends it, with what may have put it there', async ({
  driver,
}) => {
  const minted = await driver.cognito.mintTokens('alice');
  await driver.page.goto(`${driver.app}/blank`);
  await setHttpOnlyCookies(driver, amplifyKeys(driver, 'alice', minted));
  const panel = await driver.openPanel();
  await expectWords(panel, verdict, /no .*token/i);
  await driver.page.reload();
  await expectWords(panel, verdict, 'alice@example.com');
  await expectWords(panel, tokens, [
    // Firefox does not tell which of the cookies that it sends no script can read.
    ...(driver.tellsHttpOnly
      ? ['HttpOnly cookie, sent', 'by Amplify’s Next.js adapter or cognito-at-edge']
      : ['cookie, sent', 'by Amplify or a relative']),
  ]);
  await expectLook(panel, button(/^access in use/), { count: 1 });
});

test('without Preserve, what was found is forgotten when the page goes elsewhere', async ({ driver }) => {
  const { accessToken } = await driver.cognito.mintTokens('alice');
  const { page, app } = driver;
  const preserve = checkbox('Preserve');
  await page.goto(`${app}/blank`);
  const panel = await driver.openPanel();
  await callApi(driver, `Bearer ${accessToken}`);
  await expectWords(panel, verdict, 'alice');
  await page.goto(`${app}/blank?again`);
  await expectWords(panel, verdict, 'alice');
  await panel.click(preserve);
  await expectLook(panel, preserve, { isChecked: false });
  await page.goto(`${app}/blank?and-again`);
  await expectWords(panel, verdict, 'No Cognito token found');
  await callApi(driver, `Bearer ${accessToken}`);
  await expectWords(panel, verdict, 'alice');
  await expectLook(panel, preserve, { isChecked: false });
});

test('what is no token anybody can read is named and explained, and sent nowhere', async ({ driver }) => {
  const jwe = `${Buffer.from('{"alg":"dir","enc":"A256GCM"}').toString('base64url')}..aXY.dGV4dA.dGFn`;
  const pool = forgeToken({ iss: 'https://cognito-identity.amazonaws.com', aud: 'us-east-1:x', sub: 'y' });
  await plant(driver, { pool, placeholder: 'ACCESS_TOKEN_SECURED_BY_OIDC_SERVICE_WORKER_default' });
  await setHttpOnlyCookies(driver, { 'next-auth.session-token': jwe, 'AWSELBAuthSessionCookie-0': 'abc' });
  const panel = await driver.openPanel();
  await driver.page.reload();
  await expectWords(panel, tokens, [
    'Encrypted session cookie',
    'Session cookie without a token',
    'Token of an identity pool',
    'Hidden by the app’s service worker',
  ]);
  await expectWords(panel, verdict, 'service worker hides them');
  expect(driver.cognito.calls).toEqual([]);
});
