import { expect, test } from 'vitest';
import { emptySnapshot } from '../../src/core/session/reduce.ts';
import { readAhead } from '../../src/ui/read-ahead.ts';
import { fakeRepository } from '../support/fake-ports.ts';

test('the first reading is what was there when it began', async () => {
  const repository = fakeRepository();
  await repository.write(1, emptySnapshot(5));
  expect(await readAhead(repository, 1).read(1)).toEqual(emptySnapshot(5));
});

test('what changed before anybody asked is read, and so is what changes later', async () => {
  const repository = fakeRepository();
  await repository.write(1, emptySnapshot(5));
  const ahead = readAhead(repository, 1);
  await repository.write(1, emptySnapshot(6));
  expect(await ahead.read(1)).toEqual(emptySnapshot(6));
  await repository.write(1, emptySnapshot(7));
  expect(await ahead.read(1)).toEqual(emptySnapshot(7));
});

test('another tab is read as ever', async () => {
  const repository = fakeRepository();
  await repository.write(2, emptySnapshot(5));
  expect(await readAhead(repository, 1).read(2)).toEqual(emptySnapshot(5));
});
