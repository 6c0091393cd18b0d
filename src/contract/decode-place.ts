import { member, stringMember } from '../core/json.ts';
import type { Place, RequestPart, StorageArea } from '../core/session/model.ts';
import { withoutTokens } from '../core/token/redact.ts';

const requestParts: ReadonlySet<unknown> = new Set<RequestPart>([
  'header',
  'cookie',
  'query',
  'body',
  'frame-sent',
  'reply-header',
  'set-cookie',
  'redirect',
  'reply',
  'frame-received',
]);

const isRequestPart = (value: unknown): value is RequestPart => requestParts.has(value);

const isArea = (value: unknown): value is StorageArea =>
  value === 'localStorage' || value === 'sessionStorage' || value === 'cookie';

/** A text of a place. Whoever wrote it, no token and no part of one passes here. */
export const cleanMember = (value: unknown, name: string): string | undefined => {
  const text = stringMember(value, name);
  return text === undefined ? undefined : withoutTokens(text);
};

const pathOf = (value: unknown): { readonly path?: string } => {
  const path = cleanMember(value, 'path');
  return path === undefined ? {} : { path };
};

/** The texts that a place must have; `undefined` when one of them is missing. */
const texts = <Name extends string>(value: unknown, names: readonly Name[]) => {
  const found = names.map((name) => [name, cleanMember(value, name)] as const);
  return found.every(([, text]) => text !== undefined)
    ? (name: Name): string => found.find(([other]) => other === name)?.[1] ?? ''
    : undefined;
};

const decodeRequest = (value: unknown): Place | undefined => {
  const part = member(value, 'part');
  const text = texts(value, ['method', 'url', 'name']);
  if (!isRequestPart(part) || text === undefined) return undefined;
  const operation = stringMember(value, 'operation');
  const isHttpOnly = member(value, 'isHttpOnly');
  return {
    kind: 'request',
    part,
    method: text('method'),
    url: text('url'),
    name: text('name'),
    ...pathOf(value),
    ...(operation === undefined ? {} : { operation }),
    ...(member(value, 'scheme') === 'Bearer' ? { scheme: 'Bearer' } : {}),
    ...(typeof isHttpOnly === 'boolean' ? { isHttpOnly } : {}),
  };
};

/** Reads a place of a message; `undefined` when it is none. */
export const decodePlace = (value: unknown): Place | undefined => {
  const kind = member(value, 'kind');
  switch (kind) {
    case 'storage': {
      const area = member(value, 'area');
      const text = texts(value, ['origin', 'key']);
      if (!isArea(area) || text === undefined) return undefined;
      return { kind, area, origin: text('origin'), key: text('key'), ...pathOf(value) };
    }
    case 'database': {
      const text = texts(value, ['origin', 'database', 'store', 'key']);
      if (text === undefined) return undefined;
      return {
        kind,
        origin: text('origin'),
        database: text('database'),
        store: text('store'),
        key: text('key'),
        ...pathOf(value),
      };
    }
    case 'http-only-cookie': {
      const text = texts(value, ['origin', 'domain', 'name']);
      if (text === undefined) return undefined;
      return { kind, origin: text('origin'), domain: text('domain'), name: text('name'), ...pathOf(value) };
    }
    case 'address': {
      const part = member(value, 'part');
      const text = texts(value, ['origin', 'name']);
      if ((part !== 'query' && part !== 'fragment') || text === undefined) return undefined;
      return { kind, part, origin: text('origin'), name: text('name'), ...pathOf(value) };
    }
    case 'pasted':
      return { kind, ...pathOf(value) };
    case 'request':
      return decodeRequest(value);
    default:
      return undefined;
  }
};
