import { isObject, member, numberMember, parseJson, stringMember } from '../json.ts';
import { fail, ok, type Result } from '../result.ts';
import type { Frame, Header, ObservedCookie, ObservedRequest } from './observed-request.ts';
import { replyReading } from './reply-reading.ts';

const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);

const pairsOf = (value: unknown): readonly Header[] =>
  listOf(value).flatMap((item) => {
    const name = stringMember(item, 'name');
    const text = stringMember(item, 'value');
    return name === undefined || text === undefined ? [] : [{ name, value: text }];
  });

const cookiesOf = (value: unknown): readonly ObservedCookie[] =>
  listOf(value).flatMap((item) => {
    const [pair] = pairsOf([item]);
    const isHttpOnly = member(item, 'httpOnly');
    if (pair === undefined) return [];
    return [{ ...pair, ...(typeof isHttpOnly === 'boolean' ? { isHttpOnly } : {}) }];
  });

const framesOf = (entry: unknown): readonly Frame[] =>
  listOf(member(entry, '_webSocketMessages')).flatMap((message): readonly Frame[] => {
    const text = stringMember(message, 'data');
    if (text === undefined) return [];
    return [{ direction: member(message, 'type') === 'send' ? 'sent' : 'received', text }];
  });

const fromBase64 = (text: string): string | undefined => {
  try {
    return new TextDecoder().decode(Uint8Array.from(atob(text), (character) => character.charCodeAt(0)));
  } catch {
    return undefined;
  }
};

/** The body of a reply and its length, where it is one that is searched: pictures and the like are not even decoded. */
const bodyOf = (
  content: unknown,
): Pick<ObservedRequest, 'responseType' | 'responseSize' | 'responseBody'> => {
  const responseType = (stringMember(content, 'mimeType') ?? '').split(';', 1)[0]?.trim().toLowerCase() ?? '';
  const text = stringMember(content, 'text');
  if (text === undefined) return { responseType, responseSize: numberMember(content, 'size') ?? -1 };
  const head = { responseType, responseSize: text.length };
  if (replyReading(head) !== 'read') return head;
  const responseBody = member(content, 'encoding') === 'base64' ? (fromBase64(text) ?? text) : text;
  return { responseType, responseSize: responseBody.length, responseBody };
};

/** Form fields, where the tool that wrote the file has split the body into them. */
const formOf = (postData: unknown): string | undefined => {
  const fields = pairsOf(member(postData, 'params'));
  return fields.length === 0 ? undefined : fields.map(({ name, value }) => `${name}=${value}`).join('&');
};

/** When an entry began, how long it took, and how it ended, as far as the file says. */
export const timesOf = (
  entry: unknown,
): Pick<ObservedRequest, 'startedAt' | 'duration' | 'waited' | 'status'> => {
  const startedAt = Date.parse(stringMember(entry, 'startedDateTime') ?? '');
  const duration = numberMember(entry, 'time');
  const waited = numberMember(member(entry, 'timings'), 'wait');
  const status = numberMember(member(entry, 'response'), 'status');
  return {
    ...(startedAt >= 0 ? { startedAt } : {}),
    ...(duration === undefined ? {} : { duration }),
    ...(waited === undefined ? {} : { waited }),
    ...(status === undefined ? {} : { status }),
  };
};

const toRequest = (entry: unknown): ObservedRequest | undefined => {
  const request = member(entry, 'request');
  const response = member(entry, 'response');
  const url = stringMember(request, 'url');
  if (url === undefined || !isObject(request)) return undefined;
  const postData = member(request, 'postData');
  const requestBody = stringMember(postData, 'text') ?? formOf(postData);
  return {
    ...timesOf(entry),
    method: stringMember(request, 'method') ?? '',
    url,
    requestHeaders: pairsOf(member(request, 'headers')),
    responseHeaders: pairsOf(member(response, 'headers')),
    requestCookies: cookiesOf(member(request, 'cookies')),
    responseCookies: cookiesOf(member(response, 'cookies')),
    frames: framesOf(entry),
    ...bodyOf(member(response, 'content')),
    ...(requestBody === undefined ? {} : { requestBody }),
  };
};

/** Longest file that is read, in characters, and how many of its requests are. */
export const maximumHarLength = 64 * 1024 * 1024;
const maximumEntries = 20_000;

/** A request as a file has it, and the page that it was made for, by the name that the file gives to it. */
export interface HarEntry {
  readonly request: ObservedRequest;
  readonly page?: string;
}

/** What is read of a file. */
export interface HarFile {
  /** In the order of the file, which is that of their start. */
  readonly entries: readonly HarEntry[];
  /** Requests beyond those that are read, and what is no request. */
  readonly leftOut: number;
  /** When each page was gone to, in milliseconds since the epoch, by its name. */
  readonly pages: ReadonlyMap<string, number>;
}

export type HarFailure =
  | { readonly code: 'too-large'; readonly length: number }
  | { readonly code: 'not-json' }
  /** Begins as such a file does, and ends before it should. */
  | { readonly code: 'cut' }
  | { readonly code: 'not-a-har' };

/** Where a file shows what it is, in characters. */
const headLength = 2000;

const unparsed = (text: string): HarFailure => {
  const head = text.slice(0, headLength);
  return { code: /^\s*\{/.test(head) && /"log"\s*:/.test(head) ? 'cut' : 'not-json' };
};

const isEntry = (value: unknown): boolean => stringMember(member(value, 'request'), 'url') !== undefined;

/** The entries of a file, of a list of them, or a single one. */
const entriesIn = (parsed: unknown): readonly unknown[] | undefined => {
  const entries = member(member(parsed, 'log'), 'entries');
  if (Array.isArray(entries)) return listOf(entries);
  if (Array.isArray(parsed)) return parsed.some(isEntry) ? listOf(parsed) : undefined;
  return isEntry(parsed) ? [parsed] : undefined;
};

const pagesIn = (parsed: unknown): ReadonlyMap<string, number> =>
  new Map(
    listOf(member(member(parsed, 'log'), 'pages'))
      .slice(0, maximumEntries)
      .flatMap((page): readonly [string, number][] => {
        const id = stringMember(page, 'id');
        const { startedAt } = timesOf(page);
        return id === undefined || startedAt === undefined ? [] : [[id, startedAt]];
      }),
  );

/**
 * Reads a HAR file as browsers save it from their Network panel, or a part of one. Never throws, whatever the text is.
 * Source: HTTP Archive 1.2, sections log, pages, entries, request and response.
 */
export const readHar = (file: string): Result<HarFile, HarFailure> => {
  if (file.length > maximumHarLength) return fail({ code: 'too-large', length: file.length });
  // Editors on Windows put a byte order mark before what they save.
  const text = file.replace(/^\uFEFF/, '');
  const parsed = /^\s*[[{]/.test(text) ? parseJson(text) : undefined;
  if (parsed === undefined) return fail(unparsed(text));
  const all = entriesIn(parsed);
  if (all === undefined) return fail({ code: 'not-a-har' });
  const entries = all.slice(0, maximumEntries).flatMap((entry): readonly HarEntry[] => {
    const request = toRequest(entry);
    const page = stringMember(entry, 'pageref');
    return request === undefined ? [] : [{ request, ...(page === undefined ? {} : { page }) }];
  });
  return ok({ entries, leftOut: all.length - entries.length, pages: pagesIn(parsed) });
};
