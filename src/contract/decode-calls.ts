import {
  type Call,
  type CallRefusal,
  type CallService,
  type CallToken,
  longestMessage,
  longestName,
  longestUrl,
  maximumEntries,
  mostTokens,
  type ReplyState,
  replyStates,
} from '../core/conversation/call.ts';
import { factsOf } from '../core/conversation/fact-values.ts';
import { parseLink } from '../core/conversation/link.ts';
import { countMember, isObject, member } from '../core/json.ts';
import { parseTokenId } from '../core/token/brand.ts';
import { cleanMember } from './decode-place.ts';

const oneOf =
  <Text extends string>(...texts: readonly Text[]) =>
  (value: unknown): Text | undefined =>
    texts.find((text) => text === value);

const serviceOf = oneOf<CallService>('user-pools', 'identity-pools', 'oauth', 'callback', 'api');
const replyOf = oneOf<ReplyState>(...replyStates);
const useOf = oneOf<CallToken['use']>('sent', 'received');
const kindOf = oneOf<CallToken['kind']>('access', 'id', 'refresh');

const cut = (value: unknown, name: string, longest: number): string | undefined =>
  cleanMember(value, name)?.slice(0, longest);

const decodeToken = (value: unknown): readonly CallToken[] => {
  const id = parseTokenId(member(value, 'id'));
  const use = useOf(member(value, 'use'));
  const kind = kindOf(member(value, 'kind'));
  return id === undefined || use === undefined || kind === undefined ? [] : [{ id, use, kind }];
};

const decodeRefusal = (value: unknown): CallRefusal | undefined =>
  isObject(value)
    ? { type: cut(value, 'type', longestName) ?? '', message: cut(value, 'message', longestMessage) ?? '' }
    : undefined;

const links = ['session', 'nextSession', 'state', 'code', 'user'] as const;

const decodeLinks = (value: unknown): Call['links'] =>
  Object.fromEntries(
    links.flatMap((name) => {
      const link = parseLink(member(value, name));
      return link === undefined ? [] : [[name, link]];
    }),
  );

const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);

const decodeCall = (value: unknown): readonly Call[] => {
  const service = serviceOf(member(value, 'service'));
  const reply = replyOf(member(value, 'reply'));
  const operation = cut(value, 'operation', longestName);
  const method = cut(value, 'method', longestName);
  const url = cut(value, 'url', longestUrl);
  const startedAt = countMember(value, 'startedAt');
  if (service === undefined || reply === undefined || operation === undefined) return [];
  if (method === undefined || url === undefined || startedAt === undefined) return [];
  const facts = member(value, 'facts');
  const refusal = decodeRefusal(member(value, 'refusal'));
  const requestId = cut(value, 'requestId', longestName);
  const times = (['duration', 'waited', 'status'] as const).flatMap((name) => {
    const number = countMember(value, name);
    return number === undefined ? [] : [[name, number] as const];
  });
  return [
    {
      ...{ service, operation, method, url, startedAt, reply },
      tokens: listOf(member(value, 'tokens')).slice(0, mostTokens).flatMap(decodeToken),
      facts: isObject(facts) ? factsOf(facts) : {},
      links: decodeLinks(member(value, 'links')),
      ...Object.fromEntries(times),
      ...(refusal === undefined ? {} : { refusal }),
      ...(requestId === undefined ? {} : { requestId }),
    },
  ];
};

/** Reads the calls of a message, the latest of them. One that cannot be read takes nothing from the others. */
export const decodeCalls = (value: unknown): readonly Call[] =>
  listOf(value).slice(-maximumEntries).flatMap(decodeCall);
