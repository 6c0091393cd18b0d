import { reportPage } from '../core/capture/from-storage.ts';
import type { CommandBus, PageReader } from '../ports.ts';

/** Reads the page's storage once and reports what was found in it. */
export const createScan =
  (tabId: number, reader: PageReader, commands: CommandBus) => async (): Promise<void> => {
    const content = await reader.read();
    const report = content.ok
      ? reportPage(content.value)
      : ({ state: 'unreadable', failure: content.error } as const);
    await commands.send({ name: 'report-page', tabId, report });
  };
