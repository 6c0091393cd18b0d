import { expect } from '@playwright/test';
import type { Driver, View } from '../driver/driver.ts';
import { expectText, expectThere, expectWords } from '../driver/expectations.ts';
import { test } from '../driver/scenario.ts';
import { button, diagnosis, type Target, verdict } from '../driver/target.ts';
import { getUserCalls, lookUp, signIn } from './app.ts';

const requestId = /[0-9a-f]{8}-[0-9a-f]{4}/;

/** The card of the diagnosis that is on top. */
const first: Target = { role: 'article', within: diagnosis };

const openSignedIn = async (driver: Driver): Promise<View> => {
  await signIn(driver);
  const panel = await driver.openPanel();
  await expectWords(panel, verdict, 'alice@example.com');
  return panel;
};

const refusals = [
  { type: 'NotAuthorizedException', message: 'Access Token has been revoked' },
  { type: 'UserNotFoundException', message: 'User does not exist.' },
  { type: 'PasswordResetRequiredException', message: 'Password reset required for the user' },
  { type: 'UserNotConfirmedException', message: 'User is not confirmed.' },
  { type: 'ResourceNotFoundException', message: 'User pool client abc does not exist.' },
  { type: 'InvalidParameterException', message: 'Something new about a parameter' },
  { type: 'ForbiddenException', message: 'Request not allowed due to WAF block.', status: 403 },
  { type: 'OperationNotEnabledException', message: 'This replica is not active' },
  { type: 'InternalErrorException', message: 'Something went wrong', status: 500, times: 2 },
  { type: 'BrandNewException', message: 'A text that nobody has seen' },
  // The last, since look-ups rest after it.
  { type: 'TooManyRequestsException', message: 'Rate exceeded' },
] as const;

test('each exception of GetUser is a diagnosis of its own, with its type, message and request id', async ({
  driver,
}) => {
  const panel = await openSignedIn(driver);
  const titles = new Set<string>();
  for (const [index, refusal] of refusals.entries()) {
    const { type, message } = refusal;
    const status = 'status' in refusal ? { status: refusal.status } : {};
    const times = 'times' in refusal ? refusal.times : 1;
    driver.cognito.admin.answerNext('GetUser', { kind: 'refuse', type, message, ...status }, times);
    await panel.click(button(index === 0 ? 'Look up user' : 'Look up again'));
    await expectWords(panel, diagnosis, [type, message, requestId]);
    await expectThere(panel, { role: 'listitem', within: diagnosis });
    titles.add((await panel.look({ role: 'heading', within: first })).text);
  }
  expect(titles.size).toBe(refusals.length);
});

const faults = [
  { name: 'a connection that breaks', fault: { kind: 'reset' }, says: 'could not be reached' },
  {
    name: 'an HTML 502 that the browser hides',
    fault: { kind: 'html', status: 502 },
    says: 'could not be reached',
  },
  {
    name: 'an HTML 502 that can be read',
    fault: { kind: 'html', status: 502, isReadable: true },
    says: 'A page of errors came instead of an answer',
  },
  {
    name: 'a reply that is not GetUser’s',
    fault: { kind: 'json', status: 200, body: {} },
    says: 'What answered is not Cognito',
  },
] as const;

test('what is no answer of Cognito is told apart from a refusal, each in its way', async ({ driver }) => {
  const panel = await openSignedIn(driver);
  for (const [index, { name, fault, says }] of faults.entries())
    await test.step(name, async () => {
      // The browser repeats a request by itself when a connection that it kept open breaks.
      driver.cognito.admin.answerNext('GetUser', fault, 12);
      await panel.click(button(index === 0 ? 'Look up user' : 'Look up again'));
      await expectWords(panel, first, says);
      driver.cognito.admin.restore();
    });
});

test('a call without an answer ends by itself and says so', async ({ driver }) => {
  const panel = await openSignedIn(driver);
  driver.cognito.admin.answerNext('GetUser', { kind: 'hang' });
  await panel.click(button('Look up user'));
  await expectWords(panel, diagnosis, /in time|10 s/i, { timeout: 20_000 });
});

test('a fault of the service is tried once more, and only once', async ({ driver }) => {
  const panel = await openSignedIn(driver);
  driver.cognito.admin.answerNext('GetUser', { kind: 'refuse', type: 'InternalErrorException', status: 500 });
  await lookUp(panel);
  await expectWords(panel, verdict, 'Cognito accepted it');
  expect(getUserCalls(driver)).toHaveLength(2);
});

test('throttling is not answered by more calls: look-ups rest, whatever is clicked and whatever dies', async ({
  driver,
}) => {
  const panel = await openSignedIn(driver);
  driver.cognito.admin.answerNext('GetUser', { kind: 'throttle', times: 1 });
  await panel.click(button('Look up user'));
  await expectWords(panel, diagnosis, 'TooManyRequestsException');
  await expectText(panel, 'Cognito asked to slow down; look-ups rest for');
  await panel.click(button('Look up again'));
  await expectText(panel, 'Not asked:');
  await driver.stopBackground();
  await panel.click(button('Look up again'));
  await expectText(panel, 'Not asked:');
  expect(getUserCalls(driver)).toHaveLength(1);
});
