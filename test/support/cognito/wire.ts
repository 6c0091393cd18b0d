import { randomUUID } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { RedirectStatus } from './faults.ts';
import type { Refusal } from './refusal.ts';

const AMZ_JSON = 'application/x-amz-json-1.1';

const corsHeaders = {
  'Access-Control-Allow-Origin': '*',
  'Access-Control-Expose-Headers': 'x-amzn-RequestId,x-amzn-ErrorType,x-amzn-ErrorMessage,Date',
};

/** Node writes `Date` by itself; the request id is on every reply of the service. */
export const usualHeaders = () => ({ ...corsHeaders, 'x-amzn-requestid': randomUUID() });

export function sendReply(
  response: ServerResponse,
  status: number,
  body: object,
  contentType = AMZ_JSON,
): void {
  response.writeHead(status, { ...usualHeaders(), 'Content-Type': contentType }).end(JSON.stringify(body));
}

export function sendRefusal(response: ServerResponse, { type, message, status }: Refusal): void {
  response
    .writeHead(status, {
      ...usualHeaders(),
      'Content-Type': AMZ_JSON,
      'x-amzn-errortype': `${type}:`,
      ...(message !== '' && { 'x-amzn-errormessage': headerText(message) }),
    })
    .end(JSON.stringify({ __type: type, ...(message !== '' && { message }) }));
}

/** A message may quote what the caller sent, and a header holds no character beyond these. */
const headerText = (message: string) => message.replaceAll(/[^\x20-\x7e]/g, '?');

/** Allows whatever headers the page asks for, as the service does. */
export function sendPreflight(request: IncomingMessage, response: ServerResponse): void {
  response
    .writeHead(200, {
      ...usualHeaders(),
      'Access-Control-Allow-Headers': request.headers['access-control-request-headers'] ?? '*',
      'Access-Control-Allow-Methods': 'POST',
      'Access-Control-Max-Age': '172800',
    })
    .end();
}

export function sendHtml(response: ServerResponse, status: number, isReadable: boolean): void {
  response
    .writeHead(status, {
      'Content-Type': 'text/html',
      ...(isReadable ? { 'Access-Control-Allow-Origin': '*' } : {}),
    })
    .end(`<!doctype html><title>${status}</title><h1>${status}</h1><p>The proxy says no.</p>`);
}

export function sendRedirect(response: ServerResponse, to: string, status: RedirectStatus = 307): void {
  response.writeHead(status, { Location: to, 'Access-Control-Allow-Origin': '*' }).end();
}

/** Node checks the length of what it writes, so these two write to the connection itself. */
function sendRaw(request: IncomingMessage, length: number, body: string): void {
  const headers = { ...usualHeaders(), 'Content-Type': AMZ_JSON, 'Content-Length': String(length) };
  const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}`);
  request.socket.end(['HTTP/1.1 200 OK', ...lines, 'Connection: close', '', body].join('\r\n'));
}

export function sendCut(request: IncomingMessage, body: object): void {
  const whole = JSON.stringify(body);
  sendRaw(request, whole.length, whole.slice(0, whole.length / 2));
}

export function sendWrongLength(request: IncomingMessage, body: object, by: number): void {
  const whole = JSON.stringify(body);
  sendRaw(request, whole.length + by, whole);
}
