import { expect, test } from 'vitest';
import { tableBlocks } from './leveldb-table.ts';

const varint = (value: number): Buffer => {
  const bytes: number[] = [];
  let rest = value;
  for (; rest >= 0x80; rest = Math.floor(rest / 128)) bytes.push((rest % 128) + 0x80);
  return Buffer.from([...bytes, rest]);
};

/** A block of one entry and one restart point, as LevelDB writes it. */
const blockOf = (key: string, value: Buffer): Buffer =>
  Buffer.concat([
    Buffer.from([0]),
    varint(key.length),
    varint(value.length),
    Buffer.from(key),
    value,
    Buffer.from([0, 0, 0, 0, 1, 0, 0, 0]),
  ]);

/** Packs a text that is a part, said `times` times: a literal, and one copy that overlaps itself. */
const snap = (head: Buffer, part: string, times: number): Buffer => {
  const literal = Buffer.concat([head, Buffer.from(part)]);
  const copied = part.length * (times - 1);
  return Buffer.concat([
    varint(literal.length + copied),
    Buffer.from([60 << 2, literal.length - 1]),
    literal,
    Buffer.from([((copied - 1) << 2) | 2, part.length, 0]),
  ]);
};

const handleOf = (offset: number, size: number): Buffer => Buffer.concat([varint(offset), varint(size)]);

const tableOf = (data: Buffer, kind: 0 | 1): Buffer => {
  const trailer = Buffer.alloc(4);
  const index = blockOf('z', handleOf(0, data.length));
  const at = data.length + 5;
  const footer = Buffer.alloc(48);
  Buffer.concat([handleOf(0, 0), handleOf(at, index.length)]).copy(footer);
  Buffer.from('57fb808b247547db', 'hex').copy(footer, 40);
  return Buffer.concat([data, Buffer.from([kind]), trailer, index, Buffer.from([0]), trailer, footer]);
};

test('a text that a table has in two halves, since it is packed, is whole in the unpacked block', () => {
  const packed = tableOf(snap(Buffer.from('key'), 'a1b2c3d4e5f6', 4), 1);
  const text = 'a1b2c3d4e5f6'.repeat(2);
  expect(packed.includes(text)).toBe(false);
  expect(tableBlocks(packed).some((block) => block.includes(text))).toBe(true);
});

test('a block that is not packed is read as it is, and a file that is no table has none', () => {
  const [block] = tableBlocks(tableOf(blockOf('key', Buffer.from('value')), 0));
  expect(block?.includes('value')).toBe(true);
  expect(tableBlocks(Buffer.alloc(100))).toEqual([]);
});
