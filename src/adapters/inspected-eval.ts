import { member, stringMember } from '../core/json.ts';
import { fail, ok, type Result } from '../core/result.ts';
import type { PageFailure } from '../core/session/model.ts';

/** Longest that a document may take to be read, in milliseconds. A page can hang its own. */
const patience = 10_000;

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

const isFailure = (exception: unknown): boolean =>
  member(exception, 'isError') === true ||
  member(exception, 'isException') === true ||
  member(exception, 'code') !== undefined;

/**
 * Evaluates an expression in the inspected page, or in its frame of that address. What comes back is the page's word.
 * A frame can be named in Chromium alone: Firefox throws.
 */
export const inspectedEval = (expression: string, frameURL?: string): Promise<Result<unknown, PageFailure>> =>
  new Promise((resolve) => {
    const timer = setTimeout(
      () => resolve(fail({ code: 'failed', detail: 'The page did not answer in time.' })),
      patience,
    );
    const settle = (result: unknown, exception: unknown) => {
      clearTimeout(timer);
      resolve(isFailure(exception) ? fail(failureOf(exception)) : ok(result));
    };
    try {
      // The callback form of `chrome`: the one that both browsers have.
      if (frameURL === undefined) chrome.devtools.inspectedWindow.eval(expression, settle);
      else chrome.devtools.inspectedWindow.eval(expression, { frameURL }, settle);
    } catch {
      const description = 'This browser lets an extension read the page itself, and none of its frames.';
      settle(undefined, { isError: true, description });
    }
  });
