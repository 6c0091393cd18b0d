import { type Header, headerValue, type ObservedRequest } from '../capture/observed-request.ts';
import { withoutTokens } from '../token/redact.ts';
import { blankAddress, blankForm, blankJson, blankNamed, type Taken, withoutTaken } from './blank.ts';
import {
  type Call,
  type CallLinks,
  type CallRefusal,
  longestMessage,
  longestName,
  longestUrl,
  mostTokens,
} from './call.ts';
import { factsOf, plainAddress } from './fact-values.ts';
import type { Family, Told } from './family.ts';
import { parseAddress } from './family.ts';
import { fromApi } from './from-api.ts';
import { fromCallback } from './from-callback.ts';
import { fromIdentityPools } from './from-identity-pools.ts';
import { fromOauth } from './from-oauth.ts';
import { fromUserPools } from './from-user-pools.ts';
import { createLinker } from './link.ts';
import { type RawRefusal, replyOf } from './refusal-in.ts';
import { callbackSecrets } from './secret-fields.ts';

/** A finished request after everything secret was taken out of it, and the call that it was, if it was one. */
export interface Observed {
  readonly request: ObservedRequest;
  readonly call?: Call;
}

/** Addresses that sign-ins were told to lead back to, and how many are remembered. */
const maximumRedirectUris = 50;

const isForm = (type: string | undefined): boolean => !/json/i.test(type ?? '');

/** Headers that repeat the address, or hold a client's secret. The capture reads none of them. */
const blankHeader = ({ name, value }: Header, isOauth: boolean): Header => {
  const lower = name.toLowerCase();
  if (lower === 'referer' || lower === ':path') return { name, value: plainAddress(value) ?? '' };
  return isOauth && lower === 'authorization' && /^basic /i.test(value)
    ? { name, value: 'Basic' }
    : { name, value };
};

/** What stays of a request, by what kind of call it was. */
const blankRequest = (request: ObservedRequest, told: Told | undefined, taken: Taken): ObservedRequest => {
  const isOauth = told?.service === 'oauth';
  const requestHeaders = request.requestHeaders.map((header) => blankHeader(header, isOauth));
  if (told === undefined || told.service === 'api') return { ...request, requestHeaders };
  const address = (text: string, from: Taken): string =>
    isOauth ? blankAddress(text, from) : blankNamed(text, callbackSecrets, from);
  // What a reply says is no secret that its own message could repeat.
  const fromReply: Taken = new Set();
  const head = {
    ...request,
    url: address(request.url, taken),
    requestHeaders,
    responseHeaders: request.responseHeaders.map(({ name, value }) => ({
      name,
      value: name.toLowerCase() === 'location' ? address(value, fromReply) : value,
    })),
  };
  // The page that a callback shows is the app's own.
  if (told.service === 'callback') return head;
  const { requestBody, responseBody } = request;
  const blankBody =
    isOauth && isForm(headerValue(request.requestHeaders, 'content-type')) ? blankForm : blankJson;
  return {
    ...head,
    ...(requestBody === undefined ? {} : { requestBody: blankBody(requestBody, taken) }),
    ...(responseBody === undefined ? {} : { responseBody: blankJson(responseBody, fromReply) }),
  };
};

const cleanRefusal = ({ type, message }: RawRefusal, taken: Taken): CallRefusal => ({
  type: withoutTokens(withoutTaken(type.slice(0, longestName), taken)),
  message: withoutTokens(withoutTaken(message.slice(0, 2 * longestMessage), taken)).slice(0, longestMessage),
});

const requestIdHeaders = ['x-amzn-requestid', 'x-amzn-request-id', 'apigw-requestid'] as const;

const requestIdOf = (request: ObservedRequest): { readonly requestId?: string } => {
  const found = requestIdHeaders
    .map((name) => headerValue(request.responseHeaders, name))
    .find((value) => value !== undefined);
  return found === undefined ? {} : { requestId: withoutTokens(found.slice(0, longestName)) };
};

const linksOf = (links: Told['links']): CallLinks =>
  Object.fromEntries(Object.entries(links).filter(([, link]) => link !== undefined));

/** A network log has no time for some requests, and one that ends before it began when the clock was set back. */
const durationOf = (milliseconds: number | undefined): number | undefined =>
  milliseconds === undefined || !Number.isFinite(milliseconds) || milliseconds < 0
    ? undefined
    : Math.round(milliseconds);

/** Whether the page may not read a refusal. Source: Fetch standard, "CORS check". */
const isHidden = ({ requestHeaders, responseHeaders, url, status = 0 }: ObservedRequest): boolean => {
  const origin = headerValue(requestHeaders, 'origin');
  const mode = headerValue(requestHeaders, 'sec-fetch-mode') ?? 'cors';
  return (
    status >= 400 &&
    origin !== undefined &&
    mode === 'cors' &&
    !url.startsWith(`${origin}/`) &&
    headerValue(responseHeaders, 'access-control-allow-origin') === undefined
  );
};

const toCall = (request: ObservedRequest, told: Told, reply: Call['reply'], taken: Taken): Call => {
  const duration = durationOf(request.duration);
  const waited = durationOf(request.waited);
  return {
    service: told.service,
    operation: told.operation.slice(0, longestName),
    method: request.method.slice(0, longestName),
    url: withoutTokens((plainAddress(request.url) ?? '').slice(0, 2 * longestUrl)).slice(0, longestUrl),
    startedAt: request.startedAt ?? 0,
    reply: told.reply ?? reply,
    tokens: told.tokens.slice(0, mostTokens),
    facts: factsOf({ ...told.facts, hiddenFromPage: isHidden(request) ? true : undefined }),
    links: linksOf(told.links),
    ...(duration === undefined ? {} : { duration }),
    ...(waited === undefined ? {} : { waited }),
    ...(reply === 'no-reply' || request.status === undefined ? {} : { status: request.status }),
    ...(told.refusal === undefined ? {} : { refusal: cleanRefusal(told.refusal, taken) }),
    ...requestIdOf(request),
  };
};

/**
 * Listens to the page's requests, one after the other. `key` is a random text, made anew for each recording: see `Link`.
 * Whoever sees a request after this sees no password, code, verifier or `Session` of a call to Cognito. Never throws.
 */
export const createListener = (key: string): ((request: ObservedRequest) => Observed) => {
  const link = createLinker(key);
  const redirectUris = new Set<string>();
  const remember = (address: string | undefined): void => {
    const parsed = parseAddress(address);
    if (parsed === undefined || !/^https?:$/.test(parsed.protocol)) return;
    redirectUris.add(plainAddress(parsed.href) ?? '');
    const [oldest] = redirectUris;
    if (redirectUris.size > maximumRedirectUris && oldest !== undefined) redirectUris.delete(oldest);
  };
  const families: readonly Family[] = [
    fromUserPools,
    fromIdentityPools,
    fromOauth,
    fromCallback((address) => redirectUris.has(address)),
    fromApi,
  ];
  return (request) => {
    // A preflight carries nothing, and the call that follows tells the rest.
    if (request.method === 'OPTIONS') return { request };
    const heard = { request, reply: replyOf(request), link };
    let told: Told | undefined;
    for (const family of families) {
      told = family(heard);
      if (told !== undefined) break;
    }
    const taken: Taken = new Set();
    const blanked = blankRequest(request, told, taken);
    if (told === undefined) return { request: blanked };
    const { redirectUri } = told.facts;
    if (told.service === 'oauth' && typeof redirectUri === 'string') remember(redirectUri);
    return { request: blanked, call: toCall(request, told, heard.reply.state, taken) };
  };
};
