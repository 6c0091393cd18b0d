import type { AreaContent, PageContent, StorageEntry } from '../core/capture/page-content.ts';
import { member, parseJson, stringMember } from '../core/json.ts';
import { fail, ok, type Result } from '../core/result.ts';
import type { PageFailure } from '../core/session/model.ts';
import type { PageReader } from '../ports.ts';
import { longestValue, pageScript } from './page-script.ts';

/** Longest key that is kept, in characters. Cognito's own have some 200. */
const longestKey = 1000;

/** Entries of one area that may hold a token. The page counted them, and may have lied. */
const mostEntries = 1000;

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
  const total = member(value, 'total');
  if (!Array.isArray(entries) || typeof total !== 'number')
    return { state: 'unavailable', reason: (stringMember(value, 'reason') ?? '').slice(0, 300) };
  const decoded = entries
    .slice(0, mostEntries)
    .map(decodeEntry)
    .filter((entry) => entry !== undefined);
  return { state: 'read', entries: decoded, total };
};

/** What came back from a page is the page's word: anything that is not of the shape we asked for is a failure. */
const decodeContent = (result: unknown): PageContent | undefined => {
  const content = typeof result === 'string' ? parseJson(result) : undefined;
  const origin = stringMember(content, 'origin');
  if (origin === undefined) return undefined;
  return {
    origin: origin.slice(0, 300),
    localStorage: decodeArea(member(content, 'localStorage')),
    sessionStorage: decodeArea(member(content, 'sessionStorage')),
    cookie: decodeArea(member(content, 'cookie')),
  };
};

/** Chromium keeps the values of its description's `%s` apart from it. */
const wordsOf = (exception: unknown): string => {
  const description = stringMember(exception, 'value') ?? stringMember(exception, 'description') ?? '';
  const details = member(exception, 'details');
  const values: readonly unknown[] = Array.isArray(details) ? details : [];
  return values.reduce<string>((text, value) => text.replace('%s', () => String(value)), description);
};

/**
 * Why nothing was evaluated. Chromium says `E_FAILED` for pages that no extension may read, those of an opaque origin among
 * them, and `isException` when the page's own objects threw; Firefox says `isError` with a description for both.
 */
const failureOf = (exception: unknown): PageFailure => {
  const detail = wordsOf(exception).slice(0, 300);
  const isForbidden =
    member(exception, 'code') === 'E_FAILED' || /denied|restricted|not allowed/i.test(detail);
  return { code: isForbidden ? 'forbidden' : 'failed', detail };
};

/** Reads the inspected page through DevTools, which needs no permission for its host. */
export const inspectedPageReader: PageReader = {
  read: () =>
    new Promise<Result<PageContent, PageFailure>>((resolve) => {
      // The callback form of `chrome`: the one that both browsers have.
      chrome.devtools.inspectedWindow.eval(pageScript, (result: unknown, exception: unknown) => {
        if (exception !== undefined && exception !== null && member(exception, 'code') !== undefined)
          return resolve(fail(failureOf(exception)));
        const content = decodeContent(result);
        if (content !== undefined) return resolve(ok(content));
        resolve(fail(failureOf(exception)));
      });
    }),
};
