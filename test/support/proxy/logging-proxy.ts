import { createServer } from 'node:http';
import { listenOnLoopback } from '../cognito/loopback-server.ts';
import type { AskedHost, Route } from './asked-host.ts';
import { forward } from './forward.ts';
import { tunnel } from './tunnel.ts';

export interface LoggingProxy {
  readonly port: number;
  /** Everything that was asked for so far, oldest first. */
  readonly asked: readonly AskedHost[];
  close(): Promise<void>;
}

/** A proxy on 127.0.0.1 that writes down every host it is asked for, and leads nowhere but where its route says. */
export const startLoggingProxy = async (route: Route): Promise<LoggingProxy> => {
  const asked: AskedHost[] = [];
  const routeOf = (kind: AskedHost['kind'], host: string, port: number): number | undefined => {
    const target = route(host, port);
    asked.push({ host, port, kind, isRefused: target === undefined });
    return target;
  };
  const server = createServer((request, response) => {
    const url = URL.canParse(request.url ?? '') ? new URL(request.url ?? '') : undefined;
    if (url === undefined) return void response.writeHead(400).end();
    const target = routeOf('forward', url.hostname, Number(url.port || '80'));
    if (target === undefined) return void response.writeHead(403).end();
    forward(request, response, url, target);
  });
  server.on('connect', (request, socket) => {
    const [, host = '', port = ''] = /^(.*):(\d+)$/.exec(request.url ?? '') ?? [];
    tunnel(socket, routeOf('tunnel', host, Number(port)));
  });
  const { port, close } = await listenOnLoopback(server);
  return { port, asked, close };
};
