import { request as ask, type IncomingMessage, type ServerResponse } from 'node:http';

/** Hands a plain request on to a port of 127.0.0.1, and its reply back. */
export const forward = (request: IncomingMessage, response: ServerResponse, url: URL, port: number): void => {
  const { method, headers } = request;
  const outgoing = ask(
    { host: '127.0.0.1', port, path: `${url.pathname}${url.search}`, headers, ...(method && { method }) },
    (reply) => {
      response.writeHead(reply.statusCode ?? 502, reply.headers);
      reply.pipe(response);
    },
  );
  outgoing.on('error', () => response.destroy());
  request.pipe(outgoing);
};
