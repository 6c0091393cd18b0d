import type { CommandReply } from '../contract/commands.ts';
import { reportPage } from '../core/capture/from-page.ts';
import { ok } from '../core/result.ts';
import type { ScanDepth } from '../core/session/scan-request.ts';
import type { Clock, CommandBus, PageReader } from '../ports.ts';

/** Milliseconds until a page that could not be read is tried once more: it may have been between two documents. */
const secondTry = 500;

const wait = (milliseconds: number): Promise<void> =>
  new Promise((resolve) => setTimeout(resolve, milliseconds));

/**
 * One reading. `causedAt` is when what led to it happened, in milliseconds since the epoch: just now, unless told otherwise.
 */
export type Scan = (isAsked: boolean, depth: ScanDepth, causedAt?: number) => Promise<CommandReply>;

/**
 * Reads the page and reports what was found in it. Gives the background's reply to the report.
 * Readings may overlap while the page goes elsewhere: one that was overtaken by a newer one does not undo its report.
 */
export const createScan = (tabId: number, reader: PageReader, commands: CommandBus, clock: Clock): Scan => {
  let started = 0;
  let reported = 0;
  return async (isAsked, depth, causedAt = clock.now()) => {
    started += 1;
    const number = started;
    let content = await reader.read(depth);
    if (!content.ok && number === started) {
      await wait(secondTry);
      if (number === started) content = await reader.read(depth);
    }
    const isOvertaken = number < reported || (!content.ok && number < started);
    if (isOvertaken && depth === 'storage') return ok({});
    reported = Math.max(reported, number);
    const report = content.ok
      ? reportPage(content.value)
      : ({ state: 'unreadable', failure: content.error } as const);
    return commands.send({ name: 'report-page', tabId, report, isAsked, causedAt });
  };
};
