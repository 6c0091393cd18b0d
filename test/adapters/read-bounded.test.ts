import { expect, test } from 'vitest';
import { readBounded } from '../../src/adapters/read-bounded.ts';

test('a body is read to its end, also where a letter is cut in two', async () => {
  const bytes = new TextEncoder().encode('schlüssel');
  const body = new ReadableStream<Uint8Array>({
    start: (controller) => {
      for (const byte of bytes) controller.enqueue(Uint8Array.of(byte));
      controller.close();
    },
  });
  expect(await readBounded(new Response(body), 100)).toBe('schlüssel');
  expect(await readBounded(new Response(null), 100)).toBe('');
});

test('a body without end is given up as soon as it is too long', async () => {
  let sent = 0;
  let isCancelled = false;
  const body = new ReadableStream<Uint8Array>({
    pull: (controller) => {
      sent += 1000;
      controller.enqueue(new Uint8Array(1000));
    },
    cancel: () => {
      isCancelled = true;
    },
  });
  expect(await readBounded(new Response(body), 5000)).toBe(undefined);
  expect(sent).toBeLessThan(10_000);
  expect(isCancelled).toBe(true);
});
