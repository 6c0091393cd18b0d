import type { BrowserScope } from './browser-scope.ts';

/** How a person answers Firefox's own question. */
export type Answer = 'allow' | 'deny';

/** Waits for the question whether an add-on may have a permission, answers it with a click, and gives what it asked. */
export const answerPermissionPrompt = ({ run }: BrowserScope, answer: Answer): Promise<string> =>
  run(async (wanted) => {
    const deadline = Date.now() + 15_000;
    const find = () =>
      document.querySelector('#notification-popup[panelopen] > #addon-webext-permissions-notification');
    let prompt = find();
    while (prompt === null) {
      if (Date.now() > deadline) throw new Error('Firefox asks nothing.');
      await new Promise((resolve) => window.setTimeout(resolve, 20));
      prompt = find();
    }
    const text = prompt.textContent ?? '';
    const button = prompt.querySelector<HTMLElement>(
      wanted === 'allow' ? '.popup-notification-primary-button' : '.popup-notification-secondary-button',
    );
    if (button === null) throw new Error('The question has no such answer.');
    button.click();
    return text;
  }, answer);
