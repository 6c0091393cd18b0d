import type { CommandReply } from '../contract/commands.ts';
import { reportPage } from '../core/capture/from-storage.ts';
import type { CommandBus, PageReader } from '../ports.ts';

/** Reads the page's storage once and reports what was found in it. Gives the background's reply to the report. */
export const createScan =
  (tabId: number, reader: PageReader, commands: CommandBus) =>
  async (isAsked: boolean): Promise<CommandReply> => {
    const content = await reader.read();
    const report = content.ok
      ? reportPage(content.value)
      : ({ state: 'unreadable', failure: content.error } as const);
    return commands.send({ name: 'report-page', tabId, report, isAsked });
  };
