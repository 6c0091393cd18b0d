import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { SavedFile } from './driver.ts';
import { until } from './until.ts';

/** Does something that a browser answers with a new file in this folder, and gives it once it is whole. */
export const savedFile = async (folder: string, save: () => Promise<void>): Promise<SavedFile> => {
  const before = new Set(await readdir(folder));
  await save();
  let name = '';
  // While it comes, Firefox has a part of it under another name and an empty file under this one.
  await until('a file is saved', async () => {
    const fresh = (await readdir(folder)).filter((file) => !before.has(file));
    if (fresh.length !== 1) return false;
    name = fresh[0] ?? '';
    return !name.endsWith('.part') && (await stat(join(folder, name))).size > 0;
  });
  return { name, text: await readFile(join(folder, name), 'utf8') };
};
