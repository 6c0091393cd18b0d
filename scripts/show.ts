import { mkdirSync } from 'node:fs';
import { relative, resolve } from 'node:path';
import { createInterface } from 'node:readline';
import { type LocalCognito, startLocalCognito } from '../test/support/cognito/local-cognito.ts';
import { ALICE_PASSWORD, BOB_PASSWORD } from '../test/support/cognito/names.ts';
import { startDemoApp } from '../test/support/demo/demo-app.ts';
import { buildAll } from './build.ts';
import type { Showcase } from './showcase.ts';
import { showInChromium } from './showcase-chromium.ts';
import { showInFirefox } from './showcase-firefox.ts';

const root = resolve(import.meta.dirname, '..');
const isFirefox = process.argv.includes('--firefox');
const picture = resolve(root, 'artifacts', isFirefox ? 'panel-firefox.png' : 'panel.png');

const hasDisplay =
  process.platform !== 'linux' || Boolean(process.env.DISPLAY) || Boolean(process.env.WAYLAND_DISPLAY);
const headless = !hasDisplay || process.env.CI === 'true' || process.argv.includes('--headless');

const showAsText = async (showcase: Showcase): Promise<void> => {
  await showcase.lookUp();
  const regions = await showcase.read(['Verdict', 'Tokens', 'Claims', 'User', 'MFA', 'Diagnosis']);
  for (const { name, text } of regions) {
    console.log(`\n── ${name} ${'─'.repeat(Math.max(0, 70 - name.length))}`);
    console.log(text);
  }
  mkdirSync(resolve(root, 'artifacts'), { recursive: true });
  await showcase.picture(picture);
  console.log(`\nThere is no display. A picture of the panel is in ${relative(root, picture)}.`);
  // The ID token names alice without Cognito, and a refusal is an answer too: only the verdict tells them apart.
  if (regions[0]?.text.includes('Cognito accepted it') === true) return;
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

const stayOpen = (showcase: Showcase, cognito: LocalCognito): Promise<void> =>
  new Promise((done) => {
    console.log(advice);
    const terminal = createInterface({ input: process.stdin });
    const end = () => {
      terminal.close();
      done();
    };
    terminal.on('line', (line) => (line.trim() === 'quit' ? end() : obey(cognito, line.trim())));
    void showcase.ended.then(end);
    process.once('SIGINT', end);
  });

console.log('Building the extension…');
await buildAll();
const cognito = await startLocalCognito();
const demo = await startDemoApp(cognito);
try {
  const show = isFirefox ? showInFirefox : showInChromium;
  const showcase = await show(cognito, `${demo.url}?sign-in=alice`, headless);
  try {
    await (headless ? showAsText(showcase) : stayOpen(showcase, cognito));
  } finally {
    await showcase.close();
  }
} finally {
  await demo.close();
  await cognito.close();
}
