import type {
  AreaContent,
  DatabaseEntry,
  DatabasesContent,
  DocumentContent,
  StorageEntry,
} from '../core/capture/page-content.ts';
import { countMember, isStringArray, member, parseJson, stringMember } from '../core/json.ts';
import { databaseLimits } from './database-script.ts';
import { longestKey, longestValue, mostEntries } from './page-script.ts';

/** Keys of one area that are kept for what they tell. */
const mostNames = 500;

const longestReason = 300;

const decodeEntry = (value: unknown): StorageEntry | undefined => {
  if (!Array.isArray(value)) return undefined;
  const [key, length, text]: readonly unknown[] = value;
  if (typeof key !== 'string' || typeof length !== 'number') return undefined;
  if (!Number.isSafeInteger(length) || length < 0) return undefined;
  const fits = typeof text === 'string' && text.length <= longestValue;
  return { key: key.slice(0, longestKey), length, ...(fits ? { value: text } : {}) };
};

const decodeArea = (value: unknown): AreaContent => {
  const entries = member(value, 'entries');
  const names = member(value, 'names');
  const total = countMember(value, 'total');
  if (!Array.isArray(entries) || total === undefined)
    return { state: 'unavailable', reason: (stringMember(value, 'reason') ?? '').slice(0, longestReason) };
  return {
    state: 'read',
    entries: entries
      .slice(0, mostEntries)
      .map(decodeEntry)
      .filter((entry) => entry !== undefined),
    names: isStringArray(names) ? names.slice(0, mostNames) : [],
    total,
    dropped: (countMember(value, 'dropped') ?? 0) + Math.max(0, entries.length - mostEntries),
  };
};

/** A document as it was read, and the addresses that its frames were given. */
export interface DecodedDocument {
  readonly content: DocumentContent;
  readonly frameSources: readonly string[];
}

/** What came back from a page is the page's word: anything that is not of the shape we asked for is `undefined`. */
export const decodeDocument = (result: unknown): DecodedDocument | undefined => {
  const value = typeof result === 'string' ? parseJson(result) : undefined;
  const origin = stringMember(value, 'origin');
  if (origin === undefined) return undefined;
  const address = stringMember(value, 'address');
  const frames = member(value, 'frames');
  return {
    content: {
      origin: origin.slice(0, 300),
      ...(address === undefined ? {} : { address }),
      localStorage: decodeArea(member(value, 'localStorage')),
      sessionStorage: decodeArea(member(value, 'sessionStorage')),
      cookie: decodeArea(member(value, 'cookie')),
    },
    frameSources: isStringArray(frames) ? frames : [],
  };
};

const decodeRecord = (value: unknown): DatabaseEntry | undefined => {
  if (!Array.isArray(value)) return undefined;
  const [database, store, key, path, text]: readonly unknown[] = value;
  if (typeof database !== 'string' || typeof store !== 'string' || typeof key !== 'string') return undefined;
  if (!isStringArray(path) || typeof text !== 'string' || text.length > databaseLimits.longestValue)
    return undefined;
  return {
    database: database.slice(0, longestKey),
    store: store.slice(0, longestKey),
    key: key.slice(0, longestKey),
    path: path.slice(0, databaseLimits.nesting + 1),
    value: text,
  };
};

/** The result of a deep scan, as far as it is one. */
export const decodeDatabases = (text: string): DatabasesContent => {
  const value = parseJson(text);
  const entries = member(value, 'entries');
  const databases = countMember(value, 'databases');
  const records = countMember(value, 'records');
  if (!Array.isArray(entries) || databases === undefined || records === undefined) {
    const reason = stringMember(value, 'reason') ?? 'The page went elsewhere or did not answer in time.';
    return { state: 'unavailable', reason: reason.slice(0, longestReason) };
  }
  return {
    state: 'read',
    entries: entries
      .slice(0, databaseLimits.entries)
      .map(decodeRecord)
      .filter((entry) => entry !== undefined),
    databases,
    records,
    isIncomplete: member(value, 'isIncomplete') === true,
  };
};
