import { isIP } from 'node:net';
import type { AskBrowser } from '#services/site-check/certificates/browser-verdict.ts';
import { type AddressPolicy, localSite, publicOnly } from '#services/site-check/network/address-policy.ts';
import { withDeadline } from '#services/site-check/network/deadline.ts';
import { addressesWithin, type NameResolver } from '#services/site-check/network/resolver.ts';
import type { SiteToCheck } from '#shared/checks/request/site-check-request.ts';

/** What asking the browser engine works with. */
export interface BrowserDependencies {
  /** Lets the engine look at a certificate; nothing is checked beforehand. */
  readonly verify: AskBrowser;
  readonly names: NameResolver;
  /** The system's proxy for an address; `null` for a direct connection. */
  readonly proxyFor: (url: string) => Promise<string | null>;
  /** Only in tests: addresses of this PC and of the local network may be asked. */
  readonly isPrivateAllowed: boolean;
}

const LIMIT_MS = 10_000;
const HTTPS_PORT = 443;

/** Asks the browser engine about hosts whose every address may be connected to, within ten seconds. */
export function createAskBrowser({ verify, isPrivateAllowed, ...where }: BrowserDependencies): AskBrowser {
  const policy = isPrivateAllowed ? localSite(() => true) : publicOnly;
  return (host, port, signal) =>
    withDeadline(signal, LIMIT_MS, async (limited) =>
      (await mayConnect(host, port, policy, where, limited)) ? await verify(host, port, limited) : undefined,
    );
}

/** The address of a server's front page. */
export function frontPage(host: string, port: number): string {
  return `https://${isIP(host) === 6 ? `[${host}]` : host}:${String(port)}/`;
}

/** Whether a host and port are those of a site that is to be checked. */
export function isOfSites(sites: readonly SiteToCheck[], host: string, port: number): boolean {
  return sites.some(({ url }) => {
    const { protocol, hostname, port: own } = new URL(url);
    const isHost = hostname.replace(/^\[|\]$/gu, '').replace(/\.$/u, '') === host;
    return isHost && port === (protocol === 'https:' && own !== '' ? Number(own) : HTTPS_PORT);
  });
}

async function mayConnect(
  host: string,
  port: number,
  policy: AddressPolicy,
  { names, proxyFor }: Pick<BrowserDependencies, 'names' | 'proxyFor'>,
  signal: AbortSignal,
): Promise<boolean> {
  if (isIP(host) !== 0) return policy(host, host);
  try {
    const found = await addressesWithin(names, host, signal);
    return found.length > 0 && found.every(({ address }) => policy(host, address));
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    // behind a proxy, which looks names up by itself, this PC may know no addresses
    return !signal.aborted && (await proxyFor(frontPage(host, port))) !== null;
  }
}
