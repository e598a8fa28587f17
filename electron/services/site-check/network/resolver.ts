import { lookup, Resolver } from 'node:dns/promises';
import { isIP } from 'node:net';

/** Finds the addresses of names: by the system, or by given name servers. */
export interface NameResolver {
  /** Throws the error of `node:dns` with its `code`. */
  readonly addressesOf: (host: string) => Promise<readonly ResolvedAddress[]>;
  /** A resolver for single questions, with few and short attempts. */
  readonly resolver: () => Resolver;
  /** `null` when the system decides. */
  readonly servers: readonly string[] | null;
}

export interface ResolvedAddress {
  readonly address: string;
  readonly family: 4 | 6;
}

/** How long a name server may take for one attempt, in milliseconds, and how often it is asked. */
const ATTEMPT = { timeout: 2_500, tries: 2 } as const;

/** Names as the given servers (`127.0.0.1:5353`) or, without any, as the system sees them. */
export function createNameResolver(servers: readonly string[] | null): NameResolver {
  const resolver = (): Resolver => {
    const created = new Resolver(ATTEMPT);
    if (servers !== null) created.setServers(servers);
    return created;
  };
  return {
    addressesOf: servers === null ? bySystem : (host) => byServers(host, resolver()),
    resolver,
    servers,
  };
}

/** A resolver that asks one name server itself, whose address is given; few and short attempts. */
export function resolverAt(server: string): Resolver {
  const direct = new Resolver({ timeout: 2_000, tries: 2 });
  direct.setServers([server]);
  return direct;
}

/**
 * The addresses of a name; the error of a silent name server (`ETIMEOUT`) as soon as the signal is aborted, as a look-up
 * of the system cannot be stopped.
 */
export function addressesWithin(
  names: NameResolver,
  host: string,
  signal: AbortSignal,
): Promise<readonly ResolvedAddress[]> {
  return new Promise((resolve, reject) => {
    const stop = (): void => {
      reject(Object.assign(new Error(`no address of ${host} in time`), { code: 'ETIMEOUT' }));
    };
    signal.addEventListener('abort', stop, { once: true });
    if (signal.aborted) stop();
    names
      .addressesOf(host)
      .then(resolve, reject)
      .finally(() => {
        signal.removeEventListener('abort', stop);
      });
  });
}

async function bySystem(host: string): Promise<readonly ResolvedAddress[]> {
  const found = await lookup(host, { all: true });
  return found.map(({ address, family }) => ({ address, family: family === 6 ? 6 : 4 }));
}

async function byServers(host: string, resolver: Resolver): Promise<readonly ResolvedAddress[]> {
  const family = isIP(host);
  if (family !== 0) return [{ address: host, family: family === 6 ? 6 : 4 }];
  const [v4, v6] = await Promise.allSettled([resolver.resolve4(host), resolver.resolve6(host)]);
  const found: readonly ResolvedAddress[] = [
    ...(v4.status === 'fulfilled' ? v4.value.map((address) => ({ address, family: 4 as const })) : []),
    ...(v6.status === 'fulfilled' ? v6.value.map((address) => ({ address, family: 6 as const })) : []),
  ];
  if (found.length === 0 && v4.status === 'rejected') throw v4.reason;
  return found;
}
