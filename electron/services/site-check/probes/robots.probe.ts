import robotsParser from 'robots-parser';
import type { SiteList } from '#shared/checks/snapshot/site-snapshot.ts';
import type { WebAddress } from '#shared/checks/snapshot/web-address.ts';
import { followRedirects } from '../follow-redirects.ts';
import type { SiteSession } from '../site-session.ts';

/** What `robots.txt` says. */
export interface Robots {
  readonly list: SiteList | null;
  readonly sitemaps: readonly WebAddress[];
  readonly isAllowed: (address: WebAddress) => boolean;
}

const ROBOTS_BYTES = 100_000;
const MAX_DELAY_SECONDS = 10;
const MAX_SITEMAPS = 50;
const AGENT = 'TuKiemATTT';
const EVERYTHING_ALLOWED: Robots = { list: null, sitemaps: [], isAllowed: () => true };

/**
 * Reads `robots.txt` of the origin. Its crawl delay slows the check down, its rules keep the crawl out of folders. A file
 * that shuts out everybody from everything is not followed: the school itself has asked for this check.
 */
export async function probeRobots(session: SiteSession, home: WebAddress): Promise<Robots> {
  const address = session.addresses.read('/robots.txt', home);
  if (address === null) return EVERYTHING_ALLOWED;
  const { exchange, body } = await followRedirects(
    { address, view: 'browser', enoughBytes: ROBOTS_BYTES },
    session,
  );
  const { outcome } = exchange;
  if (outcome.kind !== 'answered' || outcome.status !== 200 || outcome.mediaType.includes('html')) {
    return EVERYTHING_ALLOWED;
  }
  const robots = robotsParser(address.href, new TextDecoder().decode(body));
  const delay = robots.getCrawlDelay(AGENT) ?? 0;
  if (delay > 0) session.paceOf(home).slowDown(Math.min(delay, MAX_DELAY_SECONDS) * 1_000);
  const all = robots.getSitemaps();
  const sitemaps = all.slice(0, MAX_SITEMAPS).flatMap((href) => session.addresses.read(href, address) ?? []);
  const isShut = robots.isAllowed(new URL('/', address.href).href, AGENT) === false;
  return {
    list: {
      kind: 'robots',
      address,
      status: outcome.status,
      entries: sitemaps.map((sitemap) => ({ address: sitemap, title: '', changedAt: null })),
      entryCount: all.length,
    },
    sitemaps,
    // the parser knows only the origin of its file
    isAllowed: ({ path, query }) =>
      isShut ||
      robots.isAllowed(new URL(query === '' ? path : `${path}?${query}`, address.href).href, AGENT) !== false,
  };
}
