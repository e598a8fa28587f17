import { once } from 'node:events';
import { createServer, type AddressInfo, type Server, type Socket } from 'node:net';

/** A server of raw bytes on loopback: what no honest web server would send. */
export interface RawServer {
  readonly port: number;
  /** How many connections it has seen. */
  readonly connections: () => number;
  /** How many times it was asked for something. */
  readonly requests: () => number;
  /** How many bytes it has got rid of on all of them; some lie in buffers of the system for ever. */
  readonly bytesSent: () => number;
  readonly close: () => void;
}

/** Starts a server that calls back for each request line it hears, with the path and the socket to misuse. */
export async function startRawServer(
  answer: (path: string, socket: Socket, connection: number) => void,
): Promise<RawServer> {
  const sockets = new Set<Socket>();
  let count = 0;
  let requestCount = 0;
  let bytesOfClosed = 0;
  const server: Server = createServer((socket) => {
    count += 1;
    const connection = count;
    sockets.add(socket);
    // a client that has had enough closes while we are still writing
    socket.on('error', () => undefined);
    socket.on('close', () => {
      sockets.delete(socket);
      bytesOfClosed += socket.bytesWritten;
    });
    socket.on('data', (data) => {
      requestCount += 1;
      const [, path = '/'] = data.toString('latin1').split(' ', 2);
      answer(path, socket, connection);
    });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  return {
    port,
    connections: () => count,
    requests: () => requestCount,
    bytesSent: () => [...sockets].reduce((sum, { bytesWritten }) => sum + bytesWritten, bytesOfClosed),
    close: () => {
      for (const socket of sockets) socket.destroy();
      server.close();
    },
  };
}

/** A whole HTTP answer as bytes. */
export function rawAnswer(
  head: Readonly<Record<string, string>>,
  body: Uint8Array | string,
  status = '200 OK',
): Uint8Array {
  const bytes = Buffer.from(body);
  const lines = Object.entries({ 'content-length': String(bytes.length), ...head }).map(
    ([name, value]) => `${name}: ${value}`,
  );
  return Buffer.concat([Buffer.from(`HTTP/1.1 ${status}\r\n${lines.join('\r\n')}\r\n\r\n`), bytes]);
}
