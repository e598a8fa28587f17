import { createServer, type Server } from 'node:http';
import { once } from 'node:events';
import { Resolver } from 'node:dns/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { publicOnly } from '#services/site-check/network/address-policy.ts';
import { createGuardedHttp } from '#services/site-check/network/guarded-http.ts';
import type { NameResolver } from '#services/site-check/network/resolver.ts';
import { TransportFault } from '#services/site-check/network/transport.ts';
import { startRawServer } from '#tests/support/raw-server.ts';

let server: Server;
let port: number;
let requests: string[] = [];

beforeAll(async () => {
  server = createServer((request, response) => {
    requests.push(request.url ?? '');
    response.setHeader('x-twice', ['a', 'b']);
    response.end('xin chào');
  });
  server.on('connect', (request, socket) => {
    requests.push(`CONNECT ${request.url ?? ''}`);
    socket.end('HTTP/1.1 407 Proxy Authentication Required\r\n\r\n');
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  port = typeof address === 'object' ? (address?.port ?? 0) : 0;
});

afterAll(() => {
  server.closeAllConnections();
  server.close();
});

/** Names whose answers are given in turn, the last one for ever. */
function namesWith(...answers: readonly (readonly string[])[]): NameResolver {
  let turn = 0;
  return {
    addressesOf: () => {
      const answer = answers[Math.min(turn, answers.length - 1)] ?? [];
      turn += 1;
      return Promise.resolve(answer.map((address) => ({ address, family: 4 as const })));
    },
    resolver: () => new Resolver(),
    servers: null,
  };
}

function transportFor(
  names: NameResolver,
  rest: { readonly policy?: typeof publicOnly; readonly proxy?: string } = {},
) {
  return createGuardedHttp({
    policy: publicOnly,
    names,
    proxy: null,
    headerBytes: 16_384,
    connectMs: 60_000,
    ...rest,
  });
}

const request = (href: string, signal = AbortSignal.timeout(60_000)) =>
  ({ method: 'GET', href, headers: [], maxBodyBytes: 1_000, signal }) as const;

async function faultOf(sending: Promise<unknown>): Promise<string> {
  const error: unknown = await sending.then(
    () => null,
    (reason: unknown) => reason,
  );
  return error instanceof TransportFault ? error.fault : `no fault: ${String(error)}`;
}

describe('the guarded transport', () => {
  it.each([
    'http://127.0.0.1:PORT/',
    'http://2130706433:PORT/',
    'http://0x7f.1:PORT/',
    'http://[::1]:PORT/',
    'http://[::ffff:127.0.0.1]:PORT/',
    'http://0.0.0.0:PORT/',
    'http://169.254.169.254/latest/meta-data/',
  ])('never connects to the literal address %s', async (href) => {
    requests = [];
    const sending = transportFor(namesWith(['127.0.0.1'])).send(request(href.replace('PORT', String(port))));
    expect(await faultOf(sending)).toBe('target-not-allowed');
    expect(requests).toEqual([]);
  });

  it('never connects to a name that leads to this PC', async () => {
    requests = [];
    const sending = transportFor(namesWith(['127.0.0.1'])).send(
      request(`http://truong.test:${String(port)}/`),
    );
    expect(await faultOf(sending)).toBe('target-not-allowed');
    expect(requests).toEqual([]);
  });

  it('asks the name anew for each connection, so that one that changes its address gains nothing', async () => {
    const isFirst = { value: true };
    // the first answer is taken for a public one
    const policy = (): boolean => {
      const { value } = isFirst;
      isFirst.value = false;
      return value;
    };
    const closing = createServer((_request, response) => {
      response.setHeader('connection', 'close').end('một');
    }).listen(0, '127.0.0.1');
    await once(closing, 'listening');
    const address = closing.address();
    const href = `http://truong.test:${String(typeof address === 'object' ? address?.port : 0)}/`;
    const transport = transportFor(namesWith(['127.0.0.1']), { policy });
    expect(Buffer.from((await transport.send(request(href))).body).toString()).toBe('một');
    expect(await faultOf(transport.send(request(href)))).toBe('target-not-allowed');
    await transport.close();
    closing.close();
  });

  it('keeps several lines of one header apart and cuts the body at the limit', async () => {
    const transport = transportFor(namesWith(['127.0.0.1']), { policy: () => true });
    const answer = await transport.send({ ...request(`http://a.test:${String(port)}/`), maxBodyBytes: 3 });
    expect(answer.headers.filter(({ name }) => name === 'x-twice').map(({ value }) => value)).toEqual([
      'a',
      'b',
    ]);
    expect([answer.body.length, answer.cut]).toEqual([3, 'bytes']);
    await transport.close();
  });

  it('tells a proxy that asks for a password from a site that is down', async () => {
    const proxy = `http://127.0.0.1:${String(port)}`;
    const transport = transportFor(namesWith(['203.162.0.1']), { proxy });
    expect(await faultOf(transport.send(request('https://truong.edu.vn/')))).toBe('proxy');
    const deadEnd = transportFor(namesWith(['203.162.0.1']), { proxy: 'http://127.0.0.1:9' });
    expect(await faultOf(deadEnd.send(request('http://truong.edu.vn/')))).toBe('proxy');
    await transport.close();
    await deadEnd.close();
  });

  it('sends plain http through a proxy as a whole address, and refuses literal addresses there too', async () => {
    requests = [];
    const transport = transportFor(namesWith(['203.162.0.1']), { proxy: `http://127.0.0.1:${String(port)}` });
    await transport.send(request('http://truong.edu.vn/tin'));
    expect(requests).toEqual(['http://truong.edu.vn/tin']);
    expect(await faultOf(transport.send(request('http://10.0.0.1/')))).toBe('target-not-allowed');
    await transport.close();
  });

  it('names what went wrong', async () => {
    const transport = transportFor(namesWith(['127.0.0.1']), { policy: () => true });
    const garbage = await startRawServer((_path, socket) => socket.end('không phải HTTP\r\n\r\n'));
    const silent = await startRawServer((_path, socket) => socket.end());
    const at = (portOf: number) => request(`http://a.test:${String(portOf)}/`);
    expect(await faultOf(transport.send(at(garbage.port)))).toBe('not-http');
    expect(await faultOf(transport.send(at(silent.port)))).toBe('reset');
    expect(await faultOf(transport.send(at(9)))).toBe('refused');
    expect(await faultOf(transport.send({ ...at(port), href: `https://a.test:${String(port)}/` }))).toBe(
      'tls-handshake',
    );
    const missing = { ...namesWith([]), addressesOf: () => Promise.resolve([]) };
    expect(await faultOf(transportFor(missing).send(at(port)))).toBe('name-not-found');
    await transport.close();
    garbage.close();
    silent.close();
  });

  it('reads an answer as browsers do when the strict parser refuses it, and says so', async () => {
    const transport = transportFor(namesWith(['127.0.0.1']), { policy: () => true });
    const answers = [
      'HTTP/1.1 200 OK\nno header\nX-A: 1\nContent-Length: 2\n\nokmore',
      'HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n2\nok\r\n0\r\n\r\n',
    ];
    for (const raw of answers) {
      const lax = await startRawServer((_path, socket) => socket.write(raw));
      const answer = await transport.send(request(`http://a.test:${String(lax.port)}/`));
      expect([Buffer.from(answer.body).toString(), answer.cut]).toEqual(['ok', 'no']);
      expect(answer.isMalformed).toBe(true);
      lax.close();
    }
    await transport.close();
  });

  it('asks a server once that has given such an answer before', async () => {
    const transport = transportFor(namesWith(['127.0.0.1']), { policy: () => true });
    const raw = (path: string) => `HTTP/1.1 200 OK\r\n${path === '/a' ? 'no header\r\n' : ''}\r\n`;
    const lax = await startRawServer((path, socket) => socket.end(raw(path)));
    const send = (path: string) => transport.send(request(`http://a.test:${String(lax.port)}${path}`));
    expect((await send('/a')).isMalformed).toBe(true);
    expect((await send('/b')).isMalformed).toBe(false);
    expect(lax.requests()).toBe(3);
    await transport.close();
    lax.close();
  });

  it('judges the address anew before it asks a second time', async () => {
    let isAllowed = true;
    const policy = (): boolean => isAllowed;
    const lax = await startRawServer((_path, socket) => {
      isAllowed = false;
      socket.end('HTTP/1.1 200 OK\r\nno header\r\n\r\n');
    });
    const transport = transportFor(namesWith(['127.0.0.1']), { policy });
    expect(await faultOf(transport.send(request(`http://a.test:${String(lax.port)}/`)))).toBe('not-http');
    expect(lax.connections()).toBe(1);
    await transport.close();
    lax.close();
  });

  it('ends a second try whose head never ends at the bound', async () => {
    const transport = transportFor(namesWith(['127.0.0.1']), { policy: () => true });
    const endless = await startRawServer((_path, socket) =>
      socket.write(`HTTP/1.1 200 OK\r\nno header\r\n${'X-A: 1\r\n'.repeat(4_000)}`),
    );
    const sending = transport.send(request(`http://a.test:${String(endless.port)}/`));
    expect(await faultOf(sending)).toBe('not-http');
    await transport.close();
    endless.close();
  });
});
