import type { AreaReading, FrameReading, LastUser, StorageArea } from '../session/model.ts';
import { withoutTokens } from '../token/redact.ts';
import type { Candidate, PageReport } from './candidate.ts';
import { fromAddress } from './from-address.ts';
import { fromDatabases } from './from-databases.ts';
import { fromStorage } from './from-storage.ts';
import { readLastUser } from './match-layout.ts';
import type { AreaContent, DocumentContent, FrameContent, PageContent } from './page-content.ts';

/** Findings of one area that are reported. No area may crowd the others out of a report. */
const maximumCandidates = 600;

/** Users that one area may name as signed in. */
const maximumUsers = 10;

const areaNames = ['localStorage', 'sessionStorage', 'cookie'] as const satisfies readonly StorageArea[];

const readingOf = (content: AreaContent): AreaReading =>
  content.state === 'read'
    ? { state: 'read', entries: content.total }
    : { state: 'unavailable', reason: content.reason };

const readingsOf = (content: DocumentContent): Record<StorageArea, AreaReading> => ({
  localStorage: readingOf(content.localStorage),
  sessionStorage: readingOf(content.sessionStorage),
  cookie: readingOf(content.cookie),
});

/** What was found of each area, one list an area. */
const fromDocument = (content: DocumentContent): readonly (readonly Candidate[])[] => [
  ...areaNames.map((area) => fromStorage(area, content.origin, content[area])),
  content.address === undefined ? [] : fromAddress(content.origin, content.address),
];

const lastUsersOf = (content: DocumentContent): readonly LastUser[] =>
  areaNames.flatMap((area) => {
    const found = content[area];
    if (found.state !== 'read') return [];
    return found.entries
      .map(({ key, value }) => readLastUser(key, value ?? ''))
      .filter((user) => user !== undefined)
      .slice(0, maximumUsers);
  });

const originOf = (url: string): string =>
  withoutTokens(URL.canParse(url) ? new URL(url).origin : url).slice(0, 300);

const frameReading = (frame: FrameContent): FrameReading =>
  frame.state === 'read'
    ? { state: 'read', origin: frame.content.origin, areas: readingsOf(frame.content) }
    : { state: 'unreadable', origin: originOf(frame.url), reason: frame.reason };

/** Everything token-shaped in a page, in its frames and, where they were read, in its databases. */
export const reportPage = (content: PageContent): PageReport => {
  const { databases } = content;
  const lists = [
    ...fromDocument(content),
    ...content.frames.flatMap((frame) => (frame.state === 'read' ? fromDocument(frame.content) : [])),
    databases === undefined ? [] : fromDatabases(content.origin, databases),
  ];
  const kept = lists.map((list) => list.slice(0, maximumCandidates));
  const total = (all: readonly (readonly Candidate[])[]) => all.reduce((sum, { length }) => sum + length, 0);
  return {
    state: 'read',
    origin: content.origin,
    areas: readingsOf(content),
    frames: content.frames.map(frameReading),
    lastUsers: lastUsersOf(content),
    findingsDropped: total(lists) - total(kept),
    ...(databases === undefined ? {} : { databases: withoutEntries(databases) }),
    candidates: kept.flat(),
  };
};

type Databases = NonNullable<PageContent['databases']>;

const withoutEntries = (content: Databases) => {
  if (content.state !== 'read') return content;
  const { entries: _, ...reading } = content;
  return reading;
};
