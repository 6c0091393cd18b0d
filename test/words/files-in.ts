import { readdirSync } from 'node:fs';
import { join } from 'node:path';

/** Paths of the files below a folder whose names end so. */
export const filesIn = (folder: string, ending: RegExp): readonly string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => ending.test(name))
    .map((name) => join(folder, name));
