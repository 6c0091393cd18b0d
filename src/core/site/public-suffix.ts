import { readDigest } from './digest-text.ts';
import { nameHash } from './name-hash.ts';
import { suffixDigest, suffixExceptions } from './suffix-digest.ts';

let known: ReadonlySet<number> | undefined;

const isKnown = (rule: string): boolean => {
  known ??= readDigest(suffixDigest);
  return known.has(nameHash(rule));
};

const parentOf = (name: string): string => name.slice(name.indexOf('.') + 1);

/**
 * Whether names below this one belong to different owners, as below `co.uk` and `vercel.app`, by the Public Suffix List.
 * The list is kept as a digest, a third of its size: no suffix is missed, and now and then another name is taken for one.
 */
const isPublicSuffix = (name: string): boolean => {
  if (!name.includes('.')) return true;
  if (suffixExceptions.includes(name)) return false;
  return isKnown(name) || isKnown(`*.${parentOf(name)}`);
};

/**
 * The domain that one owner registered, which cookies may be for: `example.co.uk` of `app.example.co.uk`. `undefined` if the
 * host is a public suffix itself. Where the digest errs, the answer is narrower than it could be, never wider.
 */
export const registrableDomain = (host: string): string | undefined => {
  let below: string | undefined;
  for (let name = host; ; name = parentOf(name)) {
    if (isPublicSuffix(name)) return below;
    below = name;
  }
};
