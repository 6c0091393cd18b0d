import type { Marionette } from './marionette.ts';

/** Runs functions where the browser's own windows are written: they see `gBrowser`, `Services` and the like. */
export interface BrowserScope {
  /** Only the text of the function arrives, so it refers to its argument and to the browser's globals alone. */
  run<Argument, Result>(
    task: (argument: Argument) => Result | Promise<Result>,
    argument: Argument,
  ): Promise<Result>;
}

/** tsx marks functions in variables with a helper that is not there where their text arrives. */
const helpers = 'const __name = (target) => target;';

/** The text of a call that gives its result as it is, for Marionette to make references of the elements in it. */
export const plainCallText = (task: (argument: never) => unknown): string =>
  `${helpers} return (${task.toString()})(JSON.parse(arguments[0]))`;

/** The text of a call that gives its result as JSON. */
export const callText = (task: (argument: never) => unknown): string =>
  `${helpers} return (async (argument) => JSON.stringify({ result: await (${task.toString()})(argument) }))(JSON.parse(arguments[0]))`;

/** What `callText` gave. */
export const resultOf = (text: unknown) => {
  const reply = JSON.parse(String(text));
  return reply.result;
};

export const browserScope = ({ send }: Pick<Marionette, 'send'>): BrowserScope => ({
  run: async (task, argument) => {
    const reply = await send('WebDriver:ExecuteScript', {
      script: callText(task),
      args: [JSON.stringify(argument ?? null)],
      newSandbox: true,
      sandbox: null,
    });
    const value = typeof reply === 'object' && reply !== null ? Reflect.get(reply, 'value') : undefined;
    return resultOf(value);
  },
});
