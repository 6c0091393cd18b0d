import { readFile } from 'node:fs/promises';
import type { ConsoleMessage, Frame, Locator, Page, WebError } from '@playwright/test';
import type { Chromium } from '../../support/chromium.ts';
import type { LocalCognito } from '../../support/cognito/local-cognito.ts';
import { killServiceWorker, openCognitoPanel } from '../../support/devtools-panel.ts';
import { openPopup } from '../../support/popup.ts';
import type { AppPage, Driver, Look, View } from './driver.ts';
import type { Target } from './target.ts';

const locate = (view: Frame, { role, name, says, within }: Target): Locator => {
  const all = (within === undefined ? view : locate(view, within)).getByRole(role, {
    ...(name === undefined ? {} : { name }),
    exact: true,
  });
  return says === undefined ? all : all.filter({ hasText: says });
};

/** Runs in the page, and so refers to nothing outside itself. */
const describe = (elements: readonly Element[]): Look => {
  const [first] = elements;
  return {
    count: elements.length,
    text: (first?.textContent ?? '').replace(/\s+/g, ' ').trim(),
    isEnabled: first !== undefined && !first.matches(':disabled, [aria-disabled="true"]'),
    isChecked: first?.matches(':checked, [aria-checked="true"]') === true,
    isInvalid: first?.matches('[aria-invalid="true"]') === true,
  };
};

const viewOf = (frame: Frame): View => ({
  look: (target) => locate(frame, target).evaluateAll(describe),
  text: () => frame.locator('body').evaluate((body) => (body.textContent ?? '').replace(/\s+/g, ' ')),
  click: (target) => locate(frame, target).first().click(),
  fill: (target, text) => locate(frame, target).first().fill(text),
  choose: async (target, label) => {
    await locate(frame, target).first().selectOption({ label });
  },
  // What Playwright asks of an argument is what JSON asks, and both drivers give the same text a run.
  run: async (task, argument) =>
    JSON.parse(
      await frame.evaluate(
        `(async (argument) => JSON.stringify({ result: await (${task.toString()})(argument) }))(${JSON.stringify(argument ?? null)})`,
      ),
    ).result,
});

const pageOf = (page: Page): AppPage => ({
  ...viewOf(page.mainFrame()),
  goto: async (url) => {
    await page.goto(url);
  },
  reload: async () => {
    await page.reload();
  },
});

export interface RunningDriver extends Driver {
  /** Errors that the extension's own pages and background wrote to their consoles. */
  takeErrors(): Promise<readonly string[]>;
  close(): Promise<void>;
}

/** Makes a Chromium that is running ready for a scenario. */
export const startChromiumDriver = async (
  chromium: Chromium,
  cognito: LocalCognito,
  app: string,
): Promise<RunningDriver> => {
  const { context, extensionId } = chromium;
  const page = await context.newPage();
  const errors: string[] = [];
  let devtools: Page | undefined;
  const onConsole = (message: ConsoleMessage) => {
    const isOurs = message.location().url.startsWith(`chrome-extension://${extensionId}/`);
    if (message.type() === 'error' && isOurs) errors.push(message.text());
  };
  const onError = (error: WebError) => {
    if (error.error().stack?.includes(extensionId)) errors.push(String(error.error()));
  };
  context.on('console', onConsole).on('weberror', onError);
  return {
    cognito,
    app,
    page: pageOf(page),
    ownPage: 'chrome://version',
    tellsHttpOnly: true,
    openPanel: async () => {
      const open = await openCognitoPanel({ context, page, extensionId });
      devtools = open.devtools;
      return viewOf(open.panel);
    },
    saved: async (save) => {
      if (devtools === undefined) throw new Error('The panel is not open.');
      const downloading = devtools.waitForEvent('download');
      await save();
      const download = await downloading;
      return { name: download.suggestedFilename(), text: await readFile(await download.path(), 'utf8') };
    },
    openPopup: async () => viewOf((await openPopup({ context, page, extensionId })).mainFrame()),
    openOptions: async () => {
      const options = await context.newPage();
      await options.goto(`chrome-extension://${extensionId}/options.html`);
      return pageOf(options);
    },
    stopBackground: () => killServiceWorker(context, extensionId),
    takeErrors: async () => errors,
    close: async () => {
      await chromium.close();
      context.off('console', onConsole).off('weberror', onError);
    },
  };
};
