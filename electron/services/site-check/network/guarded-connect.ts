import { connect, isIP, type Socket } from 'node:net';
import type { AddressPolicy } from './address-policy.ts';
import { addressRefused, guardedLookup, isLiteralAllowed } from './guarded-lookup.ts';
import { refuseLocalNames } from './names-behind-proxy.ts';
import { openTunnel } from './open-tunnel.ts';
import type { NameResolver } from './resolver.ts';

/** Where connections may lead and how. */
export interface GuardedPlace {
  readonly policy: AddressPolicy;
  readonly names: NameResolver;
  /** `http://[user:password@]host:port` of the network; `null` for a direct connection. */
  readonly proxy: string | null;
  readonly connectMs: number;
  /** Keeps to one version of IP. */
  readonly family?: 4 | 6;
  readonly signal: AbortSignal;
}

/**
 * Opens a plain connection whose address is judged when it is opened, as for HTTP; through the network's proxy by
 * CONNECT. Rejects with the error of the socket, or with `ADDRESS_REFUSED`.
 */
export async function openGuarded(host: string, port: number, place: GuardedPlace): Promise<Socket> {
  const { policy, names, proxy, connectMs, family, signal } = place;
  signal.throwIfAborted();
  if (!isLiteralAllowed(host, policy)) throw addressRefused(host);
  if (proxy !== null) {
    if (isIP(host) === 0) await refuseLocalNames(host, policy, names);
    return await openTunnel({ host, port, signal, timeoutMs: connectMs }, proxy);
  }
  return await opened(
    connect({ host, port, lookup: guardedLookup(names, policy, family) }),
    connectMs,
    signal,
  );
}

function opened(socket: Socket, connectMs: number, signal: AbortSignal): Promise<Socket> {
  return new Promise((resolve, reject) => {
    const finish = (error: Error | null): void => {
      clearTimeout(timer);
      signal.removeEventListener('abort', stop);
      socket.removeListener('error', finish);
      socket.removeListener('connect', done);
      if (error === null) resolve(socket);
      else {
        socket.on('error', () => undefined);
        socket.destroy();
        reject(error);
      }
    };
    const done = (): void => {
      finish(null);
    };
    const stop = (): void => {
      finish(Object.assign(new Error('no connection in time'), { code: 'ETIMEDOUT' }));
    };
    const timer = setTimeout(stop, connectMs);
    signal.addEventListener('abort', stop, { once: true });
    socket.once('error', finish);
    socket.once('connect', done);
  });
}
