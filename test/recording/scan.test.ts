import { expect, test } from 'vitest';
import type { Command } from '../../src/contract/commands.ts';
import { fail, ok } from '../../src/core/result.ts';
import type { PageReader } from '../../src/ports.ts';
import { createScan } from '../../src/recording/scan.ts';
import { document } from '../core/capture/build-page.ts';

type Reading = Awaited<ReturnType<PageReader['read']>>;

const page = (origin: string): Reading => ok({ ...document({ origin }), frames: [] });
const closed: Reading = fail({ code: 'forbidden', detail: 'between two documents' });

/** A reader whose answers are given by hand, in whatever order. */
const set = () => {
  const answers: ((reading: Reading) => void)[] = [];
  const reports: string[] = [];
  const reader: PageReader = { read: () => new Promise((resolve) => answers.push(resolve)) };
  const commands = {
    send: async (command: Command) => {
      if (command.name === 'report-page')
        reports.push(command.report.state === 'read' ? command.report.origin : command.report.state);
      return ok({});
    },
  };
  return { scan: createScan(1, reader, commands, { now: () => 1000 }), answers, reports };
};

test('a page that could not be read is tried once more before it is called unreadable', async () => {
  const { scan, answers, reports } = set();
  const scanning = scan(false, 'storage');
  answers[0]?.(closed);
  await expect.poll(() => answers.length).toBe(2);
  answers[1]?.(page('https://app.example'));
  await scanning;
  expect(reports).toEqual(['https://app.example']);
});

test('a page that cannot be read twice is reported so', async () => {
  const { scan, answers, reports } = set();
  const scanning = scan(false, 'storage');
  answers[0]?.(closed);
  await expect.poll(() => answers.length).toBe(2);
  answers[1]?.(closed);
  await scanning;
  expect(reports).toEqual(['unreadable']);
});

test('a reading that was overtaken while the page went elsewhere undoes nothing', async () => {
  const { scan, answers, reports } = set();
  const [first, second] = [scan(false, 'storage'), scan(false, 'storage')];
  answers[1]?.(page('https://new.example'));
  await second;
  answers[0]?.(page('https://old.example'));
  await first;
  expect(reports).toEqual(['https://new.example']);
  const [third, fourth] = [scan(false, 'storage'), scan(false, 'storage')];
  answers[2]?.(closed);
  await third;
  answers[3]?.(page('https://new.example'));
  await fourth;
  expect(reports).toEqual(['https://new.example', 'https://new.example']);
});
