import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { Page } from '@playwright/test';
import { launchChromium } from '../support/chromium.ts';
import { startLocalCognito } from '../support/cognito/local-cognito.ts';
import { startDemoApp } from '../support/demo/demo-app.ts';
import { openPopup } from '../support/popup.ts';
import { idOf } from './extension-id.ts';
import { median } from './side-by-side.ts';
import { addRow, milliseconds } from './table.ts';

const rounds = 15;

const copies = await mkdtemp(join(tmpdir(), 'whoami-bench-'));

/** A copy of an extension whose popup notes when its heading is there, before anything else of it runs. */
const withNote = async (extension: string, name: string): Promise<string> => {
  const copy = join(copies, name);
  await cp(extension, copy, { recursive: true });
  await cp(join(import.meta.dirname, 'note-heading.js'), join(copy, 'note-heading.js'));
  const popup = join(copy, 'popup.html');
  const html = await readFile(popup, 'utf8');
  await writeFile(popup, html.replace('<head>', '<head><script src="note-heading.js"></script>'));
  return copy;
};

const ours = await withNote(resolve(import.meta.dirname, '../../dist/chrome'), 'ours');
const empty = await withNote(resolve(import.meta.dirname, 'empty-popup'), 'empty');

const cognito = await startLocalCognito();
const demo = await startDemoApp(cognito);
const chromium = await launchChromium({ cognito, extensions: [ours, empty] });
const { context } = chromium;
const page = await context.newPage();
await page.goto(`${demo.url}?sign-in=alice`);
await page.getByText('Signed in as alice').waitFor();

interface Opening {
  /** Milliseconds from the click on the icon to the heading of the popup. */
  readonly sinceClick: number;
  /** The same from when the browser began to load the popup's page, without what it takes to open a window. */
  readonly sinceLoad: number;
}

const open = async (extensionId: string, heading: string): Promise<Opening> => {
  const clickedAt = Date.now();
  const popup: Page = await openPopup({ context, page, extensionId });
  await popup.getByRole('heading', { level: 1, name: heading }).waitFor();
  const [at, from] = await popup.evaluate(
    (text): readonly [number, number] => [
      Reflect.get(globalThis, 'headingTimes').get(text),
      performance.timeOrigin,
    ],
    heading,
  );
  // As on the first look at a tab: nothing is known of it.
  await popup.evaluate(() => globalThis.chrome.storage?.session.clear());
  await popup.close();
  return { sinceClick: at - clickedAt, sinceLoad: at - from };
};

const contestants = [
  { name: 'empty popup', id: idOf(empty), heading: 'Empty' },
  { name: 'popup with the name', id: idOf(ours), heading: 'Alice Liddell' },
] as const;

const openings: Opening[][] = contestants.map(() => []);
for (let round = -1; round < rounds; round += 1)
  for (const [index, { id, heading }] of contestants.entries()) {
    const opening = await open(id, heading);
    // The first round only warms up.
    if (round >= 0) openings[index]?.push(opening);
  }

const [baseline = []] = openings;
const goal = 1.3;
const show = (title: string, measure: (opening: Opening) => number): void => {
  console.log(
    `\nPopup, from ${title} to the user's name, without a look-up; median of ${rounds} rounds, in turn`,
  );
  for (const [index, { name }] of contestants.entries()) {
    const taken = (openings[index] ?? []).map(measure);
    const ratios = taken.map((one, round) => one / (baseline.map(measure)[round] ?? Number.NaN));
    console.log(
      `  ${name.padEnd(20)} ${median(taken).toFixed(0).padStart(6)} ms   × ${median(ratios).toFixed(2)} of an empty popup`,
    );
  }
  const [empties = [], ours = []] = openings.map((taken) => taken.map(measure));
  const ratio = median(ours.map((one, round) => one / (empties[round] ?? Number.NaN)));
  addRow({
    what: `popup, from ${title} to the name`,
    ours: milliseconds(median(ours)),
    beside: `an empty popup: ${milliseconds(median(empties))}`,
    ratio,
    goal: { words: `≤ ${goal} × empty`, isMet: ratio <= goal },
  });
};
show('the click', ({ sinceClick }) => sinceClick);
show('the start of loading', ({ sinceLoad }) => sinceLoad);
await chromium.close();
await demo.close();
await cognito.close();
await rm(copies, { recursive: true, force: true });
