import { X509Certificate } from 'node:crypto';
import { isIP } from 'node:net';
import type { AddressPolicy } from '../network/address-policy.ts';
import { addressesWithin, type NameResolver } from '../network/resolver.ts';

/** Of a chain as long as a server can send it. */
const MAX_HOSTS = 20;

/**
 * Whether the places from which a browser would fetch missing certificates of a chain (DER) may be connected to, as far
 * as the chain names them: a certificate must not send the browser into the school's network. A name without an address
 * sends it nowhere. Never throws.
 */
export async function mayFetchIssuers(
  chain: readonly Uint8Array[],
  names: NameResolver,
  policy: AddressPolicy,
  signal: AbortSignal,
): Promise<boolean> {
  const hosts = issuerHosts(chain);
  if (hosts === null || hosts.length > MAX_HOSTS) return false;
  const answers = await Promise.all(
    hosts.map(async (host) =>
      (await addressesOf(host, names, signal)).every((address) => policy(host, address)),
    ),
  );
  return answers.every(Boolean);
}

/** The hosts that the chain names for its issuers and their answers; `null` when one cannot be read. */
function issuerHosts(chain: readonly Uint8Array[]): readonly string[] | null {
  const hosts = new Set<string>();
  for (const der of chain) {
    for (const href of addressesIn(der)) {
      if (!URL.canParse(href)) return null;
      const { protocol, hostname } = new URL(href);
      // browsers fetch nothing over other protocols
      if (protocol === 'http:' || protocol === 'https:') hosts.add(hostname.replace(/^\[|\]$/gu, ''));
    }
  }
  return [...hosts];
}

/** The addresses of the extension “authority information access” (RFC 5280 4.2.2.1). */
function addressesIn(der: Uint8Array): readonly string[] {
  const access = informationAccess(der);
  return access.split('\n').flatMap((line) => / - URI:(?<href>.*)$/u.exec(line)?.groups?.['href'] ?? []);
}

function informationAccess(der: Uint8Array): string {
  try {
    return new X509Certificate(der).infoAccess ?? '';
  } catch (error) {
    // what is no certificate names nothing
    if (error instanceof Error) return '';
    throw error;
  }
}

async function addressesOf(
  host: string,
  names: NameResolver,
  signal: AbortSignal,
): Promise<readonly string[]> {
  if (isIP(host) !== 0) return [host];
  try {
    return (await addressesWithin(names, host, signal)).map(({ address }) => address);
  } catch (error) {
    if (error instanceof Error) return [];
    throw error;
  }
}
