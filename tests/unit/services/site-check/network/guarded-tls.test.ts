import { once } from 'node:events';
import { createServer, type AddressInfo, type Server, type Socket } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import { localSite } from '#services/site-check/network/address-policy.ts';
import { shakeHands } from '#services/site-check/network/guarded-tls.ts';
import { createNameResolver } from '#services/site-check/network/resolver.ts';

const HOST = '127.0.0.1';
const servers: Server[] = [];

afterEach(() => {
  for (const server of servers.splice(0)) server.close();
});

async function serverThat(meets: (socket: Socket) => void): Promise<number> {
  const server = createServer((socket) => {
    socket.on('error', () => undefined);
    meets(socket);
  }).listen(0, HOST);
  servers.push(server);
  await once(server, 'listening');
  return (server.address() as AddressInfo).port;
}

function shake(port: number, { signal }: AbortController = new AbortController(), timeoutMs = 5_000) {
  return shakeHands({
    host: HOST,
    port,
    names: createNameResolver(null),
    policy: localSite(() => true),
    proxy: null,
    timeoutMs,
    signal,
  });
}

describe('a handshake with a server that gives no certificate', () => {
  it('failed where it speaks something else', async () => {
    const port = await serverThat((socket) => socket.end('HTTP/1.1 400 Bad Request\r\n\r\n'));
    expect(await shake(port)).toMatchObject({ kind: 'failed' });
  });

  it('failed where it hangs up without a word', async () => {
    const port = await serverThat((socket) => socket.end());
    expect(await shake(port)).toMatchObject({ kind: 'failed' });
  });

  it('failed where it says nothing until the time is up', async () => {
    const port = await serverThat(() => undefined);
    expect(await shake(port, new AbortController(), 300)).toEqual({
      kind: 'failed',
      detail: 'no answer in time',
    });
  });

  it('ends at once when the check is stopped', async () => {
    const stop = new AbortController();
    const port = await serverThat((socket) => {
      socket.once('data', () => {
        stop.abort();
      });
    });
    expect(await shake(port, stop, 60_000)).toMatchObject({ kind: 'failed' });
  });

  it('is no connection where nobody listens', async () => {
    const port = await serverThat(() => undefined);
    const [server] = servers.splice(0);
    await new Promise((resolve) => server?.close(resolve));
    const handshake = await shake(port);
    expect(handshake.kind).toBe('no-connection');
    expect(JSON.stringify(handshake)).toContain('ECONNREFUSED');
  });
});
