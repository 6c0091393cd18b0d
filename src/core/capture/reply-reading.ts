import type { SkippedBodies } from '../session/model.ts';
import type { ObservedRequest } from './observed-request.ts';

/** Longest body that is searched, in characters or bytes. Replies that hold tokens stay far below. */
export const maximumBodyLength = 2_000_000;

/** `read`: the body is worth searching. Anything else says why it is not. */
export type ReplyReading = 'read' | 'too-long' | 'not-text' | 'empty';

/**
 * Types of text that may carry a token: JSON in its many names, Amazon's among them, forms, plain text, XML and HTML.
 * Scripts and style sheets are code, which no server writes tokens into.
 */
const textType =
  /^(?:text\/(?!css|javascript)|application\/(?:[\w.+-]*json|[\w.-]*xml|x-www-form-urlencoded|graphql)|multipart\/form-data|[\w.-]+\/[\w.-]+\+(?:json|xml)|application\/x-amz-json)/;

/** Types that browsers give to replies without one; such a reply may be anything. */
const unknownTypes: ReadonlySet<string> = new Set(['', 'x-unknown', 'application/x-unknown']);

/** Whether the body of a reply is searched for tokens. */
export const replyReading = ({
  responseType,
  responseSize,
}: Pick<ObservedRequest, 'responseType' | 'responseSize'>): ReplyReading => {
  if (responseSize === 0) return 'empty';
  if (!unknownTypes.has(responseType) && (!textType.test(responseType) || responseType === 'image/svg+xml'))
    return 'not-text';
  return responseSize > maximumBodyLength ? 'too-long' : 'read';
};

/** What a body counts as that is not searched though there is one. */
export const skippedAs = (reading: ReplyReading): keyof SkippedBodies | undefined => {
  if (reading === 'too-long') return 'tooLong';
  return reading === 'not-text' ? 'notText' : undefined;
};
