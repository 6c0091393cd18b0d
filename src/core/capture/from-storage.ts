import type { AreaReading, Place, StorageArea } from '../session/model.ts';
import { findTokens } from '../token/detect.ts';
import { withoutTokens } from '../token/redact.ts';
import type { Candidate, Finding, PageReport } from './candidate.ts';
import type { AreaContent, PageContent, StorageEntry } from './page-content.ts';
import { readStorageKey } from './storage-layouts.ts';

/** Longest key that is kept to name a place, in characters. */
const maximumKeyLength = 300;

/** Findings of one area that are reported. */
const maximumCandidates = 600;

const findingsOf = (entry: StorageEntry, mustHoldToken: boolean): readonly Finding[] => {
  if (entry.value === undefined) return [{ shape: 'value-too-long', length: entry.length }];
  const findings = findTokens(entry.value);
  if (findings.length > 0 || !mustHoldToken || entry.length === 0) return findings;
  return [{ shape: 'not-a-token', length: entry.length }];
};

const fromArea = (area: StorageArea, origin: string, content: AreaContent): readonly Candidate[] => {
  if (content.state !== 'read') return [];
  const all = content.entries.flatMap((entry, index) => {
    const meaning = readStorageKey(entry.key);
    const place: Place = {
      kind: 'storage',
      area,
      origin,
      key: withoutTokens(entry.key.slice(0, maximumKeyLength)),
    };
    const isRefresh = meaning?.holds === 'refresh';
    return findingsOf(entry, meaning !== undefined && !isRefresh).map((finding) => ({
      finding,
      place,
      hint: meaning?.hint ?? {},
      // Values of one entry, such as the JSON of one sign-in, belong together.
      batch: `${area}:${index}`,
      ...(isRefresh ? { isRefresh } : {}),
    }));
  });
  // No area may crowd the others out of a report.
  return all.slice(0, maximumCandidates);
};

const readingOf = (content: AreaContent): AreaReading =>
  content.state === 'read'
    ? { state: 'read', entries: content.total }
    : { state: 'unavailable', reason: content.reason };

/** Everything token-shaped in the storage of a page, with the place of each. */
export const reportPage = (content: PageContent): PageReport => ({
  state: 'read',
  origin: content.origin,
  areas: {
    localStorage: readingOf(content.localStorage),
    sessionStorage: readingOf(content.sessionStorage),
    cookie: readingOf(content.cookie),
  },
  candidates: [
    ...fromArea('localStorage', content.origin, content.localStorage),
    ...fromArea('sessionStorage', content.origin, content.sessionStorage),
    ...fromArea('cookie', content.origin, content.cookie),
  ],
});
