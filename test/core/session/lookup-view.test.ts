import { expect, test } from 'vitest';
import { lookupTimeout, selectLookup } from '../../../src/core/session/lookup-view.ts';
import { emptySnapshot } from '../../../src/core/session/reduce.ts';
import { parseTokenId } from '../../../src/core/token/brand.ts';

const id = parseTokenId('0123456789abcdef');
if (id === undefined) throw new Error('not an id');
const snapshot = { ...emptySnapshot(0), lookups: { [id]: { state: 'running', startedAt: 1000 } as const } };

test('a look-up that nobody asked for is idle', () => {
  expect(selectLookup(emptySnapshot(0), id, 0)).toEqual({ state: 'idle' });
  expect(selectLookup(snapshot, undefined, 0)).toEqual({ state: 'idle' });
});

test('a running look-up is running until its time-out and interrupted well after it', () => {
  expect(selectLookup(snapshot, id, 1000 + lookupTimeout).state).toBe('running');
  expect(selectLookup(snapshot, id, 1000 + 2 * lookupTimeout).state).toBe('interrupted');
});

test('a running look-up that begins in the future, since the clock was set back a day, is not waited for', () => {
  expect(selectLookup(snapshot, id, 1000 - 86_400_000).state).toBe('interrupted');
});
