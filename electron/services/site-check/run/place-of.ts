import { isIP } from 'node:net';
import { kindOfAddress } from '../network/address-policy.ts';
import { addressesWithin, type NameResolver } from '../network/resolver.ts';

/** Where a host is. A name that leads nowhere counts as one of the internet: the probes will tell. */
export async function placeOf(
  host: string,
  names: NameResolver,
  signal: AbortSignal,
): Promise<'internet' | 'local' | 'forbidden'> {
  const addresses = isIP(host) === 0 ? await addressesOf(host, names, signal) : [host];
  const kinds = new Set(addresses.map(kindOfAddress));
  if (kinds.size === 0 || kinds.has('public')) return 'internet';
  return kinds.has('loopback') || kinds.has('private') ? 'local' : 'forbidden';
}

async function addressesOf(
  host: string,
  names: NameResolver,
  signal: AbortSignal,
): Promise<readonly string[]> {
  try {
    return (await addressesWithin(names, host, signal)).map(({ address }) => address);
  } catch (error) {
    if (error instanceof Error) return [];
    throw error;
  }
}
