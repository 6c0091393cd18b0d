import { type Header, headerValue, type ObservedRequest } from '../capture/observed-request.ts';
import { maximumBodyLength, replyReading } from '../capture/reply-reading.ts';
import { member, parseJson, stringMember } from '../json.ts';
import type { ReplyState } from './call.ts';

/** The body of a reply, as far as it is JSON. */
export interface Reply {
  readonly state: ReplyState;
  readonly json: unknown;
}

export const replyOf = (request: ObservedRequest): Reply => {
  const { responseBody, status } = request;
  if (status === undefined || status === 0) return { state: 'no-reply', json: undefined };
  if (responseBody === undefined) {
    const reading = replyReading(request);
    const state = reading === 'too-long' ? 'too-long' : reading === 'empty' ? 'empty' : 'not-json';
    return { state, json: undefined };
  }
  if (responseBody.length > maximumBodyLength) return { state: 'too-long', json: undefined };
  if (responseBody.trim() === '') return { state: 'empty', json: undefined };
  const json = parseJson(responseBody);
  return { state: json === undefined ? 'not-json' : 'read', json };
};

/** What a server says is wrong, before anything is cut out of it. */
export interface RawRefusal {
  readonly type: string;
  readonly message: string;
}

/**
 * An error of an AWS API in JSON: its name in `__type` or in a header, its text in `message`, with a small or a capital letter.
 * Source: AWS JSON 1.1 protocol, operation error serialization.
 */
export const apiRefusal = (json: unknown, headers: readonly Header[]): RawRefusal | undefined => {
  const type = stringMember(json, '__type') ?? headerValue(headers, 'x-amzn-errortype');
  const message =
    stringMember(json, 'message') ??
    stringMember(json, 'Message') ??
    headerValue(headers, 'x-amzn-errormessage') ??
    '';
  return type === undefined ? undefined : { type: bareName(type), message };
};

/** A name without the namespace before `#` and without the address after `:`. */
const bareName = (type: string): string => type.slice(type.lastIndexOf('#') + 1).split(':', 1)[0] ?? '';

/** An error of OAuth in JSON. Source: RFC 6749, section 5.2. */
export const oauthRefusal = (json: unknown): RawRefusal | undefined => {
  const type = stringMember(json, 'error');
  return type === undefined
    ? undefined
    : { type, message: stringMember(json, 'error_description') ?? stringMember(json, 'error_message') ?? '' };
};

/** An error in the parameters of an address. Source: RFC 6749, section 4.1.2.1. */
export const addressRefusal = (parameters: URLSearchParams): RawRefusal | undefined => {
  const type = parameters.get('error');
  return type === null || type === ''
    ? undefined
    : { type, message: parameters.get('error_description') ?? parameters.get('error_message') ?? '' };
};

const challengeValue = (header: string, name: string): string | undefined =>
  new RegExp(`\\b${name}="([^"]{0,500})"`).exec(header)?.[1];

/** What a resource server says in `WWW-Authenticate`. Source: RFC 6750, section 3. */
export const bearerRefusal = (headers: readonly Header[]): RawRefusal | undefined => {
  const header =
    headerValue(headers, 'www-authenticate') ?? headerValue(headers, 'x-amzn-remapped-www-authenticate');
  const type = header === undefined ? undefined : challengeValue(header, 'error');
  return header === undefined || type === undefined
    ? undefined
    : { type, message: challengeValue(header, 'error_description') ?? '' };
};

/** Errors of GraphQL come with the status 200. Source: GraphQL specification, section 7.1; AWS AppSync, errorType. */
export const graphqlRefusal = (json: unknown): RawRefusal | undefined => {
  const errors = member(json, 'errors');
  if (!Array.isArray(errors)) return undefined;
  const found = errors.flatMap((error): readonly RawRefusal[] => {
    const type = stringMember(error, 'errorType') ?? stringMember(member(error, 'extensions'), 'code');
    return type === undefined ? [] : [{ type, message: stringMember(error, 'message') ?? '' }];
  });
  return found.find(({ type }) => authorizationTypes.has(type));
};

const authorizationTypes: ReadonlySet<string> = new Set([
  'Unauthorized',
  'UnauthorizedException',
  'UNAUTHENTICATED',
  'FORBIDDEN',
]);
