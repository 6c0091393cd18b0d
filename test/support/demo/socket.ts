import { createHash } from 'node:crypto';
import type { Server } from 'node:http';

/** What every WebSocket server adds to a client's key. Source: RFC 6455, section 1.3. */
const GUID = '258EAFA5-E914-47DA-95CA-C5AB0DC85B11';

/** Takes any WebSocket as AppSync takes its own: agrees to `graphql-ws`, hears what is said, and says nothing. */
export function acceptSockets(server: Server): void {
  server.on('upgrade', (request, socket) => {
    const key = request.headers['sec-websocket-key'] ?? '';
    const offered = request.headers['sec-websocket-protocol'] ?? '';
    socket.write(
      [
        'HTTP/1.1 101 Switching Protocols',
        'Upgrade: websocket',
        'Connection: Upgrade',
        `Sec-WebSocket-Accept: ${createHash('sha1').update(`${key}${GUID}`).digest('base64')}`,
        ...(offered.includes('graphql-ws') ? ['Sec-WebSocket-Protocol: graphql-ws'] : []),
        '\r\n',
      ].join('\r\n'),
    );
    // A client that closes is closed; nothing else is read.
    socket.on('data', (bytes: Buffer) => {
      const isClose = ((bytes[0] ?? 0) & 0x0f) === 8;
      if (isClose) socket.end(Buffer.from([0x88, 0]));
    });
    socket.on('error', () => socket.destroy());
  });
}
