import { unsnap } from './unsnap.ts';
import { readVarint } from './varint.ts';

/** The last eight bytes of a table. Source: google/leveldb, doc/table_format.md. */
const magic = Buffer.from('57fb808b247547db', 'hex');

const footerLength = 48;

interface Handle {
  readonly offset: number;
  readonly size: number;
}

const readHandle = (bytes: Buffer, start: number): readonly [handle: Handle, end: number] => {
  const [offset, middle] = readVarint(bytes, start);
  const [size, end] = readVarint(bytes, middle);
  return [{ offset, size }, end];
};

/** The contents of a block: behind them stand a byte that says how they are packed, and a checksum. */
const readBlock = (file: Buffer, { offset, size }: Handle): Buffer => {
  const content = file.subarray(offset, offset + size);
  return file[offset + size] === 1 ? unsnap(content) : content;
};

/** The handles that an index block holds, each as the value of an entry. */
const handlesIn = (index: Buffer): readonly Handle[] => {
  const restarts = index.length < 4 ? 0 : index.readUInt32LE(index.length - 4);
  const end = index.length - 4 - 4 * restarts;
  const handles: Handle[] = [];
  let at = 0;
  while (at < end) {
    const [, afterShared] = readVarint(index, at);
    const [unshared, afterUnshared] = readVarint(index, afterShared);
    const [valueLength, key] = readVarint(index, afterUnshared);
    handles.push(readHandle(index, key + unshared)[0]);
    at = key + unshared + valueLength;
  }
  return handles;
};

/** The unpacked data blocks of a LevelDB table; none if the file is no such table. */
export const tableBlocks = (file: Buffer): readonly Buffer[] => {
  if (file.length < footerLength || !file.subarray(-magic.length).equals(magic)) return [];
  const footer = file.subarray(-footerLength);
  const [, afterMeta] = readHandle(footer, 0);
  const [index] = readHandle(footer, afterMeta);
  return handlesIn(readBlock(file, index)).map((handle) => readBlock(file, handle));
};
