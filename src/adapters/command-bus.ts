import browser from 'webextension-polyfill';
import type { CommandReply } from '../contract/commands.ts';
import { member } from '../core/json.ts';
import { fail } from '../core/result.ts';
import type { CommandBus, CommandServer } from '../ports.ts';
import { senderPageOf } from './sender-page.ts';

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

export const runtimeCommandServer: CommandServer = {
  serve: (handler) => {
    const own = { id: browser.runtime.id, origin: browser.runtime.getURL('').replace(/\/$/, '') };
    browser.runtime.onMessage.addListener((message, sender, sendResponse) => {
      // `sendResponse` and `true` rather than a promise: Chromium's own `browser` object takes no promise here.
      void handler(message, senderPageOf(sender, own)).then(sendResponse, () =>
        sendResponse(fail({ code: 'no-answer' })),
      );
      return true;
    });
  },
};
