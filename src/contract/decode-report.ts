import type { PageReport, Unread } from '../core/capture/candidate.ts';
import { countMember, member, stringMember } from '../core/json.ts';
import type {
  AreaReading,
  CookiesReading,
  DatabasesReading,
  FrameReading,
  LastUser,
  StorageArea,
} from '../core/session/model.ts';
import { decodeCandidates } from './decode-candidates.ts';
import { cleanMember } from './decode-place.ts';

/** Frames and users that one report may name. */
const maximumItems = 100;

const decodeArea = (value: unknown): AreaReading => {
  const entries = countMember(value, 'entries');
  return member(value, 'state') === 'read' && entries !== undefined
    ? { state: 'read', entries, ...(member(value, 'isPartial') === true ? { isPartial: true } : {}) }
    : { state: 'unavailable', reason: stringMember(value, 'reason') ?? '' };
};

const decodeAreas = (value: unknown): Record<StorageArea, AreaReading> => ({
  localStorage: decodeArea(member(value, 'localStorage')),
  sessionStorage: decodeArea(member(value, 'sessionStorage')),
  cookie: decodeArea(member(value, 'cookie')),
});

const decodeFrame = (value: unknown): FrameReading | undefined => {
  const origin = stringMember(value, 'origin');
  if (origin === undefined) return undefined;
  return member(value, 'state') === 'read'
    ? { state: 'read', origin, areas: decodeAreas(member(value, 'areas')) }
    : { state: 'unreadable', origin, reason: stringMember(value, 'reason') ?? '' };
};

const decodeLastUser = (value: unknown): LastUser | undefined => {
  const clientId = cleanMember(value, 'clientId');
  const username = cleanMember(value, 'username');
  return clientId === undefined || username === undefined ? undefined : { clientId, username };
};

const decodeList = <Item>(value: unknown, decode: (item: unknown) => Item | undefined): readonly Item[] =>
  Array.isArray(value)
    ? value
        .slice(0, maximumItems)
        .map(decode)
        .filter((item) => item !== undefined)
    : [];

const decodeDatabases = (value: unknown): Unread<DatabasesReading> | undefined => {
  if (value === undefined) return undefined;
  const databases = countMember(value, 'databases');
  const records = countMember(value, 'records');
  return member(value, 'state') === 'read' && databases !== undefined && records !== undefined
    ? { state: 'read', databases, records, isIncomplete: member(value, 'isIncomplete') === true }
    : { state: 'unavailable', reason: stringMember(value, 'reason') ?? '' };
};

const decodeCookies = (value: unknown): Unread<CookiesReading> | undefined =>
  value === undefined ? undefined : decodeArea(value);

/** Reads the report of a page; `undefined` when it is none. */
export const decodeReport = (value: unknown): PageReport | undefined => {
  if (member(value, 'state') === 'unreadable') {
    const failure = member(value, 'failure');
    const code = member(failure, 'code');
    const detail = stringMember(failure, 'detail') ?? '';
    return code === 'forbidden' || code === 'failed'
      ? { state: 'unreadable', failure: { code, detail } }
      : undefined;
  }
  const origin = stringMember(value, 'origin');
  const candidates = decodeCandidates(member(value, 'candidates'));
  if (origin === undefined || candidates === undefined) return undefined;
  const databases = decodeDatabases(member(value, 'databases'));
  const httpOnlyCookies = decodeCookies(member(value, 'httpOnlyCookies'));
  return {
    state: 'read',
    origin,
    areas: decodeAreas(member(value, 'areas')),
    frames: decodeList(member(value, 'frames'), decodeFrame),
    lastUsers: decodeList(member(value, 'lastUsers'), decodeLastUser),
    findingsDropped: countMember(value, 'findingsDropped') ?? 0,
    ...(databases === undefined ? {} : { databases }),
    ...(httpOnlyCookies === undefined ? {} : { httpOnlyCookies }),
    candidates,
  };
};
