import { createSecureContext, type SecureContext } from 'node:tls';
import { isIP } from 'node:net';
import { Agent, buildConnector, type Dispatcher, ProxyAgent } from 'undici';
import type { Header } from '#shared/checks/snapshot/http-exchange.ts';
import type { AddressPolicy } from './address-policy.ts';
import { faultOfError } from './fault-of-error.ts';
import { ReceivedBytes } from './received-bytes.ts';
import { addressRefused, guardedLookup, isLiteralAllowed } from './guarded-lookup.ts';
import { askLeniently } from './lenient-http.ts';
import { refuseLocalNames } from './names-behind-proxy.ts';
import type { NameResolver } from './resolver.ts';
import { type Transport, type TransportAnswer, TransportFault, type TransportRequest } from './transport.ts';

/** How a transport reaches the network. */
export interface GuardedHttpOptions {
  readonly policy: AddressPolicy;
  readonly names: NameResolver;
  /** `http://[user:password@]host:port`; the proxy itself may be anywhere. */
  readonly proxy: string | null;
  readonly headerBytes: number;
  readonly connectMs: number;
  /** Keeps to one version of IP. */
  readonly family?: 4 | 6;
}

const CONNECTIONS_PER_HOST = 4;

/** The parser refused the answer behind its head; what came until then is kept. */
class RefusedMidway extends Error {
  readonly code = 'HPE_BODY';
  readonly partial: TransportAnswer;

  constructor(partial: TransportAnswer, cause: Error) {
    super(cause.message, { cause });
    this.name = 'RefusedMidway';
    this.partial = partial;
  }
}

/**
 * The transport of every check, on undici: the one place that opens HTTP connections. The address of
 * each connection is checked when it is opened: names in `lookup`, literal addresses, for which no `lookup` happens,
 * before. Through a proxy, which resolves names itself, a name is refused when this PC knows it by an address that is
 * refused, or when it is of a kind that only local networks have.
 */
export function createGuardedHttp(options: GuardedHttpOptions): Transport {
  const dispatcher = options.proxy === null ? directAgent(options) : proxyAgent(options, options.proxy);
  const isProxied = options.proxy !== null;
  const askAsBrowsers = (request: TransportRequest): Promise<TransportAnswer> =>
    askLeniently(request, { ...options, secureContext: lenientContext() });
  // where one answer was refused, others will be: they are not asked for twice
  const forgiven = new Set<string>();
  return {
    send: async (request) => {
      const { origin, hostname } = new URL(request.href);
      const isForgiven = forgiven.has(origin);
      try {
        request.signal.throwIfAborted();
        await refuseForbiddenHost(hostname, options);
        return isForgiven ? await askAsBrowsers(request) : await dispatch(dispatcher, request);
      } catch (error) {
        const fault = faultOfError(error, request.signal, isProxied);
        if (fault.fault !== 'not-http' || isForgiven) throw fault;
        const answer = await askAsBrowsers(request).catch(() => null);
        if (answer !== null) forgiven.add(origin);
        if (answer !== null) return { ...answer, isMalformed: true };
        if (error instanceof RefusedMidway) return error.partial;
        throw fault;
      }
    },
    close: () => dispatcher.destroy(),
  };
}

let anyCertificate: SecureContext | null = null;

/**
 * Takes old versions and weak keys, where the TLS library can: a site with an old server has to be seen too. No roots
 * are loaded, as trust is not decided here.
 */
function lenientContext(): SecureContext {
  if (anyCertificate !== null) return anyCertificate;
  try {
    anyCertificate = createSecureContext({ ca: [], minVersion: 'TLSv1', ciphers: 'DEFAULT@SECLEVEL=0' });
  } catch (error) {
    // BoringSSL knows no security levels
    if (!(error instanceof Error)) throw error;
    anyCertificate = createSecureContext({ ca: [], minVersion: 'TLSv1' });
  }
  return anyCertificate;
}

function clientLimits({ headerBytes, connectMs }: GuardedHttpOptions) {
  return {
    connections: CONNECTIONS_PER_HOST,
    pipelining: 1,
    maxHeaderSize: headerBytes,
    // the request's own deadline rules; these only have to be longer
    headersTimeout: 600_000,
    bodyTimeout: 600_000,
    connectTimeout: connectMs,
    keepAliveTimeout: 4_000,
  };
}

function tlsOptions() {
  return { rejectUnauthorized: false, secureContext: lenientContext() };
}

