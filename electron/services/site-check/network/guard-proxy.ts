import { randomBytes } from 'node:crypto';
import {
  createServer,
  type IncomingMessage,
  request as httpRequest,
  type Server,
  type ServerResponse,
} from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import type { Duplex } from 'node:stream';
import type { FetchFault } from '#shared/checks/snapshot/http-exchange.ts';
import { type GuardedPlace, openGuarded } from './guarded-connect.ts';
import { faultOfError } from './fault-of-error.ts';

/** What the guard works with. */
export interface GuardOptions extends GuardedPlace {
  /** Everything that a browser may receive through it, in bytes; then all connections end. */
  readonly maxBytes: number;
  /** Ends every connection. */
  readonly signal: AbortSignal;
}

/** A proxy on this PC through which a browser has to go: every connection is judged when it is opened. */
export interface GuardProxy {
  readonly port: number;
  /** An address that only this proxy answers, and its answer: what shows that a session goes through it. */
  readonly canary: { readonly url: string; readonly answer: string };
  /** What became of connections to `host:port` that came to nothing. */
  readonly faultOf: (host: string, port: number) => FetchFault | null;
  /** Whether the bound on bytes was reached. */
  readonly isFull: () => boolean;
  readonly close: () => Promise<void>;
}

const MAX_FAULTS = 1_000;
/** RFC 6761: leads nowhere outside of this proxy. */
const CANARY_SUFFIX = 'guard.invalid';
/** Of one hop (RFC 9110 section 7.6.1) or of the proxy; the rest goes on as it came. */
const HOP_HEADERS = new Set([
  'connection',
  'keep-alive',
  'proxy-authenticate',
  'proxy-authorization',
  'proxy-connection',
  'te',
  'trailer',
  'transfer-encoding',
  'upgrade',
]);

/** Starts the proxy on a free port of the loopback address. */
export async function startGuardProxy(options: GuardOptions): Promise<GuardProxy> {
  const guard = createGuard(options);
  const server = createServer({ maxHeaderSize: 64 * 1024 });
  server.on('request', (request, response) => void forward(guard, request, response));
  server.on('connect', (request: IncomingMessage, socket: Duplex) => void tunnel(guard, request, socket));
  server.on('connection', guard.keep);
  server.on('clientError', (_error, socket) => socket.destroy());
  await listen(server);
  const close = async (): Promise<void> => {
    options.signal.removeEventListener('abort', stop);
    guard.endAll();
    await new Promise<void>((resolve) => {
      server.close(() => {
        resolve();
      });
    });
  };
  const stop = (): void => {
    void close();
  };
  options.signal.addEventListener('abort', stop, { once: true });
  const { port } = server.address() as AddressInfo;
  return {
    port,
    canary: { url: `http://${guard.canaryHost}/`, answer: guard.canaryAnswer },
    faultOf: (host, at) => guard.faults.get(`${host}:${String(at)}`) ?? null,
    isFull: () => guard.isFull(),
    close,
  };
}

function listen(server: Server): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      server.removeListener('error', reject);
      resolve();
    });
  });
}

interface Guard extends GuardOptions {
  readonly canaryHost: string;
  readonly canaryAnswer: string;
  readonly faults: Map<string, FetchFault>;
  readonly keep: (socket: Socket) => void;
  readonly count: (bytes: number) => void;
  readonly isFull: () => boolean;
  readonly endAll: () => void;
  readonly note: (host: string, port: number, error: unknown) => FetchFault;
}

