import { isObject, member, numberMember, parseJson, stringMember } from '../json.ts';
import type { Frame, Header, ObservedCookie, ObservedRequest } from './observed-request.ts';

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

const bodyOf = (content: unknown): string | undefined => {
  const text = stringMember(content, 'text');
  return text !== undefined && member(content, 'encoding') === 'base64' ? (fromBase64(text) ?? text) : text;
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
  const startedAt = Date.parse(String(member(entry, 'startedDateTime')));
  const duration = numberMember(entry, 'time');
  const waited = numberMember(member(entry, 'timings'), 'wait');
  const status = numberMember(member(entry, 'response'), 'status');
  return {
    ...(Number.isNaN(startedAt) ? {} : { startedAt }),
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
  const content = member(response, 'content');
  const responseBody = bodyOf(content);
  return {
    ...timesOf(entry),
    method: stringMember(request, 'method') ?? '',
    url,
    requestHeaders: pairsOf(member(request, 'headers')),
    responseHeaders: pairsOf(member(response, 'headers')),
    requestCookies: cookiesOf(member(request, 'cookies')),
    responseCookies: cookiesOf(member(response, 'cookies')),
    frames: framesOf(entry),
    responseType: (stringMember(content, 'mimeType') ?? '').split(';', 1)[0]?.trim().toLowerCase() ?? '',
    responseSize: responseBody?.length ?? -1,
    ...(requestBody === undefined ? {} : { requestBody }),
    ...(responseBody === undefined ? {} : { responseBody }),
  };
};

/** Requests of one file that are read. */
const maximumEntries = 2000;

/**
 * The requests of a HAR file, of its list of entries, or of one entry; none if the text is no such thing. Never throws.
 * Source: HTTP Archive 1.2, sections log, entries, request and response.
 */
export const readHar = (text: string): readonly ObservedRequest[] => {
  const parsed = /^\s*[[{]/.test(text) ? parseJson(text) : undefined;
  const log = member(member(parsed, 'log'), 'entries');
  const entries = Array.isArray(log) ? listOf(log) : Array.isArray(parsed) ? listOf(parsed) : [parsed];
  return entries
    .slice(0, maximumEntries)
    .map(toRequest)
    .filter((request) => request !== undefined);
};