function directAgent(options: GuardedHttpOptions): Dispatcher {
  const connect = buildConnector({
    ...tlsOptions(),
    timeout: options.connectMs,
    // probes after a minute of silence would tell nothing: each request has ended by its own deadline long before
    keepAlive: false,
    lookup: guardedLookup(options.names, options.policy, options.family ?? null),
  });
  return new Agent({
    ...clientLimits(options),
    connect: (target, callback) => {
      if (isLiteralAllowed(target.hostname, options.policy)) connect(target, callback);
      else callback(addressRefused(target.hostname), null);
    },
  });
}

function proxyAgent(options: GuardedHttpOptions, proxy: string): Dispatcher {
  return new ProxyAgent({
    ...clientLimits(options),
    uri: proxy,
    proxyTunnel: false,
    proxyTls: { timeout: options.connectMs },
    requestTls: { ...tlsOptions(), timeout: options.connectMs },
  });
}

async function refuseForbiddenHost(hostname: string, options: GuardedHttpOptions): Promise<void> {
  const host = hostname.replace(/^\[|\]$/gu, '');
  if (!isLiteralAllowed(host, options.policy)) throw addressRefused(host);
  if (options.proxy === null || isIP(host) !== 0) return;
  await refuseLocalNames(host, options.policy, options.names);
}

function flatten(headers: readonly Header[]): string[] {
  return headers.flatMap(({ name, value }) => [name, value]);
}

function dispatch(dispatcher: Dispatcher, request: TransportRequest): Promise<TransportAnswer> {
  const url = new URL(request.href);
  return new Promise((resolve, reject) => {
    const reading = readAnswer(request, resolve, reject);
    try {
      dispatcher.dispatch(
        {
          origin: url.origin,
          path: `${url.pathname}${url.search}`,
          method: request.method,
          headers: flatten(request.headers),
        },
        reading,
      );
    } catch (error) {
      reject(error instanceof Error ? error : new Error(String(error)));
    }
  });
}

function readAnswer(
  { maxBodyBytes, signal }: TransportRequest,
  resolve: (answer: TransportAnswer) => void,
  reject: (error: Error) => void,
): Dispatcher.DispatchHandler {
  const start = performance.now();
  const body = new ReceivedBytes(maxBodyBytes);
  let head: Pick<TransportAnswer, 'status' | 'headers' | 'ttfbMs'> | null = null;
  let running: Dispatcher.DispatchController | null = null;

  const received = (cut: TransportAnswer['cut']): TransportAnswer | null =>
    head === null ? null : { ...head, body: body.bytes(), isPacked: true, isMalformed: false, cut };
  const finish = (cut: TransportAnswer['cut']): void => {
    signal.removeEventListener('abort', abort);
    const answer = received(cut);
    if (answer === null) reject(new TransportFault('reset', 'the connection ended before an answer'));
    else resolve(answer);
    // what is left of the body is never read
    if (cut !== 'no') running?.abort(new Error('enough'));
  };
  const abort = (): void => {
    if (head !== null) {
      finish('time');
      return;
    }
    const reason = signal.reason instanceof Error ? signal.reason : new Error('aborted');
    running?.abort(reason);
    reject(reason);
  };
  signal.addEventListener('abort', abort, { once: true });

  return {
    onRequestStart: (controller) => {
      running = controller;
      if (signal.aborted) controller.abort(new Error('aborted'));
    },
    onResponseStart: (_controller, status, headers) => {
      if (status >= 200) head = { status, headers: headerList(headers), ttfbMs: performance.now() - start };
    },
    onResponseData: (_controller, chunk) => {
      if (!body.add(chunk)) finish('bytes');
    },
    onResponseEnd: () => {
      finish('no');
    },
    onResponseError: (_controller, error) => {
      const partial = received('broken-off');
      if (partial !== null && error.name === 'HTTPParserError') reject(new RefusedMidway(partial, error));
      else if (partial !== null && !signal.aborted) finish('broken-off');
      signal.removeEventListener('abort', abort);
      reject(error);
    },
  };
}

/** Several lines of one name stay several. */
function headerList(
  headers: Readonly<Record<string, string | readonly string[] | undefined>>,
): readonly Header[] {
  return Object.entries(headers).flatMap(([name, value]) =>
    (typeof value === 'string' ? [value] : (value ?? [])).map((one) => ({
      name: name.toLowerCase(),
      value: one,
    })),
  );
}
