import { createServer, type IncomingMessage } from 'node:http';
import { text } from 'node:stream/consumers';
import type { LocalCognito } from '../cognito/local-cognito.ts';
import { listenOnLoopback } from '../cognito/loopback-server.ts';
import { ALICE_PASSWORD, BOB_PASSWORD } from '../cognito/names.ts';
import { type Answer, json } from './answer.ts';
import { axaServiceWorker } from './axa-service-worker.ts';
import { bundledLibraryPages, bundledPage } from './bundle.ts';
import type { DemoConfig } from './demo-config.ts';
import { LIBRARY_PAGES } from './library-pages.ts';
import { makeOrdersApi } from './orders-api.ts';
import { PLAIN_PAGES } from './plain-pages.ts';
import { makeRestApi } from './rest-api.ts';
import { acceptSockets } from './socket.ts';
import { staticFile } from './static-files.ts';
import { exchangeCode } from './token-endpoint.ts';

export interface DemoApp {
  /** Ends with a slash. */
  readonly url: string;
  close(): Promise<void>;
}

/** "Orders": an app as people have them, which signs in with aws-amplify and calls its API with the access token. */
export async function startDemoApp(cognito: LocalCognito): Promise<DemoApp> {
  const folder = await bundledPage();
  const ordersApi = makeOrdersApi(cognito);
  const restApi = makeRestApi(cognito);
  const config: DemoConfig = {
    userPoolId: cognito.poolId,
    userPoolClientId: cognito.clientId,
    issuer: cognito.issuer,
    domain: cognito.domain,
    passwords: { alice: ALICE_PASSWORD, bob: BOB_PASSWORD },
  };
  const answer = async (request: IncomingMessage): Promise<Answer> => {
    const path = new URL(request.url ?? '/', 'http://localhost').pathname;
    if (path === '/config.json') return json(200, config);
    if (path === '/api/orders') return ordersApi(request.headers.authorization);
    if (path === '/rest/orders') return restApi(request.headers.authorization);
    // Replies with what it was sent, at as many addresses as somebody likes.
    if (path === '/echo' || path.startsWith('/echo/'))
      return {
        status: 200,
        headers: { 'Content-Type': request.headers['content-type'] ?? 'text/plain' },
        body: await text(request),
      };
    // Sets the cookie that it was sent, out of the reach of scripts.
    if (path === '/cookie')
      return {
        status: 200,
        headers: { 'Content-Type': 'text/plain', 'Set-Cookie': `${await text(request)}; Path=/; HttpOnly` },
        body: '',
      };
    if (path === '/favicon.ico') return { status: 204, headers: {}, body: '' };
    if (path === '/oauth2/token' && request.method === 'POST') {
      return exchangeCode(cognito, new URLSearchParams(await text(request)));
    }
    if (path.startsWith('/libraries/')) {
      const known = LIBRARY_PAGES[path] ?? (await axaServiceWorker(path, cognito));
      return known ?? staticFile(await bundledLibraryPages(), path);
    }
    return PLAIN_PAGES[path] ?? staticFile(folder, path);
  };
  const server = createServer((request, response) => {
    answer(request).then(
      ({ status, headers, body }) => response.writeHead(status, headers).end(body),
      (error: unknown) => response.writeHead(500).end(String(error)),
    );
  });
  acceptSockets(server);
  const { port, close } = await listenOnLoopback(server);
  return { url: `http://localhost:${port}/`, close };
}
