import { readVarint } from './varint.ts';

/** Longest block that is unpacked, in bytes. LevelDB's have some 4 kB, and more only where one value is longer. */
const longest = 64 * 1024 * 1024;

const littleEndian = (bytes: Buffer, at: number, count: number): number =>
  at + count <= bytes.length ? bytes.readUIntLE(at, count) : 0;

/** Unpacks a Snappy block; what cannot be read ends it. Source: google/snappy, format_description.txt. */
export const unsnap = (packed: Buffer): Buffer => {
  const [length, start] = readVarint(packed, 0);
  const out = Buffer.alloc(Math.min(length, longest));
  let from = start;
  let to = 0;
  while (from < packed.length && to < out.length) {
    const tag = packed[from] ?? 0;
    from += 1;
    const kind = tag & 3;
    if (kind === 0) {
      const short = tag >> 2;
      const extra = short < 60 ? 0 : short - 59;
      const size = (extra === 0 ? short : littleEndian(packed, from, extra)) + 1;
      from += extra;
      to += packed.copy(out, to, from, from + size);
      from += size;
      continue;
    }
    const size = kind === 1 ? ((tag >> 2) & 7) + 4 : (tag >> 2) + 1;
    const width = kind === 1 ? 1 : kind === 2 ? 2 : 4;
    const offset = littleEndian(packed, from, width) + (kind === 1 ? (tag >> 5) << 8 : 0);
    from += width;
    if (offset === 0 || offset > to) break;
    // Byte by byte: a copy may overlap what it copies, and so repeat it.
    for (let done = 0; done < size && to < out.length; done += 1) {
      out[to] = out[to - offset] ?? 0;
      to += 1;
    }
  }
  return out.subarray(0, to);
};
