import { join, resolve } from 'node:path';
import type { Frame } from '@playwright/test';
import { launchChromium } from '../support/chromium.ts';
import { startLocalCognito } from '../support/cognito/local-cognito.ts';
import { startDemoApp } from '../support/demo/demo-app.ts';
import { killServiceWorker, openCognitoPanel } from '../support/devtools-panel.ts';
import { idOf } from './extension-id.ts';
import { median } from './side-by-side.ts';
import { addRow, milliseconds } from './table.ts';

const rounds = 15;
const goal = { factor: 1.25, plus: 5 };

const ours = resolve(import.meta.dirname, '../../dist/chrome');
const bare = join(import.meta.dirname, 'bare-call');

const cognito = await startLocalCognito();
const demo = await startDemoApp(cognito);
const { context, close } = await launchChromium({ cognito, extensions: [ours, bare] });
const page = await context.newPage();
await page.goto(`${demo.url}?sign-in=alice`);
await page.getByText('Signed in as alice').waitFor();
const { panel } = await openCognitoPanel({ context, page, extensionId: idOf(ours) });
const url = `https://cognito-idp.${cognito.region}.amazonaws.com/`;
const { accessToken } = await cognito.mintTokens('alice');

/** From the click to the new answer in the page of the panel, in milliseconds. The browser paints it with its next frame. */
const lookUp = (frame: Frame): Promise<number> =>
  frame.evaluate(
    () =>
      new Promise<number>((done, fail) => {
        const button = document.querySelector<HTMLButtonElement>('.verdict .look-up-button');
        const verdict = document.querySelector('.verdict');
        if (button === null || verdict === null) return fail(new Error('nothing to click'));
        const start = performance.now();
        let isAsked = false;
        const observer = new MutationObserver(() => {
          const isRunning = button.getAttribute('aria-disabled') === 'true';
          isAsked ||= isRunning;
          if (!isAsked || isRunning) return;
          observer.disconnect();
          done(performance.now() - start);
        });
        observer.observe(verdict, { subtree: true, childList: true, characterData: true, attributes: true });
        button.click();
      }),
  );

const barePage = await context.newPage();
await barePage.goto(`chrome-extension://${idOf(bare)}/page.html`);
// DevTools in a tab behind another would be drawn less often.
await page.bringToFront();
/** A message, a fetch in the worker, and its answer in the page, in milliseconds. */
const askBare = (): Promise<number> =>
  barePage.evaluate(
    async (message) => {
      const start = performance.now();
      const reply: unknown = await globalThis.chrome.runtime.sendMessage(message);
      const answer = document.getElementById('answer');
      if (answer !== null) answer.textContent = JSON.stringify(reply);
      return performance.now() - start;
    },
    { url, token: accessToken },
  );

const ourWorker = async () =>
  context.serviceWorkers().find((worker) => worker.url().includes(idOf(ours))) ??
  (await context.waitForEvent('serviceworker'));
/** The call alone, in the worker of our own, in milliseconds. */
const fetchInWorker = async (): Promise<number> =>
  (await ourWorker()).evaluate(
    async ({ address, token }) => {
      const start = performance.now();
      const response = await fetch(address, {
        method: 'POST',
        credentials: 'omit',
        headers: {
          'content-type': 'application/x-amz-json-1.1',
          'x-amz-target': 'AWSCognitoIdentityProviderService.GetUser',
        },
        body: JSON.stringify({ AccessToken: token }),
      });
      await response.json();
      return performance.now() - start;
    },
    { address: url, token: accessToken },
  );

/** So long between look-ups that none waits for its turn. */
const rest = () => new Promise((next) => setTimeout(next, 250));

await lookUp(panel);
const warm: { readonly ours: number; readonly fetch: number; readonly bare: number }[] = [];
for (let round = -2; round < rounds; round += 1) {
  await rest();
  const sample = { fetch: await fetchInWorker(), bare: await askBare(), ours: await lookUp(panel) };
  if (round >= 0) warm.push(sample);
}

const cold: { readonly ours: number; readonly bare: number }[] = [];
for (let round = -1; round < 7; round += 1) {
  await rest();
  await killServiceWorker(context, idOf(bare));
  const bareTime = await askBare();
  await killServiceWorker(context, idOf(ours));
  const sample = { bare: bareTime, ours: await lookUp(panel) };
  if (round >= 0) cold.push(sample);
}

console.log(`\nLook-up, from the click to the answer in the panel; median of ${rounds} rounds, in turn`);
const of = <Key extends string>(samples: readonly Readonly<Record<Key, number>>[], key: Key) =>
  median(samples.map((sample) => sample[key]));
const words = `≤ ${goal.factor} × + ${goal.plus} ms`;
const show = (what: string, name: string, mine: number, theirs: number, hasGoal: boolean) =>
  addRow({
    what,
    ours: milliseconds(mine),
    beside: `${name}: ${milliseconds(theirs)}`,
    ratio: mine / theirs,
    ...(hasGoal ? { goal: { words, isMet: mine <= goal.factor * theirs + goal.plus } } : {}),
  });
show('look-up, worker warm', 'the bare fetch in our worker', of(warm, 'ours'), of(warm, 'fetch'), true);
show('look-up, worker warm', 'message, bare fetch, answer', of(warm, 'ours'), of(warm, 'bare'), false);
show(
  'look-up, worker cold',
  'message to a cold worker, bare fetch',
  of(cold, 'ours'),
  of(cold, 'bare'),
  true,
);
await close();
await demo.close();
await cognito.close();
