import type { BrowserElement, BrowsingContext, FrameElement, TabBrowser } from './browser-globals.ts';
import { type BrowserScope, callText, plainCallText, resultOf } from './browser-scope.ts';

declare const gBrowser: TabBrowser;

/** What is looked into: a tab by the name that it keeps for life, or what shows a page of the add-on outside of tabs. */
export type Where = { readonly tab: string } | { readonly addOnPage: 'panel.html' | 'popup.html' };

/** Longest that a function may run in a page, in milliseconds. */
const patience = 30_000;

interface Errand {
  readonly where: Where;
  readonly script: string;
  readonly argument: string;
  readonly patience: number;
  /** Clicks the `element` that the script gives, and gives whether there was one. */
  readonly isClick: boolean;
}

/** Runs in the browser's scope. Every `<browser>` is its own process, and a toolbox holds its own inside frames. */
const runThere = async ({
  where,
  script,
  argument,
  patience: timeout,
  isClick,
}: Errand): Promise<unknown> => {
  const finder = {
    inside(document: Document): readonly BrowsingContext[] {
      return [...document.querySelectorAll<FrameElement>('browser, iframe')].flatMap((frame) => [
        ...(frame.browsingContext === null ? [] : [frame.browsingContext]),
        ...(frame.contentDocument === null ? [] : finder.inside(frame.contentDocument)),
      ]);
    },
    find(): BrowsingContext | null | undefined {
      if ('tab' in where) {
        const tab = gBrowser.tabs.find(({ linkedPanel }) => linkedPanel === where.tab);
        const browser: BrowserElement | undefined = tab?.linkedBrowser;
        return browser?.browsingContext;
      }
      return finder
        .inside(document)
        .find(({ currentWindowGlobal }) =>
          currentWindowGlobal?.documentURI?.spec.endsWith(`/${where.addOnPage}`),
        );
    },
  };
  const actor = finder.find()?.currentWindowGlobal?.getActor('MarionetteCommands');
  if (actor === undefined) return undefined;
  const result = await actor.executeScript(script, [argument], {
    timeout,
    sandboxName: null,
    newSandbox: true,
  });
  if (!isClick) return { result };
  const element: unknown =
    typeof result === 'object' && result !== null ? Reflect.get(result, 'element') : null;
  if (element === null || element === undefined) return { result: false };
  await actor.clickElement(element, {
    toJSON: () => ({ 'moz:webdriverClick': true, 'moz:accessibilityChecks': false }),
  });
  return { result: true };
};

/** Runs functions in one page, with the rights of the page. */
export interface PageScope {
  /** Only the text of the function arrives there. Throws while there is no such page. */
  run<Argument, Result>(
    task: (argument: Argument) => Result | Promise<Result>,
    argument: Argument,
  ): Promise<Result>;
  /**
   * Clicks what the function finds, as a mouse does, so that the page may do what it may after a person's click alone. Gives
   * whether there was something to click. Throws if something else lies over it.
   */
  click<Argument>(
    find: (argument: Argument) => { readonly element: Element | null },
    argument: Argument,
  ): Promise<boolean>;
}

export const pageScope = (browser: BrowserScope, where: Where): PageScope => {
  const runErrand = async (script: string, argument: unknown, isClick: boolean): Promise<unknown> => {
    const errand = { where, script, argument: JSON.stringify(argument ?? null), patience, isClick };
    const reply = await browser.run(runThere, errand);
    if (typeof reply !== 'object' || reply === null) throw new Error(`There is no ${JSON.stringify(where)}.`);
    return Reflect.get(reply, 'result');
  };
  return {
    run: async (task, argument) => resultOf(await runErrand(callText(task), argument, false)),
    click: async (find, argument) => (await runErrand(plainCallText(find), argument, true)) === true,
  };
};
