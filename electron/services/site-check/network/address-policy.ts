import { isIP } from 'node:net';
import ipaddr from 'ipaddr.js';

/**
 * What kind of place an IP address is: on the internet, on this PC, in a local network, or no place to send a request
 * to at all (link-local with the metadata services of clouds, multicast, reserved, unspecified).
 */
export type AddressKind = 'public' | 'loopback' | 'private' | 'forbidden';

const LOCAL_RANGES: readonly string[] = ['private', 'uniqueLocal', 'carrierGradeNat'];

/**
 * The kind of an IP address in text form, without brackets. IPv6 forms that carry an IPv4 address (mapped, 6to4,
 * NAT64) are what the carried address is. Anything that is no address is forbidden.
 */
export function kindOfAddress(address: string): AddressKind {
  const [plain = ''] = address.split('%');
  if (isIP(plain) === 0) return 'forbidden';
  const parsed = ipaddr.parse(plain);
  const carried = parsed instanceof ipaddr.IPv6 ? carriedIpv4(parsed) : null;
  const range = (carried ?? parsed).range();
  if (range === 'unicast') return isOnInternet(carried ?? parsed) ? 'public' : 'forbidden';
  if (range === 'loopback') return 'loopback';
  return LOCAL_RANGES.includes(range) ? 'private' : 'forbidden';
}

/** Of IPv6, IANA has given out 2000::/3 alone; the rest holds forms of IPv4 addresses and of local ones that nobody uses. */
function isOnInternet(address: ipaddr.IPv4 | ipaddr.IPv6): boolean {
  return address instanceof ipaddr.IPv4 || ((address.toByteArray()[0] ?? 0) & 0xe0) === 0x20;
}

/** The IPv4 address within an IPv6 address, or `null`. */
function carriedIpv4(address: ipaddr.IPv6): ipaddr.IPv4 | null {
  const bytes = address.toByteArray();
  switch (address.range()) {
    case 'ipv4Mapped':
    case 'rfc6145':
    case 'rfc6052':
      return new ipaddr.IPv4(bytes.slice(12));
    case '6to4':
      return new ipaddr.IPv4(bytes.slice(2, 6));
    default:
      return null;
  }
}

/** Which addresses may be connected to under a host name. */
export type AddressPolicy = (host: string, address: string) => boolean;

/** Public addresses only. */
export const publicOnly: AddressPolicy = (_host, address) => kindOfAddress(address) === 'public';

/** For a site on this PC or in its network: the site's own names may lead there, never to a forbidden address. */
export function localSite(isOwnHost: (host: string) => boolean): AddressPolicy {
  return (host, address) => isOwnHost(host) && kindOfAddress(address) !== 'forbidden';
}
