import type { OutgoingHttpHeaders, ServerResponse } from 'node:http';
import { usualHeaders } from '../wire.ts';

export interface OAuthReply {
  readonly status: number;
  readonly headers: OutgoingHttpHeaders;
  readonly body: string;
}

/** For scripts, which may read it wherever they run. */
export const json = (status: number, body: object): OAuthReply => ({
  status,
  headers: {
    ...usualHeaders(),
    'Content-Type': 'application/json;charset=UTF-8',
    'Cache-Control': 'no-store',
  },
  body: JSON.stringify(body),
});

export const refused = (error: string): OAuthReply => json(400, { error });

export const empty = (): OAuthReply => ({ status: 200, headers: usualHeaders(), body: '' });

/** For the address bar, as is the page below: no script of another origin may read them. */
export const redirect = (to: URL, cookies: readonly string[] = []): OAuthReply => ({
  status: 302,
  headers: { Location: to.href, 'Cache-Control': 'no-store', 'Set-Cookie': [...cookies] },
  body: '',
});

/** Where there is no address to send the browser back to. */
export const errorPage = (message: string): OAuthReply => ({
  status: 400,
  headers: { 'Content-Type': 'text/html;charset=UTF-8' },
  body: `<!doctype html><title>Error</title><h1>An error was encountered with the requested page.</h1><p>${message}</p>`,
});

export function sendOAuth(response: ServerResponse, { status, headers, body }: OAuthReply): void {
  response.writeHead(status, headers).end(body);
}
