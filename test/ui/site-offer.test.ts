import { expect, test } from 'vitest';
import { fail, ok } from '../../src/core/result.ts';
import type { SiteAccess } from '../../src/ports.ts';
import { createSiteOffer } from '../../src/ui/site-offer.ts';

type Answer = Awaited<ReturnType<SiteAccess['request']>>;

/** A browser whose person answers as they are told to. */
const set = (answer: Answer, { isAllowed = false, origin = 'https://app.example.com' } = {}) => {
  let allowed = isAllowed;
  let reads = 0;
  const asked: string[] = [];
  const listeners = new Set<() => void>();
  const change = (next: boolean) => {
    allowed = next;
    for (const listener of listeners) listener();
  };
  const access: SiteAccess = {
    covers: async () => allowed,
    request: async ({ domain }) => {
      asked.push(domain);
      if (answer.ok && answer.value) change(true);
      return answer;
    },
    allowed: async () => [],
    withdraw: async () => ok(undefined),
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
  const offer = createSiteOffer(origin, access, () => {
    reads += 1;
  });
  return { offer, asked, change, reads: () => reads, state: () => offer.current.value.state };
};

test('the browser asks within the click, about the domain that cookies may be for, and the page is read once it agreed', async () => {
  const { offer, asked, reads, state } = set(ok(true));
  await expect.poll(state).toBe('open');
  offer.ask();
  expect(asked).toEqual(['example.com']);
  await expect.poll(state).toBe('allowed');
  expect(reads()).toBe(1);
});

test('a refusal is said, reads nothing, and may be thought over', async () => {
  const { offer, asked, reads, state } = set(ok(false));
  await expect.poll(state).toBe('open');
  offer.ask();
  await expect.poll(state).toBe('refused');
  offer.ask();
  await expect.poll(state).toBe('refused');
  expect(asked).toHaveLength(2);
  expect(reads()).toBe(0);
});

test('a browser that does not ask is quoted', async () => {
  const { offer } = set(fail({ detail: 'no window' }));
  offer.ask();
  await expect.poll(() => offer.current.value).toMatchObject({ state: 'failed', reason: 'no window' });
});

test('where it is allowed nothing is offered, until it is withdrawn elsewhere while the popup is open', async () => {
  const { change, reads, state } = set(ok(true), { isAllowed: true });
  await expect.poll(state).toBe('allowed');
  expect(reads()).toBe(0);
  change(false);
  await expect.poll(state).toBe('open');
  change(true);
  await expect.poll(state).toBe('allowed');
  expect(reads()).toBe(1);
});

test('nothing is offered for a page of no site', () => {
  const { offer, asked, state } = set(ok(true), { origin: 'null' });
  offer.ask();
  expect(state()).toBe('none');
  expect(asked).toEqual([]);
});
