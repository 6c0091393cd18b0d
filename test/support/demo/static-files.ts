import { readFile } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { type Answer, notFound } from './answer.ts';

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
};

/** A file of the built page, whose names are all of one form; anything else is not found. */
export async function staticFile(folder: string, path: string): Promise<Answer> {
  const name = path === '/' ? '/index.html' : path;
  if (!/^(\/assets|\/libraries)?\/[\w-]+\.[a-z]+$/.test(name)) return notFound;
  const type = TYPES[extname(name)] ?? 'application/octet-stream';
  return readFile(join(folder, name)).then(
    (body) => ({ status: 200, headers: { 'Content-Type': type }, body }),
    () => notFound,
  );
}
