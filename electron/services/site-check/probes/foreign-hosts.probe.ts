import type { Page } from '#shared/checks/snapshot/page.ts';
import type { ForeignHost } from '#shared/checks/snapshot/site-snapshot.ts';
import type { WebAddress } from '#shared/checks/snapshot/web-address.ts';
import { fetchPage } from '../fetch/fetch-page.ts';
import type { SiteSession } from '../session/site-session.ts';

const MAX_HOSTS = 15;
const MAX_TEXT = 2_000;

/** Hosts that are on every site and that nobody buys up. */
const EVERYDAY =
  /(?:^|\.)(?:google|youtube|facebook|fb|zalo|twitter|x|instagram|linkedin|tiktok|microsoft|office|apple|wordpress|gmpg|w3|schema|youtu|gstatic|googleapis|googletagmanager|gravatar|cloudflare|jsdelivr|unpkg)\.[a-z.]{2,8}$|\.gov\.vn$|(?:^|\.)(?:moet|haiphong|hanoi)\.(?:gov|edu)\.vn$/u;

/** Looks once at the front page of hosts to which pages link: partners whose name has run out are bought by others. */
export async function probeForeignHosts(
  session: SiteSession,
  pages: readonly Page[],
): Promise<readonly ForeignHost[]> {
  if (session.isLocal) return [];
  const hosts = new Map<string, WebAddress>();
  for (const { content } of pages) {
    for (const { address } of content?.links ?? []) {
      const isAsked = address?.relation === 'foreign' && !address.isPrivate && !EVERYDAY.test(address.host);
      if (!isAsked || hosts.has(address.host)) continue;
      if (hosts.size < MAX_HOSTS) hosts.set(address.host, address);
      else session.limitLog.add('foreign-hosts', session.addresses.site.href);
    }
  }
  return await Promise.all([...hosts.values()].map((address) => lookAt(session, address)));
}

async function lookAt(session: SiteSession, address: WebAddress): Promise<ForeignHost> {
  const front = session.addresses.read('/', address) ?? address;
  const { exchange, content } = await fetchPage(session, front, 'browser');
  const { outcome } = exchange;
  if (outcome.kind === 'failed') {
    const isUnknown =
      outcome.fault === 'cancelled' || outcome.fault === 'dns-no-answer' || session.proxy !== null;
    return {
      host: address.host,
      resolves: isUnknown ? null : outcome.fault !== 'name-not-found',
      front: null,
    };
  }
  return {
    host: address.host,
    resolves: true,
    front: {
      title: content?.title ?? '',
      text: (content?.text ?? '').slice(0, MAX_TEXT),
      status: outcome.status,
    },
  };
}
