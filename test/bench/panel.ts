import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { Frame, Page } from '@playwright/test';
import { build } from 'vite';
import { launchChromium } from '../support/chromium.ts';
import { startLocalCognito } from '../support/cognito/local-cognito.ts';
import { startDemoApp } from '../support/demo/demo-app.ts';
import { browserSession } from '../support/devtools-panel.ts';
import { idOf } from './extension-id.ts';
import { median } from './side-by-side.ts';
import { addRow, milliseconds } from './table.ts';

const rounds = 7;
const goal = 1.3;

const copies = await mkdtemp(join(tmpdir(), 'whoami-bench-'));

/** A copy of an extension whose panel notes when its verdict is there, before anything else of it runs. */
const withNote = async (extension: string, name: string): Promise<string> => {
  const copy = join(copies, name);
  await cp(extension, copy, { recursive: true });
  await cp(join(import.meta.dirname, 'note-heading.js'), join(copy, 'note-heading.js'));
  const panel = join(copy, 'panel.html');
  const html = await readFile(panel, 'utf8');
  await writeFile(panel, html.replace('<head>', '<head><script src="note-heading.js"></script>'));
  return copy;
};

const ours = await withNote(resolve(import.meta.dirname, '../../dist/chrome'), 'ours');
const empty = await withNote(resolve(import.meta.dirname, 'empty-panel'), 'empty');
await build({
  root: join(import.meta.dirname, 'empty-panel'),
  logLevel: 'warn',
  build: {
    outDir: empty,
    emptyOutDir: false,
    modulePreload: false,
    rolldownOptions: {
      input: join(import.meta.dirname, 'empty-panel/panel.tsx'),
      output: { entryFileNames: 'panel.js' },
    },
  },
});

const cognito = await startLocalCognito();
const demo = await startDemoApp(cognito);
const { context, close } = await launchChromium({ cognito, extensions: [ours, empty] });

const contestants = [
  { title: 'Empty', id: idOf(empty), says: 'Empty' },
  { title: 'Cognito', id: idOf(ours), says: 'alice' },
] as const;

/** Shows a panel, as often as DevTools must be asked: while it starts it throws. */
const showPanel = async (devtools: Page, { id, title }: (typeof contestants)[number]): Promise<Frame> => {
  const find = () => devtools.frames().find((frame) => frame.url() === `chrome-extension://${id}/panel.html`);
  for (const deadline = Date.now() + 20_000; Date.now() < deadline; ) {
    const frame = find();
    if (frame !== undefined) return frame;
    await devtools.evaluate(async (view) => {
      const legacy = './ui/legacy/legacy.js';
      try {
        const ui = await import(legacy);
        await ui.ViewManager.ViewManager.instance().showView(view);
      } catch {
        // Still starting.
      }
      await new Promise((next) => setTimeout(next, 100));
    }, `chrome-extension://${id}${title}`);
  }
  throw new Error(`The panel ${title} did not appear in DevTools.`);
};

/** Milliseconds from when the browser began to load the panel's page to its verdict, for each contestant. */
const openBoth = async (
  order: readonly (typeof contestants)[number][],
): Promise<ReadonlyMap<string, number>> => {
  const page = await context.newPage();
  await page.goto(`${demo.url}?sign-in=alice`);
  await page.getByText('Signed in as alice').waitFor();
  const session = await browserSession(context);
  const { targetInfo } = await (await context.newCDPSession(page)).send('Target.getTargetInfo');
  const opening = context.waitForEvent('page', (candidate) => candidate.url().startsWith('devtools://'));
  await session.send('Target.openDevTools', { targetId: targetInfo.targetId });
  const devtools = await opening;
  const taken = new Map<string, number>();
  for (const contestant of order) {
    const frame = await showPanel(devtools, contestant);
    await frame.locator('.verdict-who', { hasText: contestant.says }).waitFor({ state: 'attached' });
    const time = await frame.evaluate((says): number => {
      const times: Map<string, number> = Reflect.get(globalThis, 'headingTimes');
      const at = [...times].find(([text]) => text.includes(says))?.[1];
      return (at ?? Number.NaN) - performance.timeOrigin;
    }, contestant.says);
    taken.set(contestant.title, time);
  }
  await page.close();
  return taken;
};

const times: { readonly empty: number; readonly ours: number }[] = [];
for (let round = -1; round < rounds; round += 1) {
  // Who is first changes, since the first panel also waits for DevTools to settle.
  const taken = await openBoth(round % 2 === 0 ? contestants : [...contestants].reverse());
  const pair = { empty: taken.get('Empty') ?? Number.NaN, ours: taken.get('Cognito') ?? Number.NaN };
  // The first round only warms up.
  if (round >= 0) times.push(pair);
}
const ratio = median(times.map((pair) => pair.ours / pair.empty));
console.log(`\nPanel, from the start of loading to the verdict; median of ${rounds} rounds, in turn`);
addRow({
  what: 'panel, from the start of loading to the verdict',
  ours: milliseconds(median(times.map((pair) => pair.ours))),
  beside: `an empty Preact panel: ${milliseconds(median(times.map((pair) => pair.empty)))}`,
  ratio,
  goal: { words: `≤ ${goal} × empty`, isMet: ratio <= goal },
});
await close();
await demo.close();
await cognito.close();
await rm(copies, { recursive: true, force: true });
