import { readFile } from 'node:fs/promises';
import { relative } from 'node:path';
import { filesOf } from './files-of.ts';
import { tableBlocks } from './leveldb-table.ts';

/** A text that was found on a disk. */
export interface Hit {
  /** Path of the file, from the folder that was searched. */
  readonly file: string;
  readonly text: string;
  /** As the browser writes texts: a byte for each character, or two. */
  readonly encoding: 'utf8' | 'utf16le';
}

const encodings = ['utf8', 'utf16le'] as const;

/** Searches every file of a folder for texts, byte for byte, and in the compressed blocks of LevelDB tables too. */
export const searchFolder = async (folder: string, texts: readonly string[]): Promise<readonly Hit[]> => {
  const needles = texts.flatMap((text) =>
    encodings.map((encoding) => ({ text, encoding, bytes: Buffer.from(text, encoding) })),
  );
  const hits: Hit[] = [];
  for (const path of await filesOf(folder)) {
    const content = await readFile(path);
    const parts = [content, ...tableBlocks(content)];
    for (const { text, encoding, bytes } of needles)
      if (parts.some((part) => part.includes(bytes)))
        hits.push({ file: relative(folder, path), text, encoding });
  }
  return hits;
};
