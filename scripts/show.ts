import { mkdirSync } from 'node:fs';
import { relative, resolve } from 'node:path';
import { createInterface } from 'node:readline';
import { type Chromium, launchChromium } from '../test/support/chromium.ts';
import { type LocalCognito, startLocalCognito } from '../test/support/cognito/local-cognito.ts';
import { ALICE_PASSWORD, BOB_PASSWORD } from '../test/support/cognito/names.ts';
import { startDemoApp } from '../test/support/demo/demo-app.ts';
import { type OpenPanel, openCognitoPanel, picturePanel, undock } from '../test/support/devtools-panel.ts';
import { buildAll } from './build.ts';
import { readAsText } from './read-as-text.ts';

const root = resolve(import.meta.dirname, '..');
const picture = resolve(root, 'artifacts/panel.png');

const hasDisplay =
  process.platform !== 'linux' || Boolean(process.env.DISPLAY) || Boolean(process.env.WAYLAND_DISPLAY);
const headless = !hasDisplay || process.env.CI === 'true' || process.argv.includes('--headless');

/** What the panel says, region by region, as a person would read it. */
const printPanel = async ({ panel }: OpenPanel): Promise<void> => {
  const areas = [
    ['Verdict', panel.getByRole('status', { name: 'Verdict' })],
    ...['Tokens', 'Claims', 'User', 'MFA', 'Diagnosis'].map(
      (name) => [name, panel.getByRole('region', { name, exact: true })] as const,
    ),
  ] as const;
  for (const [name, area] of areas) {
    console.log(`\n── ${name} ${'─'.repeat(Math.max(0, 70 - name.length))}`);
    console.log(await area.evaluate(readAsText));
  }
};

/** Looks the user up as a person would, and waits for the answer. */
const lookUp = async ({ panel }: OpenPanel): Promise<void> => {
  await panel.getByRole('button', { name: 'Look up user' }).click();
  await panel.getByRole('button', { name: 'Look up again' }).waitFor();
};

const showAsText = async (open: OpenPanel): Promise<void> => {
  await lookUp(open);
  await printPanel(open);
  mkdirSync(resolve(root, 'artifacts'), { recursive: true });
  await picturePanel(open, picture);
  console.log(`\nThere is no display. A picture of the panel is in ${relative(root, picture)}.`);
  // The ID token names alice without Cognito, and a refusal is an answer too: only the verdict tells them apart.
  const accepted = open.panel.getByRole('status', { name: 'Verdict' }).getByText('Cognito accepted it');
  if (await accepted.isVisible()) return;
  console.error('Cognito did not accept the token; see the verdict above.');
  process.exitCode = 1;
};

const advice = `
The Cognito tab is open in DevTools, on an app that signed alice in with Amplify. Press "Look up user" there.
  alice  ${ALICE_PASSWORD}
  bob    ${BOB_PASSWORD}
Type here, then look up again:
  disable, enable, revoke, reset, unconfirm, delete   what happens to alice
  restore                                             everything as it was
  quit                                                or close the window`;

const obey = (cognito: LocalCognito, word: string): void => {
  const { admin } = cognito;
  const actions: Readonly<Record<string, () => void>> = {
    disable: () => admin.disableUser('alice'),
    enable: () => admin.enableUser('alice'),
    revoke: () => admin.revokeSessions('alice'),
    reset: () => admin.requirePasswordReset('alice'),
    unconfirm: () => admin.unconfirmUser('alice'),
    delete: () => admin.deleteUser('alice'),
    restore: () => admin.restore(),
  };
  const action = Object.hasOwn(actions, word) ? actions[word] : undefined;
  action?.();
  console.log(action === undefined ? advice : 'Done. Press "Look up again".');
};

const stayOpen = (chromium: Chromium, cognito: LocalCognito): Promise<void> =>
  new Promise((done) => {
    console.log(advice);
    const terminal = createInterface({ input: process.stdin });
    const end = () => {
      terminal.close();
      done();
    };
    terminal.on('line', (line) => (line.trim() === 'quit' ? end() : obey(cognito, line.trim())));
    chromium.context.on('close', end);
    process.once('SIGINT', end);
  });

console.log('Building the extension…');
await buildAll();
const cognito = await startLocalCognito();
const demo = await startDemoApp(cognito);
const chromium = await launchChromium({ cognito, headless });
try {
  const page = chromium.context.pages()[0] ?? (await chromium.context.newPage());
  await page.goto(`${demo.url}?sign-in=alice`);
  await page.getByText('Signed in as alice').waitFor();
  const open = await openCognitoPanel({ context: chromium.context, page, extensionId: chromium.extensionId });
  await open.panel.getByRole('button', { name: 'Look up user' }).waitFor();
  if (headless) {
    await undock(open);
    await showAsText(open);
  } else {
    await stayOpen(chromium, cognito);
  }
} finally {
  await chromium.close();
  await demo.close();
  await cognito.close();
}
