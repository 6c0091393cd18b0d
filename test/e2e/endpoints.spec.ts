import { expect, type Page } from '@playwright/test';
import { type Emulator, serveOnLoopback, startEmulator } from '../support/emulator.ts';
import { test as base, button, type Lab, plant, region, verdict } from './lab.ts';

const test = base.extend<{ emulator: Emulator }>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads a fixture's needs from this pattern.
  emulator: async ({}, use) => {
    const emulator = await startEmulator();
    await use(emulator);
    await emulator.close();
  },
});

const openOptions = async (lab: Lab): Promise<Page> => {
  const options = await lab.chromium.context.newPage();
  await options.goto(`chrome-extension://${lab.chromium.extensionId}/options.html`);
  return options;
};

/** The keyboard does what a click does. */
const add = async (options: Page, origin: string, answersFor = ''): Promise<void> => {
  await options.getByLabel('Origin', { exact: true }).fill(origin);
  await options.getByLabel('Answers for (optional)').fill(answersFor);
  await options.getByLabel('Answers for (optional)').press('Enter');
};

const outcome = (options: Page) => options.locator('#endpoints-outcome');

const listed = (options: Page) =>
  options.getByRole('region', { name: 'Custom endpoints' }).getByRole('listitem');

test('after its endpoint was removed, a token is sent nowhere', async ({ lab, emulator }) => {
  await plant(lab, { token: await emulator.mint() });
  const options = await openOptions(lab);
  await add(options, emulator.origin);
  await expect(listed(options)).toHaveCount(1);
  const panel = await lab.openPanel();
  await expect(verdict(panel)).toContainText('nobody has asked Cognito yet');
  await options.getByRole('button', { name: `Remove ${emulator.origin}` }).click();
  await expect(outcome(options)).toContainText('was removed');
  await expect(listed(options)).toHaveCount(0);
  await button(panel, 'Look up user').click();
  await expect(region(panel, 'Diagnosis')).toContainText('The endpoint of this token is no longer allowed');
  expect(emulator.sent).toEqual(['this-is-no-token']);
});

test('an endpoint that answers for a region is asked about tokens of AWS’s issuer there', async ({
  lab,
  emulator,
}) => {
  const token = await emulator.mint(lab.cognito.issuer);
  await plant(lab, { token });
  const options = await openOptions(lab);
  await add(options, emulator.origin, 'us-east-1');
  await expect(listed(options)).toContainText('us-east-1');
  const panel = await lab.openPanel();
  await button(panel, 'Look up user').click();
  await expect(verdict(panel)).toContainText('Cognito accepted it');
  expect(emulator.sent.at(-1)).toBe(token);
  expect(lab.cognito.calls).toEqual([]);
});

test('what is no endpoint is refused in clear words, and what was written stays', async ({ lab }) => {
  const readable = { 'Access-Control-Allow-Origin': '*', 'Access-Control-Allow-Headers': '*' };
  const page = await serveOnLoopback((request, response) => {
    const headers = request.headers['access-control-request-headers'] ?? '';
    response.writeHead(200, {
      ...readable,
      'Access-Control-Allow-Headers': headers,
      'Content-Type': 'text/html',
    });
    response.end('<h1>Hello</h1>');
  });
  const redirecting = await serveOnLoopback((request, response) => {
    const headers = {
      ...readable,
      'Access-Control-Allow-Headers': request.headers['access-control-request-headers'] ?? '',
    };
    if (request.method === 'OPTIONS') response.writeHead(204, headers).end();
    else response.writeHead(307, { ...headers, Location: page.origin }).end();
  });
  const closed = await serveOnLoopback((_request, response) => {
    response.writeHead(200, { 'Content-Type': 'text/html' }).end('<h1>Hello</h1>');
  });
  const gone = await serveOnLoopback((_request, response) => response.end());
  await gone.close();

  const hanging = await serveOnLoopback(() => undefined);

  const options = await openOptions(lab);
  const cases = [
    [`${page.origin}/path`, 'This is no origin'],
    ['https://auth.example.com', 'Run a forwarder on this computer'],
    [page.origin, 'Something other than Cognito answers'],
    [redirecting.origin, 'redirects elsewhere'],
    [closed.origin, 'does not let this extension read'],
    [hanging.origin, 'did not answer within 5 seconds'],
    [gone.origin, 'Nothing answers at'],
  ] as const;
  for (const [origin, words] of cases) {
    await add(options, origin);
    await expect(outcome(options)).toContainText(words);
    await expect(options.getByLabel('Origin', { exact: true })).toHaveValue(origin);
    await expect(listed(options)).toHaveCount(0);
    await expect(options.getByRole('button', { name: /Allow access/ })).toHaveCount(
      origin === closed.origin ? 1 : 0,
    );
    await expect(options.getByRole('button', { name: 'Save anyway' })).toHaveCount(
      origin === gone.origin || origin === hanging.origin ? 1 : 0,
    );
  }
  await options.getByRole('button', { name: 'Save anyway' }).click();
  await expect(outcome(options)).toContainText('although it does not answer now');
  await expect(listed(options)).toContainText(gone.origin);
  await options.reload();
  await expect(listed(options)).toContainText(gone.origin);
  for (const server of [page, redirecting, closed, hanging]) await server.close();
});
