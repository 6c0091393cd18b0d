import { readAddress } from '../capture/from-address.ts';
import type { ObservedRequest } from '../capture/observed-request.ts';
import { member, parseJson, stringMember } from '../json.ts';
import type { CallToken } from './call.ts';
import type { Family } from './family.ts';
import { gatewayOf } from './gateway.ts';
import { apiRefusal, bearerRefusal, graphqlRefusal, type RawRefusal } from './refusal-in.ts';
import { cognitoTokenIn } from './token-refs.ts';

/** Statuses of a refusal; 561 is an ALB whose identity provider failed, and 500 is told by what an authorizer says with it. */
const refusing: ReadonlySet<number> = new Set([401, 403, 561]);
const crashed = /authorizer|^\{"message":null\}$/i;

/** What apps send where a token should be. */
const placeholders: Readonly<Record<string, string>> = {
  undefined: 'undefined',
  null: 'null',
  '[object Object]': 'object',
  '[object Promise]': 'object',
};

interface Carried {
  readonly tokens: readonly CallToken[];
  readonly sentIn: string;
  readonly tokenForm: string;
}

const inHeaders = ({ requestHeaders }: ObservedRequest): Carried | undefined => {
  for (const { name, value } of requestHeaders) {
    if (/^(?::|cookie$|referer$)/i.test(name)) continue;
    const bare = value.replace(/^bearer\s+/i, '').trim();
    const isBearer = bare.length < value.trim().length;
    const tokens = cognitoTokenIn(value);
    if (tokens.length > 0) return { tokens, sentIn: name, tokenForm: isBearer ? 'bearer' : 'bare' };
    if (name.toLowerCase() === 'authorization' && Object.hasOwn(placeholders, bare))
      return { tokens, sentIn: name, tokenForm: placeholders[bare] ?? '' };
  }
  return undefined;
};

const inAddress = ({ url }: ObservedRequest): Carried | undefined => {
  const tokens = readAddress(url).flatMap(({ value }) => cognitoTokenIn(value));
  return tokens.length === 0 ? undefined : { tokens: tokens.slice(0, 1), sentIn: 'query', tokenForm: 'bare' };
};

const inCookies = ({ requestCookies }: ObservedRequest): Carried | undefined => {
  const tokens = requestCookies.flatMap(({ value }) => cognitoTokenIn(value));
  return tokens.length === 0 ? undefined : { tokens, sentIn: 'Cookie', tokenForm: 'bare' };
};

/** A refusal that AppSync sends through a WebSocket. Source: AppSync, "Building a real-time WebSocket client". */
const inFrames = ({ frames }: ObservedRequest): RawRefusal | undefined =>
  frames
    .filter(({ direction, text }) => direction === 'received' && /"(?:connection_)?error"/.test(text))
    .slice(-20)
    .map(({ text }) => graphqlRefusal(member(parseJson(text), 'payload')))
    .find((refusal) => refusal !== undefined);

const sentInFrames = ({ frames, url, requestHeaders }: ObservedRequest): Carried | undefined => {
  const texts = frames.filter(({ direction }) => direction === 'sent').map(({ text }) => text);
  const inFrame = texts.slice(-20).flatMap(cognitoTokenIn);
  if (inFrame.length > 0) return { tokens: inFrame.slice(0, 1), sentIn: 'message', tokenForm: 'bare' };
  // AppSync has it in Base64: of the subprotocol, or of the query.
  const encoded = [
    ...requestHeaders.filter(({ name }) => /^sec-websocket-protocol$/i.test(name)).map(({ value }) => value),
    ...readAddress(url).map(({ value }) => value),
  ];
  const tokens = encoded.flatMap((text) => cognitoTokenIn(fromBase64(text)));
  return tokens.length === 0 ? undefined : { tokens: tokens.slice(0, 1), sentIn: 'query', tokenForm: 'bare' };
};

const fromBase64 = (text: string): string => {
  try {
    const [found = ''] = /[A-Za-z0-9+/_-]{40,20000}={0,2}$/.exec(text.replace(/^.*header-/, '')) ?? [];
    return atob(found.replaceAll('-', '+').replaceAll('_', '/'));
  } catch {
    return '';
  }
};

const mayBeGraphql = ({ responseBody }: ObservedRequest): boolean =>
  responseBody?.includes('"errors"') === true && responseBody.includes('"errorType"');

/** Requests that carry a token, or something in its place, and are refused by whatever guards an API. */
export const fromApi: Family = ({ request, reply }) => {
  const { status = 0 } = request;
  const isSocket = /^wss?:/.test(request.url);
  const gateway = gatewayOf(request);
  const isCrash =
    status === 500 && (gateway === 'alb' || crashed.test(request.responseBody?.slice(0, 500) ?? ''));
  const graphql = isSocket
    ? inFrames(request)
    : mayBeGraphql(request)
      ? graphqlRefusal(reply.json)
      : undefined;
  if (!refusing.has(status) && !isCrash && graphql === undefined) return undefined;
  const carried =
    inHeaders(request) ??
    inAddress(request) ??
    inCookies(request) ??
    (isSocket ? sentInFrames(request) : undefined);
  if (carried === undefined) return undefined;
  const { tokens, ...facts } = carried;
  const plain = {
    type: '',
    message: stringMember(reply.json, 'message') ?? stringMember(reply.json, 'Message') ?? '',
  };
  return {
    service: 'api',
    operation: request.method,
    facts: { ...facts, gateway },
    tokens,
    links: {},
    refusal:
      graphql ??
      bearerRefusal(request.responseHeaders) ??
      apiRefusal(reply.json, request.responseHeaders) ??
      plain,
  };
};
