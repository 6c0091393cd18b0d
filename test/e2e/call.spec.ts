import { expect } from '@playwright/test';
import { button, getUserCalls, region, signIn, test, verdict } from './lab.ts';

// The browser keeps what it was told about leave to call.
test.use({ browserOptions: {} });

test('the call to Cognito carries the access token and nothing that identifies the browser', async ({
  lab,
}) => {
  await lab.page.context().addCookies([
    {
      name: 'session',
      value: 'secret',
      domain: 'cognito-idp.us-east-1.amazonaws.com',
      path: '/',
      secure: true,
      sameSite: 'None',
    },
  ]);
  await signIn(lab);
  const panel = await lab.openPanel();
  await button(panel, 'Look up user').click();
  await expect(verdict(panel)).toContainText('Cognito accepted it');
  const [call] = getUserCalls(lab);
  expect(call?.host).toBe('cognito-idp.us-east-1.amazonaws.com');
  expect(Object.keys(call?.headers ?? {})).not.toEqual(
    expect.arrayContaining([expect.stringMatching(/^(authorization|cookie|referer)$/i)]),
  );
  expect(Object.keys(call?.body ?? {})).toEqual(['AccessToken']);
});

test('a look-up and the question for keys are to carry no cookies, follow no redirect and name no referrer', async ({
  lab,
}) => {
  await signIn(lab);
  const panel = await lab.openPanel();
  await expect(verdict(panel)).toContainText('alice@example.com');
  const [worker] = lab.chromium.context.serviceWorkers();
  if (worker === undefined) throw new Error('The service worker is not running.');
  // Chromium names no referrer for an extension anyway: what the worker itself asks for is looked at.
  const asked = await worker.evaluateHandle(() => {
    const requests: Request[] = [];
    const real = globalThis.fetch;
    globalThis.fetch = (input, init) => {
      const request = new Request(input, init);
      requests.push(request);
      return real(request);
    };
    return requests;
  });
  await button(panel, 'Look up user').click();
  await expect(verdict(panel)).toContainText('Cognito accepted it');
  await expect(region(panel, 'Claims')).toContainText('signature verified');
  const found = await asked.evaluate((requests) =>
    requests.map(({ method, credentials, redirect, referrerPolicy }) => ({
      method,
      credentials,
      redirect,
      referrerPolicy,
    })),
  );
  const wanted = { credentials: 'omit', redirect: 'error', referrerPolicy: 'no-referrer' };
  expect(found).toHaveLength(2);
  for (const method of ['GET', 'POST']) expect(found).toContainEqual({ method, ...wanted });
});

test('leave to call is asked for once, however often a user is looked up', async ({ lab }) => {
  await signIn(lab);
  const panel = await lab.openPanel();
  await expect(verdict(panel)).toContainText('alice@example.com');
  const before = lab.cognito.calls.length;
  await button(panel, 'Look up user').click();
  await expect(verdict(panel)).toContainText('Cognito accepted it');
  await button(panel, 'Look up again').click();
  const made = () => lab.cognito.calls.slice(before).map(({ operation }) => operation);
  await expect.poll(() => made().filter((operation) => operation === 'GetUser').length).toBe(2);
  expect(made().filter((operation) => operation === 'preflight').length).toBeLessThanOrEqual(1);
});
