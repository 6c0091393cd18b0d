import { beforeEach, expect, test, vi } from 'vitest';
import type { TabSnapshot } from '../../src/core/session/model.ts';
import { emptySnapshot } from '../../src/core/session/reduce.ts';
import { accessRecord, tokenId as idOf } from '../support/records.ts';

type Changes = Record<string, { readonly oldValue?: unknown; readonly newValue?: unknown }>;

/** `storage.session` as browsers have it: values are copied, and a change brings the keys that changed. */
const area = vi.hoisted(() => {
  const values = new Map<string, unknown>();
  const listeners = new Set<(changes: Changes, area: string) => void>();
  const tell = (changes: Changes) => {
    if (Object.keys(changes).length > 0)
      for (const listener of listeners) listener(structuredClone(changes), 'session');
  };
  return {
    values,
    listeners,
    isFull: false,
    gets: 0,
    sets: [] as string[][],
    async get(keys: string[] | null) {
      this.gets += 1;
      const wanted = keys ?? [...values.keys()];
      return structuredClone(
        Object.fromEntries(wanted.filter((key) => values.has(key)).map((key) => [key, values.get(key)])),
      );
    },
    async set(items: Record<string, unknown>) {
      if (this.isFull) throw new Error('Session storage quota bytes exceeded. Values were not stored.');
      this.sets.push(Object.keys(items));
      const changes: Changes = {};
      for (const [key, value] of Object.entries(structuredClone(items))) {
        if (JSON.stringify(values.get(key)) !== JSON.stringify(value))
          changes[key] = { oldValue: values.get(key), newValue: value };
        values.set(key, value);
      }
      tell(changes);
    },
    async remove(keys: string[]) {
      const changes: Changes = {};
      for (const key of keys) if (values.delete(key)) changes[key] = {};
      tell(changes);
    },
  };
});

vi.mock('webextension-polyfill', () => ({
  default: {
    storage: {
      session: area,
      onChanged: {
        addListener: (listener: (changes: Changes, area: string) => void) => area.listeners.add(listener),
        removeListener: (listener: (changes: Changes, area: string) => void) =>
          area.listeners.delete(listener),
      },
    },
  },
}));
const { createSessionRepository } = await import('../../src/adapters/session-repository.ts');
const { sessionStorageReader: views } = await import('../../src/adapters/session-reader.ts');

const withTokens = (number: number): TabSnapshot => ({
  ...emptySnapshot(1),
  tokens: Array.from({ length: number }, (_, index) => ({ ...accessRecord(), id: idOf(index) })),
});

/** One token of it was seen again. */
const seenAgain = (snapshot: TabSnapshot, index: number): TabSnapshot => ({
  ...snapshot,
  tokens: snapshot.tokens.map((token, at) => (at === index ? { ...token, lastSeenAt: 99 } : token)),
});

beforeEach(() => {
  area.values.clear();
  area.listeners.clear();
  area.sets.length = 0;
  area.isFull = false;
});

test('what is written is read as it was, by the background and by views', async () => {
  const snapshot: TabSnapshot = {
    ...withTokens(300),
    lookups: { [idOf(3)]: { state: 'interrupted', startedAt: 5 } },
    signatures: { [idOf(4)]: { state: 'verified', checkedAt: 6 } },
    isFull: true,
  };
  await createSessionRepository().write(1, snapshot);
  expect(await views.read(1)).toEqual(snapshot);
  expect(await createSessionRepository().read(1)).toEqual(snapshot);
  expect(await views.read(2)).toBeUndefined();
  expect(await createSessionRepository().tabIds()).toEqual([1]);
});

test('of 300 tokens, one that changed is written with its few neighbours, and reaches views as the one that is new', async () => {
  const writer = createSessionRepository();
  const first = withTokens(300);
  await writer.write(1, first);
  const told: (TabSnapshot | undefined)[] = [];
  const end = views.subscribe(1, (snapshot) => told.push(snapshot));
  const read = await views.read(1);
  const next = seenAgain(first, 7);
  await writer.write(1, next);
  expect(area.sets.at(-1)).toHaveLength(2);
  expect(told).toEqual([next]);
  const same = told[0]?.tokens.filter((token, index) => token === read?.tokens[index]);
  await writer.write(1, seenAgain(next, 8));
  const again = told[1]?.tokens.filter((token, index) => token === told[0]?.tokens[index]);
  // Few parts are those of more than one token that changed and its neighbours.
  expect(Math.min(same?.length ?? 0, again?.length ?? 0)).toBeGreaterThan(290);
  end();
});

test('the conversation is written when there is something new in it, and not with every token', async () => {
  const writer = createSessionRepository();
  const entry = { kind: 'navigation', number: 1, at: 5 } as const;
  const first: TabSnapshot = { ...withTokens(3), calls: [entry] };
  await writer.write(1, first);
  await writer.write(1, seenAgain(first, 0));
  expect(area.sets.at(-1)).not.toContain('calls:1');
  const next: TabSnapshot = { ...first, calls: [entry, { ...entry, number: 2 }] };
  await writer.write(1, next);
  expect(area.sets.at(-1)).toContain('calls:1');
  expect(await views.read(1)).toEqual(next);
});

test('what changes before the first reading is there is not missed, and read as it is then', async () => {
  const writer = createSessionRepository();
  await writer.write(1, withTokens(20));
  const told: (TabSnapshot | undefined)[] = [];
  const end = views.subscribe(1, (snapshot) => told.push(snapshot));
  const next = seenAgain(withTokens(20), 3);
  const [read] = await Promise.all([views.read(1), writer.write(1, next)]);
  expect(read).toEqual(next);
  expect(told).toEqual([next]);
  const before = area.gets;
  expect(await views.read(1)).toEqual(next);
  expect(area.gets).toBe(before);
  end();
  expect(area.listeners.size).toBe(0);
});

test('the background reads a tab once in its life', async () => {
  await createSessionRepository().write(1, withTokens(3));
  const writer = createSessionRepository();
  const before = area.gets;
  await writer.read(1);
  await writer.write(1, withTokens(4));
  expect(await writer.read(1)).toEqual(withTokens(4));
  expect(area.gets).toBe(before + 1);
});

test('tokens that are gone leave nothing of themselves behind', async () => {
  const writer = createSessionRepository();
  await writer.write(1, withTokens(100));
  await writer.write(1, { ...withTokens(1), tokens: withTokens(1).tokens.slice(0, 0) });
  expect(JSON.stringify([...area.values])).not.toContain(idOf(5));
  await writer.forget(1);
  expect([...area.values]).toEqual([]);
});

test('after a write that there was no room for, what is stored counts and not what was meant', async () => {
  const writer = createSessionRepository();
  await writer.write(1, withTokens(2));
  area.isFull = true;
  await expect(writer.write(1, withTokens(90))).rejects.toThrow('quota');
  area.isFull = false;
  expect(await writer.read(1)).toEqual(withTokens(2));
  await writer.write(1, withTokens(90));
  expect(await views.read(1)).toEqual(withTokens(90));
});
