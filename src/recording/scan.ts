import type { CommandReply } from '../contract/commands.ts';
import { reportPage } from '../core/capture/from-page.ts';
import type { ScanDepth } from '../core/session/scan-request.ts';
import type { CommandBus, PageReader } from '../ports.ts';

/** Reads the page once and reports what was found in it. Gives the background's reply to the report. */
export const createScan =
  (tabId: number, reader: PageReader, commands: CommandBus) =>
  async (isAsked: boolean, depth: ScanDepth): Promise<CommandReply> => {
    const content = await reader.read(depth);
    const report = content.ok
      ? reportPage(content.value)
      : ({ state: 'unreadable', failure: content.error } as const);
    return commands.send({ name: 'report-page', tabId, report, isAsked });
  };
