import { expect } from '@playwright/test';
import { button, getUserCalls, signIn, test, verdict } from './lab.ts';

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
