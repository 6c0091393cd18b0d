/** Reads a little-endian base-128 number, as LevelDB and Snappy write lengths. Gives the number and where it ends. */
export const readVarint = (bytes: Buffer, start: number): readonly [value: number, end: number] => {
  let value = 0;
  let factor = 1;
  let at = start;
  for (;;) {
    const byte = bytes[at] ?? 0;
    at += 1;
    value += (byte & 0x7f) * factor;
    if (byte < 0x80) return [value, at];
    factor *= 128;
  }
};
