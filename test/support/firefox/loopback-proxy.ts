import { createServer } from 'node:http';
import { connect } from 'node:net';
import { type Listening, listenOnLoopback } from '../cognito/loopback-server.ts';

const cognitoHost =
  /^(?:cognito-idp\.[a-z0-9-]+\.amazonaws\.com|[a-z0-9-]+\.auth\.[a-z0-9-]+\.amazoncognito\.com):443$/;

/** A proxy that leads Cognito's host names to the local one and refuses every other, so that nothing leaves this machine. */
export const startLoopbackProxy = (cognitoPort: number | undefined): Promise<Listening> => {
  const server = createServer((_request, response) => response.writeHead(403).end());
  server.on('connect', (request, client) => {
    client.on('error', () => client.destroy());
    if (cognitoPort === undefined || !cognitoHost.test(request.url ?? '')) {
      client.end('HTTP/1.1 403 Forbidden\r\n\r\n');
      return;
    }
    const upstream = connect(cognitoPort, '127.0.0.1', () => {
      client.write('HTTP/1.1 200 Connection Established\r\n\r\n');
      client.pipe(upstream).pipe(client);
    });
    // A connection that one side breaks is broken on the other: tests break them on purpose.
    upstream.on('error', () => client.destroy());
    upstream.on('close', () => client.destroy());
    client.on('close', () => upstream.destroy());
  });
  return listenOnLoopback(server);
};
