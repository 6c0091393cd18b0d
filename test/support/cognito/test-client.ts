import type { IncomingHttpHeaders } from 'node:http';
import { request } from 'node:https';
import { text } from 'node:stream/consumers';
import { type JsonRecord, parseRecord } from './json-record.ts';
import type { LocalCognito } from './local-cognito.ts';
import { HOST } from './names.ts';

export interface Reply {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly text: string;
  readonly body: JsonRecord;
}

type Gate = Pick<LocalCognito, 'port' | 'certificate'>;

/** Asks the gate under the service's real host name, trusting its certificate and nothing else. */
export function send(
  gate: Gate,
  { method = 'POST', path = '/', headers = {}, content = '' }: RequestParts,
): Promise<Reply> {
  return new Promise((resolve, reject) => {
    const outgoing = request({
      ...{ host: '127.0.0.1', port: gate.port, servername: HOST, ca: gate.certificate, agent: false },
      ...{ method, path, headers: { Host: HOST, ...headers } },
    });
    outgoing.on('error', reject);
    outgoing.on('response', (incoming) => {
      text(incoming).then(
        (body) =>
          resolve({
            status: incoming.statusCode ?? 0,
            headers: incoming.headers,
            text: body,
            body: parseRecord(body) ?? {},
          }),
        reject,
      );
    });
    outgoing.end(content);
  });
}

interface RequestParts {
  readonly method?: string;
  readonly path?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly content?: string;
}

export function call(gate: Gate, operation: string, body: JsonRecord): Promise<Reply> {
  const headers = {
    'Content-Type': 'application/x-amz-json-1.1',
    'X-Amz-Target': `AWSCognitoIdentityProviderService.${operation}`,
  };
  return send(gate, { headers, content: JSON.stringify(body) });
}
