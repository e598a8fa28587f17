import type { LookupFunction } from 'node:net';
import { isIP } from 'node:net';
import type { AddressPolicy } from './address-policy.ts';
import type { NameResolver, ResolvedAddress } from './resolver.ts';

/** The code of the error for a name all of whose addresses the policy refuses. */
export const ADDRESS_REFUSED = 'ADDRESS_REFUSED';

/** The error for a host that must not be connected to. */
export function addressRefused(host: string): NodeJS.ErrnoException {
  return Object.assign(new Error(`address of ${host} is not allowed`), { code: ADDRESS_REFUSED });
}

/** Whether a literal address may be connected to; names are judged when they are resolved. */
export function isLiteralAllowed(host: string, policy: AddressPolicy): boolean {
  const bare = host.replace(/^\[|\]$/gu, '');
  return isIP(bare) === 0 || policy(bare, bare);
}

/**
 * A `lookup` for sockets that gives only addresses which the policy allows. It runs for every connection, so a name
 * that changes its address between two requests gains nothing. `family` keeps to one version of IP.
 */
export function guardedLookup(
  names: NameResolver,
  policy: AddressPolicy,
  family: 4 | 6 | null = null,
): LookupFunction {
  return (host, options, callback) => {
    names
      .addressesOf(host)
      .then((found) => found.filter((one) => family === null || one.family === family))
      .then(
        (found) => {
          const allowed = found.filter(({ address }) => policy(host, address));
          answer(host, found.length, allowed, options.all === true, callback);
        },
        (error: unknown) => {
          callback(error instanceof Error ? error : new Error(String(error)), []);
        },
      );
  };
}

function answer(
  host: string,
  foundCount: number,
  allowed: readonly ResolvedAddress[],
  wantsAll: boolean,
  callback: Parameters<LookupFunction>[2],
): void {
  const [first] = allowed;
  if (first === undefined) {
    const missing = Object.assign(new Error(`no address for ${host}`), { code: 'ENOTFOUND' });
    callback(foundCount > 0 ? addressRefused(host) : missing, []);
  } else if (wantsAll) callback(null, [...allowed]);
  else callback(null, first.address, first.family);
}
