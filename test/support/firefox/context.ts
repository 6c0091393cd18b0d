import type { BrowserElement, BrowsingContext, FrameElement, TabBrowser } from './browser-globals.ts';
import { type BrowserScope, callText, resultOf } from './browser-scope.ts';

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
}

/** Runs in the browser's scope. Every `<browser>` is its own process, and a toolbox holds its own inside frames. */
const runThere = async ({ where, script, argument, patience: timeout }: Errand): Promise<unknown> => {
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
  return { result };
};

/** Runs functions in one page, with the rights of the page. */
export interface PageScope {
  /** Only the text of the function arrives there. Throws while there is no such page. */
  run<Argument, Result>(
    task: (argument: Argument) => Result | Promise<Result>,
    argument: Argument,
  ): Promise<Result>;
}

export const pageScope = (browser: BrowserScope, where: Where): PageScope => ({
  run: async (task, argument) => {
    const errand = {
      where,
      script: callText(task),
      argument: JSON.stringify(argument ?? null),
      patience,
    };
    const reply = await browser.run(runThere, errand);
    if (typeof reply !== 'object' || reply === null) throw new Error(`There is no ${JSON.stringify(where)}.`);
    return resultOf(Reflect.get(reply, 'result'));
  },
});
