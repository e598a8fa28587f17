import { isIP, type Socket } from 'node:net';
import {
  checkServerIdentity,
  connect,
  createSecureContext,
  type DetailedPeerCertificate,
  type SecureVersion,
  type TLSSocket,
} from 'node:tls';
import type { AddressPolicy } from './address-policy.ts';
import { addressRefused, guardedLookup, isLiteralAllowed } from './guarded-lookup.ts';
import { openTunnel } from './open-tunnel.ts';
import type { NameResolver } from './resolver.ts';

/** Where and how to shake hands. */
export interface TlsTarget {
  readonly host: string;
  readonly port: number;
  /** Exactly this version; any when not set. */
  readonly version?: SecureVersion;
  readonly names: NameResolver;
  readonly policy: AddressPolicy;
  readonly proxy: string | null;
  readonly timeoutMs: number;
  readonly signal: AbortSignal;
}

/** What a handshake gave. */
export type Handshake =
  | {
      readonly kind: 'done';
      /** DER, the leaf first. */
      readonly chain: readonly Uint8Array[];
      readonly isNameMatch: boolean;
      readonly trustError: string | null;
    }
  | { readonly kind: 'failed'; readonly detail: string }
  | { readonly kind: 'no-connection' | 'not-supported'; readonly detail: string };

const LENIENT_CIPHERS = 'DEFAULT@SECLEVEL=0';

/**
 * Shakes hands with a server to look at its certificate, which may be wrong in any way, and ends the connection. The
 * address is checked as for HTTP. Never throws.
 */
export async function shakeHands(target: TlsTarget): Promise<Handshake> {
  if (!isLiteralAllowed(target.host, target.policy)) {
    return { kind: 'no-connection', detail: addressRefused(target.host).message };
  }
  const context = contextFor(target.version);
  if (context === null) return { kind: 'not-supported', detail: target.version ?? '' };
  let tunnel: Socket | null = null;
  try {
    tunnel = target.proxy === null ? null : await openTunnel(target, target.proxy);
    return await shake(target, context, tunnel);
  } catch (error) {
    tunnel?.destroy();
    return { kind: 'no-connection', detail: detailOf(error) };
  }
}

function contextFor(version: SecureVersion | undefined): ReturnType<typeof createSecureContext> | null {
  const versions = { minVersion: version ?? 'TLSv1', maxVersion: version ?? 'TLSv1.3' } as const;
  for (const options of [{ ...versions, ciphers: LENIENT_CIPHERS }, versions]) {
    try {
      return createSecureContext(options);
    } catch (error) {
      // BoringSSL knows no security levels, and a library may know a version no more
      if (!(error instanceof Error)) throw error;
    }
  }
  return null;
}

function shake(
  { host, port, names, policy, timeoutMs, signal }: TlsTarget,
  secureContext: ReturnType<typeof createSecureContext>,
  tunnel: Socket | null,
): Promise<Handshake> {
  return new Promise((resolve) => {
    let isConnected = tunnel !== null;
    const socket = connect({
      ...(tunnel === null ? { host, port, lookup: guardedLookup(names, policy) } : { socket: tunnel }),
      ...(isIP(host) === 0 ? { servername: host } : {}),
      secureContext,
      rejectUnauthorized: false,
      // names are compared apart, so that they do not hide what else is wrong
      checkServerIdentity: () => undefined,
      ALPNProtocols: ['http/1.1'],
    });
    const finish = (handshake: Handshake): void => {
      clearTimeout(timer);
      signal.removeEventListener('abort', stop);
      socket.destroy();
      resolve(handshake);
    };
    const stop = (): void => {
      finish({ kind: isConnected ? 'failed' : 'no-connection', detail: 'no answer in time' });
    };
    const timer = setTimeout(stop, timeoutMs);
    signal.addEventListener('abort', stop, { once: true });
    socket.once('connect', () => {
      isConnected = true;
    });
    socket.once('secureConnect', () => {
      finish(read(socket, host));
    });
    socket.once('error', (error) => {
      finish({ kind: isConnected ? 'failed' : 'no-connection', detail: detailOf(error) });
    });
    socket.once('close', () => {
      finish({ kind: isConnected ? 'failed' : 'no-connection', detail: 'closed' });
    });
  });
}

const MAX_CHAIN = 10;

function read(socket: TLSSocket, host: string): Handshake {
  const leaf = socket.getPeerCertificate(true);
  const chain: Uint8Array[] = [];
  let current = leaf;
  while (current.raw instanceof Uint8Array && chain.length < MAX_CHAIN) {
    chain.push(Uint8Array.from(current.raw));
    // the last one has none, or itself, whatever the type says
    const next = issuerOf(current);
    if (next === null) break;
    current = next;
  }
  return {
    kind: 'done',
    chain,
    isNameMatch: chain.length > 0 && checkServerIdentity(host, leaf) === undefined,
    trustError: socket.authorized ? null : trustErrorOf(socket),
  };
}

function issuerOf(certificate: DetailedPeerCertificate): DetailedPeerCertificate | null {
  const { issuerCertificate: issuer } = certificate as Partial<DetailedPeerCertificate>;
  return issuer === undefined || issuer.fingerprint256 === certificate.fingerprint256 ? null : issuer;
}

/** The reason of the TLS library in short. The type says Error, Node gives the code as a string. */
function trustErrorOf(socket: TLSSocket): string {
  const error: unknown = socket.authorizationError;
  if (typeof error === 'string') return error;
  return error instanceof Error ? error.message : 'unknown';
}

function detailOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const code = 'code' in error && typeof error.code === 'string' ? error.code : '';
  return code === '' || error.message.includes(code) ? error.message : `${code}: ${error.message}`;
}
