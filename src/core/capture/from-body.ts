import { parseJson, stringMember } from '../json.ts';
import type { SignInHint } from '../session/model.ts';
import type { Candidate } from './candidate.ts';
import { callOf, holdsRefreshToken } from './cognito-api.ts';
import { headerValue, type ObservedRequest } from './observed-request.ts';
import { maximumBodyLength } from './reply-reading.ts';
import { requestPlace } from './request-place.ts';
import { isRefreshName, pathText, toCandidates } from './to-candidates.ts';
import { type Found, findInBody, findInValue } from './unwrap.ts';

/** Form fields that are read. */
const maximumFields = 500;

const isForm = (type: string | undefined, text: string): boolean =>
  type === undefined ? /^[\w.-]{1,60}=/.test(text) : /^application\/x-www-form-urlencoded/i.test(type);

const inForm = (text: string): readonly Found[] =>
  text.includes('eyJ')
    ? [...new URLSearchParams(text)]
        .slice(0, maximumFields)
        .flatMap(([name, value]) =>
          findInValue(value).map(({ finding, path }) => ({ finding, path: [name.slice(0, 80), ...path] })),
        )
    : [];

const isSearchable = (text: string | undefined): text is string =>
  text !== undefined && text.length <= maximumBodyLength;

/** The app client that a call names; every operation that signs somebody in has it. */
const hintOf = (text: string | undefined, isFormBody: boolean): SignInHint => {
  if (!isSearchable(text)) return {};
  const clientId = isFormBody
    ? (new URLSearchParams(text).get('client_id') ?? undefined)
    : stringMember(parseJson(text), 'ClientId');
  return clientId === undefined ? {} : { clientId: clientId.slice(0, 128) };
};

/** Tokens in the body of a request and in that of its reply, in JSON, forms and plain text. */
export const fromBodies = (request: ObservedRequest): readonly Candidate[] => {
  const { requestBody, responseBody } = request;
  const call = callOf(request);
  const isFormBody =
    requestBody !== undefined && isForm(headerValue(request.requestHeaders, 'content-type'), requestBody);
  const hint = call === undefined ? {} : hintOf(requestBody, isFormBody);
  const read = (part: 'body' | 'reply', found: readonly Found[]) =>
    found.flatMap(({ finding, path }) => {
      const field = pathText(path);
      const isRefresh =
        isRefreshName(path[path.length - 1]) ||
        (part === 'body' && holdsRefreshToken(call?.operation, field));
      return toCandidates({
        found: [{ finding, path: [] }],
        place: requestPlace(request, part, field),
        hint,
        batch: part,
        ...(call === undefined ? {} : { producer: call.producer }),
      }).map((candidate) => (isRefresh ? { ...candidate, isRefresh } : candidate));
    });
  return [
    ...(isSearchable(requestBody)
      ? read('body', isFormBody ? inForm(requestBody) : findInBody(requestBody))
      : []),
    ...(isSearchable(responseBody) ? read('reply', findInBody(responseBody)) : []),
  ];
};
