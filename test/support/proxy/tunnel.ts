import { connect } from 'node:net';
import type { Duplex } from 'node:stream';

/** Joins a client that asked for a tunnel to a port of 127.0.0.1; without a port it is refused. */
export const tunnel = (client: Duplex, port: number | undefined): void => {
  client.on('error', () => client.destroy());
  if (port === undefined) return void client.end('HTTP/1.1 403 Forbidden\r\n\r\n');
  const target = connect(port, '127.0.0.1', () => {
    client.write('HTTP/1.1 200 Connection Established\r\n\r\n');
    target.pipe(client);
    client.pipe(target);
  });
  target.on('error', () => client.destroy());
  target.on('close', () => client.destroy());
  client.on('close', () => target.destroy());
};
