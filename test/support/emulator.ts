import { createServer, type RequestListener } from 'node:http';
import { text } from 'node:stream/consumers';
import { SignJWT } from 'jose';
import { isObject, parseJson } from '../../src/core/json.ts';
import { startEngine } from './cognito/cognito-local-engine.ts';
import { Directory } from './cognito/directory.ts';
import { listenOnLoopback } from './cognito/loopback-server.ts';
import { CLIENT_ID } from './cognito/names.ts';
import { Refusal } from './cognito/refusal.ts';
import { makeSigningKeys } from './cognito/signing-keys.ts';
import { accessPayload } from './forge-token.ts';

/** A server of one answer on a free port of 127.0.0.1. */
export const serveOnLoopback = async (answer: RequestListener) => {
  const { port, close } = await listenOnLoopback(createServer(answer));
  return { origin: `http://127.0.0.1:${port}`, port, close };
};

export interface Emulator {
  /** Without a closing slash. */
  readonly origin: string;
  readonly issuer: string;
  readonly port: number;
  /** Method, path and operation of each request, such as `POST / GetUser`. Preflights are left out. */
  readonly calls: readonly string[];
  /** Access tokens that GetUser was asked about. */
  readonly sent: readonly unknown[];
  /** A signed access token of alice, with this issuer or its own. */
  mint(iss?: string): Promise<string>;
  close(): Promise<void>;
}

const anyOrigin = { 'Access-Control-Allow-Origin': '*' };

/** cognito-local's own GetUser on plain HTTP, with the CORS headers that cognito-local sends. */
export const startEmulator = async (): Promise<Emulator> => {
  const directory = new Directory();
  const [engine, keys] = await Promise.all([startEngine(directory), makeSigningKeys()]);
  const calls: string[] = [];
  const sent: unknown[] = [];
  const reply = async (operation: string, body: string): Promise<readonly [number, object]> => {
    const parsed = parseJson(body);
    if (!isObject(parsed)) return [400, { __type: 'SerializationException' }];
    sent.push(parsed.AccessToken);
    try {
      return [200, await engine(operation, parsed)];
    } catch (error) {
      if (error instanceof Refusal) return [error.status, { __type: error.type, message: error.message }];
      return [500, { message: String(error) }];
    }
  };
  const { origin, port, close } = await serveOnLoopback(async (request, response) => {
    if (request.method === 'OPTIONS') {
      const headers = request.headers['access-control-request-headers'] ?? '';
      response.writeHead(204, { ...anyOrigin, 'Access-Control-Allow-Headers': headers }).end();
      return;
    }
    const [, operation = ''] = String(request.headers['x-amz-target'] ?? '').split('.');
    calls.push(`${request.method} ${request.url} ${operation}`.trim());
    const [status, body] =
      request.method === 'GET' ? [200, keys.jwks] : await reply(operation, await text(request));
    response
      .writeHead(status, { ...anyOrigin, 'Content-Type': 'application/x-amz-json-1.1' })
      .end(JSON.stringify(body));
  });
  const issuer = `${origin}/local_pool`;
  const sub = directory.user('alice')?.Attributes.find(({ Name }) => Name === 'sub')?.Value;
  return {
    ...{ origin, issuer, port, calls, sent, close },
    mint: (iss = issuer) => {
      const now = Math.floor(Date.now() / 1000);
      const times = { auth_time: now, iat: now, exp: now + 3600 };
      return new SignJWT(accessPayload({ iss, sub, client_id: CLIENT_ID, ...times }))
        .setProtectedHeader({ kid: keys.access.kid, alg: 'RS256' })
        .sign(keys.access.privateKey);
    },
  };
};
