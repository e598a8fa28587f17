import type { AddressPolicy } from './address-policy.ts';
import { addressRefused } from './guarded-lookup.ts';
import type { NameResolver } from './resolver.ts';

/** RFC 6761, 6762, 8375, the reserved `.internal`, and what home routers and companies use; single words too. */
const LOCAL_NAME =
  /^[^.]+\.?$|\.(?:localhost|local|internal|intranet|private|lan|home|corp|localdomain|home\.arpa)\.?$/iu;
const SOME_LOCAL_ADDRESS = '10.0.0.1';

/**
 * Throws `ADDRESS_REFUSED` for a name that must not be asked of a proxy, which resolves names by itself: one that this
 * PC knows by an address that is refused, or one of a kind that only local networks have.
 */
export async function refuseLocalNames(
  host: string,
  policy: AddressPolicy,
  names: NameResolver,
): Promise<void> {
  if (LOCAL_NAME.test(host) && !policy(host, SOME_LOCAL_ADDRESS)) throw addressRefused(host);
  const found = await names.addressesOf(host).catch(() => []);
  if (!found.every(({ address }) => policy(host, address))) throw addressRefused(host);
}
