import type { DnsRecords } from '#shared/checks/snapshot/dns-records.ts';
import type { NetworkState } from '#shared/checks/snapshot/network-state.ts';
import type { SiteSnapshot } from '#shared/checks/snapshot/site-snapshot.ts';
import type { WebAddress } from '#shared/checks/snapshot/web-address.ts';
import { fetchPage } from '../fetch/fetch-page.ts';
import { createGuardedHttp } from '../network/guarded-http.ts';
import type { SiteSession } from '../session/site-session.ts';

/** The home page over IPv4 and IPv6 alone; `null` unless the site has both and this PC too. */
export async function probeIpVersions(
  session: SiteSession,
  home: WebAddress,
  dns: DnsRecords | null,
  network: NetworkState,
): Promise<SiteSnapshot['byIpVersion']> {
  const hasBoth = dns?.a.kind === 'found' && dns.aaaa.kind === 'found';
  if (!hasBoth || !network.hasIpv6 || session.proxy !== null || session.signal.aborted) return null;
  const [v4, v6] = await Promise.all(
    [4 as const, 6 as const].map(async (family) => {
      const transport = createGuardedHttp({
        policy: session.policy,
        names: session.names,
        proxy: null,
        headerBytes: session.limits.headerBytes,
        connectMs: session.limits.requestMs,
        family,
      });
      try {
        const { exchange, content } = await fetchPage({ ...session, transport }, home, 'browser');
        return { kind: 'browser' as const, round: 1 as const, exchange, content };
      } finally {
        await transport.close();
      }
    }),
  );
  return v4 === undefined || v6 === undefined ? null : { v4, v6 };
}
