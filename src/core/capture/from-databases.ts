import type { Candidate } from './candidate.ts';
import { placeName } from './from-storage.ts';
import { matchLayout } from './match-layout.ts';
import type { DatabaseEntry, DatabasesContent } from './page-content.ts';
import { pathText, toCandidates } from './to-candidates.ts';
import { findInValue } from './unwrap.ts';

const noNames: ReadonlySet<string> = new Set();

const fromEntry = (origin: string, entry: DatabaseEntry): readonly Candidate[] => {
  const { database, store, key, path, value } = entry;
  const { hint, at } = matchLayout({
    area: 'database',
    key,
    value,
    names: noNames,
    database: { name: database, store },
  });
  const found = findInValue(value).map((item) => ({ ...item, path: [...path, ...item.path] }));
  return toCandidates({
    found,
    place: {
      kind: 'database',
      origin,
      database: placeName(database),
      store: placeName(store),
      key: placeName(key),
    },
    hint,
    // Texts of one record belong together; a library that keeps each token in a record of its own names the client in the key.
    batch: pathText([origin, database, store, key]),
    at,
  });
};

/** Everything token-shaped in the records of a page's databases, with the place of each. */
export const fromDatabases = (origin: string, content: DatabasesContent): readonly Candidate[] =>
  content.state === 'read' ? content.entries.flatMap((entry) => fromEntry(origin, entry)) : [];
