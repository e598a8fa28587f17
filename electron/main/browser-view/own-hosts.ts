import { isIP } from 'node:net';
import { createAddressResolver } from '#services/site-check/addresses/address-resolver.ts';
import { kindOfAddress } from '#services/site-check/network/address-policy.ts';

/** Which addresses are the site's, and which may not be asked for at all. */
export interface OwnHosts {
  /** Without `www.`. */
  readonly siteHost: string;
  readonly isForeign: (url: string) => boolean;
  /** Private and literal addresses other than the site's own, and everything that is no web address. */
  readonly isRefused: (url: string) => boolean;
}

const WEB_PROTOCOLS: readonly string[] = ['http:', 'https:', 'ws:', 'wss:'];

/** What belongs to the site that was entered. The guard judges every connection once more by what its name leads to. */
export function ownHostsOf(site: string): OwnHosts {
  const { isOwnHost, site: own } = createAddressResolver(new URL(site));
  const hostOf = (url: string): string => new URL(url).hostname.replace(/^\[|\]$/gu, '');
  return {
    siteHost: own.host.replace(/^www\./u, ''),
    isForeign: (url) => !URL.canParse(url) || !isOwnHost(hostOf(url)),
    isRefused: (url) => {
      if (!URL.canParse(url) || !WEB_PROTOCOLS.includes(new URL(url).protocol)) return true;
      const host = hostOf(url);
      if (isOwnHost(host)) return false;
      const isLocalName = host === 'localhost' || host.endsWith('.localhost');
      return isLocalName || (isIP(host) !== 0 && kindOfAddress(host) !== 'public');
    },
  };
}
