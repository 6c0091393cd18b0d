import { expect, test } from 'vitest';
import type { Command, CommandReply } from '../../src/contract/commands.ts';
import { fail, ok } from '../../src/core/result.ts';
import { resendReports } from '../../src/recording/resend-reports.ts';

const navigation = (tabId: number): Command => ({ name: 'report-navigation', tabId });

/** A background that gives these replies in turn, then accepts everything. */
const answering = (...replies: readonly CommandReply[]) => {
  const waiting = [...replies];
  const taken: Command[] = [];
  const bus = resendReports({
    send: async (command) => {
      taken.push(command);
      return waiting.shift() ?? ok({});
    },
  });
  return { bus, taken };
};

test('a report over which the background died is sent once more, before those that came after it', async () => {
  const { bus, taken } = answering(fail({ code: 'no-answer' }));
  const replies = await Promise.all([bus.send(navigation(1)), bus.send(navigation(2))]);
  expect(replies).toEqual([ok({}), ok({})]);
  expect(taken).toEqual([navigation(1), navigation(1), navigation(2)]);
});

test('a report that was refused is not sent again, and one without any answer only once', async () => {
  const refused = answering(fail({ code: 'paused' }));
  expect(await refused.bus.send(navigation(1))).toEqual(fail({ code: 'paused' }));
  expect(refused.taken).toHaveLength(1);
  const dead = answering(fail({ code: 'no-answer' }), fail({ code: 'no-answer' }));
  expect(await dead.bus.send(navigation(1))).toEqual(fail({ code: 'no-answer' }));
  expect(dead.taken).toHaveLength(2);
});
