import browser from 'webextension-polyfill';
import type { CommandReply, SenderPage } from '../contract/commands.ts';
import { member } from '../core/json.ts';
import { fail } from '../core/result.ts';
import type { CommandBus, CommandServer } from '../ports.ts';

const isReply = (value: unknown): value is CommandReply => typeof member(value, 'ok') === 'boolean';

export const runtimeCommandBus: CommandBus = {
  send: async (command) => {
    try {
      const reply: unknown = await browser.runtime.sendMessage(command);
      return isReply(reply) ? reply : fail({ code: 'no-answer' });
    } catch {
      // The background was stopped in the middle, or this page outlived an update of the extension.
      return fail({ code: 'no-answer' });
    }
  },
};

const senderPages: Readonly<Record<string, SenderPage>> = {
  '/devtools.html': 'devtools',
  '/panel.html': 'panel',
  '/popup.html': 'popup',
  '/options.html': 'options',
};

/** The page of this extension that a message came from. A devtools page has no `sender.tab`, so its URL is what tells. */
const senderPageOf = (sender: browser.Runtime.MessageSender): SenderPage | undefined => {
  if (sender.id !== browser.runtime.id || sender.url === undefined) return undefined;
  const url = new URL(sender.url);
  if (url.origin !== new URL(browser.runtime.getURL('')).origin) return undefined;
  return Object.hasOwn(senderPages, url.pathname) ? senderPages[url.pathname] : undefined;
};

export const runtimeCommandServer: CommandServer = {
  serve: (handler) => {
    browser.runtime.onMessage.addListener((message, sender, sendResponse) => {
      // `sendResponse` and `true` rather than a promise: Chromium's own `browser` object takes no promise here.
      void handler(message, senderPageOf(sender)).then(sendResponse, () =>
        sendResponse(fail({ code: 'no-answer' })),
      );
      return true;
    });
  },
};
