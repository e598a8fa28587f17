import { request as ask, type IncomingMessage } from 'node:http';
import { connect as connectTls, type SecureContext } from 'node:tls';
import { isIP } from 'node:net';
import type { Duplex } from 'node:stream';
import type { Header } from '#shared/checks/snapshot/http-exchange.ts';
import { type GuardedPlace, openGuarded } from './guarded-connect.ts';
import { MendingStream } from './mending-stream.ts';
import { ReceivedBytes } from './received-bytes.ts';
import type { TransportAnswer, TransportRequest } from './transport.ts';

/** How the second try reaches the network: by the same guard, to the same places. */
export interface LenientOptions extends Omit<GuardedPlace, 'signal'> {
  readonly headerBytes: number;
  readonly secureContext: SecureContext;
}

/**
 * Asks once more as browsers read: the head is brought into due form, and Node's own parser lets faults of the body
 * pass. For answers that undici's parser has refused. Rejects when this cannot read the answer either.
 */
export async function askLeniently(
  request: TransportRequest,
  options: LenientOptions,
): Promise<TransportAnswer> {
  const url = new URL(request.href);
  const start = performance.now();
  const connection = await connected(url, request.signal, options);
  const stream = new MendingStream(connection, options.headerBytes);
  try {
    const answer = await answerTo(request, url, stream, options.headerBytes);
    const head = {
      status: answer.statusCode ?? 0,
      headers: headerList(answer.rawHeaders),
      isMalformed: stream.isMended,
      ttfbMs: performance.now() - start,
    };
    return { ...head, ...(await bodyOf(answer, request)), isPacked: true };
  } finally {
    stream.destroy();
  }
}

async function connected(url: URL, signal: AbortSignal, options: LenientOptions): Promise<Duplex> {
  const host = url.hostname.replace(/^\[|\]$/gu, '');
  const isSecure = url.protocol === 'https:';
  const port = url.port === '' ? (isSecure ? 443 : 80) : Number(url.port);
  const socket = await openGuarded(host, port, { ...options, signal });
  if (!isSecure) return socket;
  return connectTls({
    socket,
    ...(isIP(host) === 0 ? { servername: host } : {}),
    secureContext: options.secureContext,
    rejectUnauthorized: false,
    ALPNProtocols: ['http/1.1'],
  });
}

function answerTo(
  { method, headers, signal }: TransportRequest,
  url: URL,
  stream: Duplex,
  maxHeaderSize: number,
): Promise<IncomingMessage> {
  return new Promise((resolve, reject) => {
    const asked = ask({
      method,
      path: `${url.pathname}${url.search}`,
      headers: ['Host', url.host, ...headers.flatMap(({ name, value }) => [name, value])],
      insecureHTTPParser: true,
      maxHeaderSize,
      createConnection: () => stream,
      signal,
    });
    asked.once('response', resolve);
    asked.on('error', reject);
    asked.end();
  });
}

type Body = Pick<TransportAnswer, 'body' | 'cut'>;

function bodyOf(answer: IncomingMessage, { maxBodyBytes, signal }: TransportRequest): Promise<Body> {
  const body = new ReceivedBytes(maxBodyBytes);
  return new Promise((resolve) => {
    const finish = (cut: Body['cut']): void => {
      resolve({ body: body.bytes(), cut });
    };
    answer.on('data', (piece: Buffer) => {
      if (!body.add(piece)) finish('bytes');
    });
    answer.once('end', () => {
      finish('no');
    });
    answer.on('error', () => {
      finish(signal.aborted ? 'time' : 'broken-off');
    });
  });
}

/** Names in lower case, in the order of the server. */
function headerList(raw: readonly string[]): readonly Header[] {
  return raw.flatMap((name, index) =>
    index % 2 === 0 ? [{ name: name.toLowerCase(), value: raw[index + 1] ?? '' }] : [],
  );
}
