import type { Candidate } from './candidate.ts';
import { type Found, findInValue } from './unwrap.ts';

/** Longest text that is read, in characters. */
export const maximumPasted = 5 * 1024 * 1024;

/** What a text held that a person pasted. */
export type Pasted =
  /** A token, a header, a storage value or a reply: what was in it has no place but the paste itself. */
  | { readonly kind: 'text'; readonly candidates: readonly Candidate[] }
  | { readonly kind: 'too-long'; readonly length: number };

/** Of a token alone, broken into lines by a terminal or a mail. */
const brokenToken = /^(?:bearer\s+)?(eyJ[\w.\s-]+)$/i;

const isWhole = ({ finding }: Found): boolean => finding.shape === 'jws' || finding.shape === 'jwe';

const mend = (text: string): readonly Found[] => {
  const [, broken] = brokenToken.exec(text.trim()) ?? [];
  return broken === undefined ? [] : findInValue(broken.replace(/\s+/g, '')).filter(isWhole);
};

const inText = (text: string): readonly Found[] => {
  const found = findInValue(text);
  if (found.some(isWhole)) return found;
  const mended = mend(text);
  return mended.length > 0 ? mended : found;
};

/** Whoever copied tokens together has copied those of one sign-in: they share a batch. */
const toCandidate = ({ finding, path }: Found): Candidate => ({
  finding,
  place: { kind: 'pasted', ...(path.length === 0 ? {} : { path: path.join('.') }) },
  hint: {},
  batch: 'pasted',
});

/** Everything token-shaped in a text that a person pasted and that is no HAR file. Never throws. */
export const fromPasted = (text: string): Pasted => {
  if (text.length > maximumPasted) return { kind: 'too-long', length: text.length };
  return { kind: 'text', candidates: inText(text).map(toCandidate) };
};