function createGuard(options: GuardOptions): Guard {
  const sockets = new Set<Socket>();
  const faults = new Map<string, FetchFault>();
  let received = 0;
  const endAll = (): void => {
    for (const socket of sockets) socket.destroy();
  };
  return {
    ...options,
    canaryHost: `${randomBytes(8).toString('hex')}.${CANARY_SUFFIX}`,
    canaryAnswer: randomBytes(16).toString('hex'),
    faults,
    keep: (socket) => {
      sockets.add(socket);
      socket.once('close', () => sockets.delete(socket));
      socket.on('error', () => socket.destroy());
    },
    count: (bytes) => {
      received += bytes;
      if (received > options.maxBytes) endAll();
    },
    isFull: () => received > options.maxBytes,
    endAll,
    note: (host, port, error) => {
      const { fault } = faultOfError(error, options.signal, options.proxy !== null);
      if (faults.size < MAX_FAULTS) faults.set(`${host}:${String(port)}`, fault);
      return fault;
    },
  };
}

/** `host:port` of a CONNECT; `null` when it is none. */
function readAuthority(authority: string): { readonly host: string; readonly port: number } | null {
  if (!URL.canParse(`http://${authority}`)) return null;
  const { hostname, port, pathname } = new URL(`http://${authority}`);
  const number = port === '' ? 80 : Number(port);
  return pathname === '/' && hostname !== ''
    ? { host: hostname.replace(/^\[|\]$/gu, ''), port: number }
    : null;
}

async function tunnel(guard: Guard, request: IncomingMessage, client: Duplex): Promise<void> {
  client.on('error', () => client.destroy());
  const target = readAuthority(request.url ?? '');
  if (target === null || guard.isFull()) {
    client.end('HTTP/1.1 400 Bad Request\r\n\r\n');
    return;
  }
  try {
    const upstream = await openGuarded(target.host, target.port, guard);
    guard.keep(upstream);
    client.once('close', () => upstream.destroy());
    upstream.once('close', () => client.destroy());
    upstream.on('data', (chunk: Buffer) => {
      guard.count(chunk.length);
    });
    client.write('HTTP/1.1 200 Connection established\r\n\r\n');
    client.pipe(upstream).pipe(client);
  } catch (error) {
    const isRefused = guard.note(target.host, target.port, error) === 'target-not-allowed';
    client.end(`HTTP/1.1 ${isRefused ? '403 Forbidden' : '502 Bad Gateway'}\r\n\r\n`);
  }
}

/** A plain request: the answer of the server as it is. Where none comes, the connection ends without one. */
async function forward(guard: Guard, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const url = URL.canParse(request.url ?? '') ? new URL(request.url ?? '') : null;
  if (url?.hostname === guard.canaryHost) {
    response.end(guard.canaryAnswer);
    return;
  }
  if (url?.protocol !== 'http:' || guard.isFull()) {
    request.socket.destroy();
    return;
  }
  const host = url.hostname.replace(/^\[|\]$/gu, '');
  const port = url.port === '' ? 80 : Number(url.port);
  try {
    const upstream = await openGuarded(host, port, guard);
    guard.keep(upstream);
    await pass(guard, upstream, url, request, response);
  } catch (error) {
    guard.note(host, port, error);
    request.socket.destroy();
  }
}

function pass(
  guard: Guard,
  upstream: Socket,
  url: URL,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  return new Promise((resolve, reject) => {
    const sent = httpRequest({
      createConnection: () => upstream,
      method: request.method ?? 'GET',
      path: `${url.pathname}${url.search}`,
      headers: [...endToEnd(request.rawHeaders), 'Connection', 'close'],
      maxHeaderSize: 64 * 1024,
    });
    sent.once('error', reject);
    sent.once('response', (answer) => {
      answer.once('error', reject);
      answer.on('data', (chunk: Buffer) => {
        guard.count(chunk.length);
      });
      response.writeHead(answer.statusCode ?? 502, endToEnd(answer.rawHeaders));
      answer.pipe(response);
      response.once('close', () => {
        upstream.destroy();
        resolve();
      });
    });
    request.pipe(sent);
  });
}

/** Names and values in turn, as Node gives and takes them; several lines of one name stay several. */
function endToEnd(raw: readonly string[]): string[] {
  return raw.filter((_, index) => !HOP_HEADERS.has((raw[index - (index % 2)] ?? '').toLowerCase()));
}
