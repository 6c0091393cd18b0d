import { readdir } from 'node:fs/promises';
import { join } from 'node:path';

/** Paths of all plain files below a folder, in no particular order. Links and sockets, which hold no bytes, are left out. */
export const filesOf = async (folder: string): Promise<readonly string[]> => {
  const entries = await readdir(folder, { withFileTypes: true, recursive: true });
  return entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
};
