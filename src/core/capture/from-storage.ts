import type { Place, StorageArea } from '../session/model.ts';
import { withoutTokens } from '../token/redact.ts';
import type { Candidate } from './candidate.ts';
import { joinChunks } from './chunks.ts';
import { matchLayout } from './match-layout.ts';
import type { AreaContent, StorageEntry } from './page-content.ts';
import { toCandidates } from './to-candidates.ts';
import { findInValue } from './unwrap.ts';

/** Longest key that is kept to name a place, in characters. */
const maximumKeyLength = 300;

export const placeName = (text: string): string => withoutTokens(text.slice(0, maximumKeyLength));

interface Question {
  readonly area: StorageArea;
  readonly origin: string;
  readonly names: ReadonlySet<string>;
}

const fromEntry = (
  { area, origin, names }: Question,
  entry: StorageEntry,
  batch: string,
): readonly Candidate[] => {
  const place: Place = { kind: 'storage', area, origin, key: placeName(entry.key) };
  const { value, length } = entry;
  if (value === undefined) return [{ finding: { shape: 'value-too-long', length }, place, hint: {} }];
  const meaning = matchLayout({ area, key: entry.key, value, names });
  const { hint, producer, opaque } = meaning;
  const about = { place, hint, ...(producer === undefined ? {} : { producer }) };
  const found = findInValue(value);
  // An app may configure its library to write signed tokens where it would encrypt them: those can be read.
  if (opaque !== undefined && !found.some(({ finding }) => finding.shape === 'jws'))
    return [{ finding: { shape: 'opaque', reason: opaque }, ...about }];
  if (found.length === 0 && meaning.mustHoldToken && length > 0)
    return [{ finding: { shape: 'not-a-token', length }, ...about }];
  // Values of one entry, such as the JSON of one sign-in, belong together.
  return toCandidates({ found, place, hint, batch, at: meaning.at });
};

/** Everything token-shaped in one storage area, with the place of each. */
export const fromStorage = (
  area: StorageArea,
  origin: string,
  content: AreaContent,
): readonly Candidate[] => {
  if (content.state !== 'read') return [];
  const question = { area, origin, names: new Set(content.names) };
  const entries = area === 'cookie' ? joinChunks(content.entries) : content.entries;
  return entries.flatMap((entry, index) => fromEntry(question, entry, `${origin} ${area} ${index}`));
};
