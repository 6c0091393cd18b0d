import type { IncomingHttpHeaders, IncomingMessage } from 'node:http';
import { OAUTH_PATHS } from './oauth/paths.ts';

/** One request as it reached the gate. */
export interface RecordedCall {
  readonly method: string;
  readonly host: string;
  readonly path: string;
  /** The operation of `X-Amz-Target`; else `preflight`, `jwks`, `openid-configuration`, the path of an OAuth endpoint, or empty. */
  readonly operation: string;
  readonly headers: IncomingHttpHeaders;
  /** The parsed JSON; the text itself when it is none; undefined when there was no body. */
  readonly body: unknown;
  /** Milliseconds since 1970. */
  readonly at: number;
  /** Undefined while there is no answer, and for good when the fault was to give none. */
  readonly status: number | undefined;
}

/** The record of a request, whose status follows when the response ends. */
export type OpenCall = { -readonly [Key in keyof RecordedCall]: RecordedCall[Key] };

export function recordOf(request: IncomingMessage, text: string): OpenCall {
  const path = request.url ?? '/';
  return {
    method: request.method ?? '',
    host: request.headers.host ?? '',
    path,
    operation: operationOf(request, path),
    headers: request.headers,
    body: bodyOf(text),
    at: Date.now(),
    status: undefined,
  };
}

function operationOf(request: IncomingMessage, path: string): string {
  if (request.method === 'OPTIONS') return 'preflight';
  if (path.endsWith('/.well-known/jwks.json')) return 'jwks';
  if (path.endsWith('/.well-known/openid-configuration')) return 'openid-configuration';
  const [pathname = ''] = path.split('?');
  if (OAUTH_PATHS.has(pathname)) return pathname;
  const target = String(request.headers['x-amz-target'] ?? '');
  const [service, operation = ''] = target.split('.');
  return service === 'AWSCognitoIdentityProviderService' ? operation : '';
}

function bodyOf(text: string): unknown {
  if (text === '') return undefined;
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}
