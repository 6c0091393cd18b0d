import { expect, type Frame } from '@playwright/test';
import { killServiceWorker } from '../support/devtools-panel.ts';
import { button, type Lab, region, signIn, test, verdict } from './lab.ts';

const requestId = /[0-9a-f]{8}-[0-9a-f]{4}/;

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

const titleOf = (panel: Frame) => region(panel, 'Diagnosis').getByRole('heading', { level: 3 }).first();

/** Looks the user up while Cognito is about to fail, and gives the diagnosis that is then on top. */
const lookUp = async (panel: Frame, isFirst: boolean): Promise<void> => {
  await button(panel, isFirst ? 'Look up user' : 'Look up again').click();
};

const openSignedIn = async (lab: Lab): Promise<Frame> => {
  await signIn(lab);
  return lab.openPanel();
};

test('each exception of GetUser is a diagnosis of its own, with its type, message and request id', async ({
  lab,
}) => {
  const panel = await openSignedIn(lab);
  const titles = new Set<string>();
  for (const [index, refusal] of refusals.entries()) {
    const { type, message } = refusal;
    const status = 'status' in refusal ? { status: refusal.status } : {};
    const times = 'times' in refusal ? refusal.times : 1;
    lab.cognito.admin.answerNext('GetUser', { kind: 'refuse', type, message, ...status }, times);
    await lookUp(panel, index === 0);
    const diagnosis = region(panel, 'Diagnosis');
    await expect(diagnosis).toContainText(type);
    await expect(diagnosis).toContainText(message);
    await expect(diagnosis).toContainText(requestId);
    await expect(diagnosis.getByRole('listitem').first()).toBeVisible();
    titles.add((await titleOf(panel).textContent()) ?? '');
  }
  expect(titles.size).toBe(refusals.length);
});

const faults = [
  { name: 'a connection that breaks', fault: { kind: 'reset' }, says: /no reply|reach/i },
  {
    name: 'an HTML 502 that the browser hides',
    fault: { kind: 'html', status: 502 },
    says: /could not be reached/i,
  },
  {
    name: 'an HTML 502 that can be read',
    fault: { kind: 'html', status: 502, isReadable: true },
    says: /not.*JSON|unreadable|could not be read/i,
  },
  {
    name: 'a reply that is not GetUser’s',
    fault: { kind: 'json', status: 200, body: {} },
    says: /not.*Cognito/i,
  },
] as const;

for (const { name, fault, says } of faults)
  test(`${name} is told apart from a refusal`, async ({ lab }) => {
    const panel = await openSignedIn(lab);
    // The browser repeats a request by itself when a connection that it kept open breaks.
    lab.cognito.admin.answerNext('GetUser', fault, 12);
    await lookUp(panel, true);
    await expect(titleOf(panel)).toBeVisible();
    await expect(region(panel, 'Diagnosis')).toContainText(says);
    await expect(button(panel, 'Look up again')).toBeVisible();
  });

test('a call without an answer ends by itself and says so', async ({ lab }) => {
  const panel = await openSignedIn(lab);
  lab.cognito.admin.answerNext('GetUser', { kind: 'hang' });
  await lookUp(panel, true);
  await expect(region(panel, 'Diagnosis')).toContainText(/in time|10 s/i, { timeout: 20_000 });
});

test('throttling is not answered by more calls', async ({ lab }) => {
  const panel = await openSignedIn(lab);
  lab.cognito.admin.answerNext('GetUser', { kind: 'throttle', times: 1 });
  await lookUp(panel, true);
  await expect(region(panel, 'Diagnosis')).toContainText('TooManyRequestsException');
  await expect(verdict(panel).locator('..')).toContainText(
    /Cognito asked to slow down; look-ups rest for (30|2\d) s/,
  );
  await button(panel, 'Look up again').click();
  await expect(panel.getByText(/Not asked: .*look-ups rest for \d+ s more/)).toBeAttached();
  await expect(region(panel, 'Diagnosis')).toContainText('TooManyRequestsException');
  await killServiceWorker(lab.chromium.context, lab.chromium.extensionId);
  await button(panel, 'Look up again').click();
  await expect(panel.getByText(/Not asked: .*look-ups rest for \d+ s more/)).toBeAttached();
  expect(lab.cognito.calls.filter(({ operation }) => operation === 'GetUser')).toHaveLength(1);
});

test('a fault of the service is tried once more, and only once', async ({ lab }) => {
  const panel = await openSignedIn(lab);
  lab.cognito.admin.answerNext('GetUser', { kind: 'refuse', type: 'InternalErrorException', status: 500 });
  await lookUp(panel, true);
  await expect(button(panel, 'Look up again')).toBeVisible();
  await expect(verdict(panel)).toContainText('Cognito accepted it');
  expect(lab.cognito.calls.filter(({ operation }) => operation === 'GetUser')).toHaveLength(2);
});

test('leave to call is asked for once, however often a user is looked up', async ({ lab }) => {
  const panel = await openSignedIn(lab);
  const before = lab.cognito.calls.length;
  await lookUp(panel, true);
  await expect(verdict(panel)).toContainText('Cognito accepted it');
  await lookUp(panel, false);
  const made = () => lab.cognito.calls.slice(before).map(({ operation }) => operation);
  await expect.poll(() => made().filter((operation) => operation === 'GetUser').length).toBe(2);
  expect(made().filter((operation) => operation === 'preflight').length).toBeLessThanOrEqual(1);
});
