import { member, parseJson, stringMember } from '../json.ts';
import type { Place, SignInHint } from '../session/model.ts';
import { findTokens } from '../token/detect.ts';
import { withoutTokens } from '../token/redact.ts';
import type { Candidate } from './candidate.ts';
import { cognitoOperation, isTokenEndpoint, tokenFields } from './cognito-api.ts';
import { headerValue, type ObservedRequest } from './observed-request.ts';

/** Longest body that is parsed, in characters. Replies of the API that hold tokens stay far below. */
const maximumBodyLength = 1_000_000;

/** Origin and path. A query may hold a secret, and a place needs none to be found again. */
const placeUrl = (url: string): string =>
  withoutTokens(url.split(/[?#]/)[0]?.slice(0, 2000) ?? '').slice(0, 300);

const fromAuthorization = (request: ObservedRequest): readonly Candidate[] => {
  const value = headerValue(request.requestHeaders, 'authorization');
  if (value === undefined) return [];
  const place: Place = {
    kind: 'request-header',
    method: request.method,
    url: placeUrl(request.url),
    header: 'Authorization',
    scheme: /^bearer /i.test(value) ? 'Bearer' : 'raw',
  };
  return findTokens(value).map((finding) => ({ finding, place, hint: {} }));
};

interface Body {
  readonly kind: 'request-body' | 'reply-body';
  readonly operation: string;
  readonly text: string | undefined;
  readonly hint: SignInHint;
  readonly batch: string;
}

const fromBody = (request: ObservedRequest, body: Body): readonly Candidate[] => {
  if (body.text === undefined || body.text.length > maximumBodyLength) return [];
  const parsed = parseJson(body.text);
  return tokenFields.flatMap(({ path, isRefresh }) => {
    const holder = path.slice(0, -1).reduce(member, parsed);
    const value = stringMember(holder, path[path.length - 1] ?? '');
    if (value === undefined) return [];
    const place: Place = {
      kind: body.kind,
      method: request.method,
      url: placeUrl(request.url),
      operation: body.operation,
      field: path.join('.'),
    };
    return findTokens(value).map((finding) => ({
      finding,
      place,
      hint: body.hint,
      batch: body.batch,
      ...(isRefresh ? { isRefresh } : {}),
    }));
  });
};

/** The app client that a call names; every operation that signs somebody in has it. */
const hintOf = (requestBody: string | undefined, isForm: boolean): SignInHint => {
  if (requestBody === undefined || requestBody.length > maximumBodyLength) return {};
  const clientId = isForm
    ? (new URLSearchParams(requestBody).get('client_id') ?? undefined)
    : stringMember(parseJson(requestBody), 'ClientId');
  return clientId === undefined ? {} : { clientId: clientId.slice(0, 128) };
};

/** What the reply of a request may hold is worth reading only for these. */
export const hasTokenReply = (request: Pick<ObservedRequest, 'method' | 'url' | 'requestHeaders'>): boolean =>
  cognitoOperation(request.requestHeaders) !== undefined || isTokenEndpoint(request.method, request.url);

/**
 * Tokens in a finished request: its Authorization header, raw or `Bearer`; the JSON of a `cognito-idp` call and of its
 * reply; the reply of an OAuth token endpoint.
 */
export const fromTraffic = (request: ObservedRequest): readonly Candidate[] => {
  const candidates = [...fromAuthorization(request)];
  const operation = cognitoOperation(request.requestHeaders);
  if (operation !== undefined) {
    const hint = hintOf(request.requestBody, false);
    const shared = { operation, hint, batch: 'reply' };
    candidates.push(
      ...fromBody(request, { ...shared, kind: 'request-body', text: request.requestBody, batch: 'request' }),
      ...fromBody(request, { ...shared, kind: 'reply-body', text: request.responseBody }),
    );
  } else if (isTokenEndpoint(request.method, request.url)) {
    const hint = hintOf(request.requestBody, true);
    candidates.push(
      ...fromBody(request, {
        kind: 'reply-body',
        operation: '/oauth2/token',
        text: request.responseBody,
        hint,
        batch: 'reply',
      }),
    );
  }
  return candidates;
};
