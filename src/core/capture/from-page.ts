import type { AreaReading, FrameReading, LastUser, StorageArea } from '../session/model.ts';
import { withoutTokens } from '../token/redact.ts';
import type { Candidate, PageReport } from './candidate.ts';
import { fromAddress } from './from-address.ts';
import { fromDatabases } from './from-databases.ts';
import { fromKeptCookies } from './from-kept-cookies.ts';
import { fromStorage } from './from-storage.ts';
import { readLastUser } from './match-layout.ts';
import type { AreaContent, DocumentContent, FrameContent, PageContent } from './page-content.ts';

/** Findings of one area that are reported. No area may crowd the others out of a report. */
const maximumCandidates = 600;

/** Users that one area may name as signed in. */
const maximumUsers = 10;

const areaNames = ['localStorage', 'sessionStorage', 'cookie'] as const satisfies readonly StorageArea[];

/** What one document brought: the findings that are kept, how many are not, and how each area was read. */
interface Searched {
  readonly candidates: readonly Candidate[];
  readonly dropped: number;
  readonly areas: Record<StorageArea, AreaReading>;
}

const readingOf = (content: AreaContent, dropped: number): AreaReading => {
  if (content.state !== 'read') return { state: 'unavailable', reason: content.reason };
  return { state: 'read', entries: content.total, ...(dropped > 0 ? { isPartial: true } : {}) };
};

const searchArea = (area: StorageArea, content: DocumentContent) => {
  const found = fromStorage(area, content.origin, content[area]);
  const kept = found.slice(0, maximumCandidates);
  const reading = content[area];
  const dropped = found.length - kept.length + (reading.state === 'read' ? reading.dropped : 0);
  return { kept, dropped, reading: readingOf(reading, dropped) };
};

const searchDocument = (content: DocumentContent): Searched => {
  const local = searchArea('localStorage', content);
  const session = searchArea('sessionStorage', content);
  const cookie = searchArea('cookie', content);
  const address = content.address === undefined ? [] : fromAddress(content.origin, content.address);
  return {
    candidates: [...local.kept, ...session.kept, ...cookie.kept, ...address],
    dropped: local.dropped + session.dropped + cookie.dropped,
    areas: { localStorage: local.reading, sessionStorage: session.reading, cookie: cookie.reading },
  };
};

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

/** What a look at the browser's cookies brought, in the way of an area; nothing if there was none. */
const searchCookies = ({ origin, cookies }: PageContent) => {
  if (cookies === undefined) return { kept: [], dropped: 0, reading: {} };
  const found = fromKeptCookies(origin, cookies);
  const kept = found.slice(0, maximumCandidates);
  if (cookies.state !== 'read') return { kept, dropped: 0, reading: { httpOnlyCookies: cookies } };
  const dropped = found.length - kept.length + cookies.dropped;
  const entries = cookies.cookies.filter(({ isHttpOnly }) => isHttpOnly).length;
  const reading = { state: 'read', entries, ...(dropped > 0 ? { isPartial: true } : {}) } as const;
  return { kept, dropped, reading: { httpOnlyCookies: reading } };
};

/**
 * Everything token-shaped in a page, in its frames and, where they were read, in its databases and in its cookies that no
 * script can read.
 */
export const reportPage = (content: PageContent): PageReport => {
  const page = searchDocument(content);
  const frames = content.frames.map(searchFrame);
  const { databases } = content;
  const inDatabases = databases === undefined ? [] : fromDatabases(content.origin, databases);
  const keptDatabases = inDatabases.slice(0, maximumCandidates);
  const cookies = searchCookies(content);
  return {
    state: 'read',
    origin: content.origin,
    areas: page.areas,
    frames: frames.map(({ reading }) => reading),
    lastUsers: lastUsersOf(content),
    findingsDropped: frames.reduce(
      (sum, { dropped }) => sum + dropped,
      page.dropped + inDatabases.length - keptDatabases.length + cookies.dropped,
    ),
    ...(databases === undefined ? {} : { databases: withoutEntries(databases) }),
    ...cookies.reading,
    candidates: [
      ...page.candidates,
      ...cookies.kept,
      ...frames.flatMap(({ candidates }) => candidates),
      ...keptDatabases,
    ],
  };
};

interface SearchedFrame extends Omit<Searched, 'areas'> {
  readonly reading: FrameReading;
}

const searchFrame = (frame: FrameContent): SearchedFrame => {
  if (frame.state !== 'read') {
    const reading = { state: 'unreadable', origin: originOf(frame.url), reason: frame.reason } as const;
    return { candidates: [], dropped: 0, reading };
  }
  const { candidates, dropped, areas } = searchDocument(frame.content);
  return { candidates, dropped, reading: { state: 'read', origin: frame.content.origin, areas } };
};

type Databases = NonNullable<PageContent['databases']>;

const withoutEntries = (content: Databases) => {
  if (content.state !== 'read') return content;
  const { entries: _, ...reading } = content;
  return reading;
};
