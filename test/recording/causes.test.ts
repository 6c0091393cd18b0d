import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { ok } from '../../src/core/result.ts';
import { startRecorder } from '../../src/recording/recorder.ts';
import type { Scan } from '../../src/recording/scan.ts';

beforeEach(() => void vi.useFakeTimers({ now: 1_000_000 }));
afterEach(() => void vi.useRealTimers());

const set = () => {
  const readings: (number | undefined)[] = [];
  const goElsewhere: (() => void)[] = [];
  const scan: Scan = async (_, __, causedAt) => {
    readings.push(causedAt);
    return ok({});
  };
  startRecorder({
    tabId: 1,
    traffic: {
      onRequest: () => () => undefined,
      onNavigation: (listener) => {
        goElsewhere.push(listener);
        return () => undefined;
      },
      readOpenSockets: () => undefined,
    },
    commands: { send: async () => ok({}) },
    scanRequests: {
      ask: async () => undefined,
      forget: async () => undefined,
      subscribe: () => () => undefined,
    },
    scan,
    clock: { now: () => Date.now() },
  });
  return { readings, navigate: () => goElsewhere[0]?.() };
};

test('both readings after a navigation are due to the navigation, whenever they happen', async () => {
  const { readings, navigate } = set();
  navigate();
  await vi.advanceTimersByTimeAsync(10_000);
  expect(readings).toEqual([undefined, 1_000_000, 1_000_000]);
});

test('a reading that is due to several things is due to the latest', async () => {
  const { readings, navigate } = set();
  navigate();
  await vi.advanceTimersByTimeAsync(100);
  navigate();
  await vi.advanceTimersByTimeAsync(10_000);
  expect(readings).toEqual([undefined, 1_000_000, 1_000_100, 1_000_100]);
});
