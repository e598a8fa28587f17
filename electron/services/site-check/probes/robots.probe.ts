import robotsParser from 'robots-parser';
import type { SiteList } from '#shared/checks/snapshot/site-snapshot.ts';
import type { WebAddress } from '#shared/checks/snapshot/web-address.ts';
import { followRedirects } from '../fetch/follow-redirects.ts';
import { decodeText } from '../read-page/charset.ts';
import type { SiteSession } from '../session/site-session.ts';

/** What `robots.txt` says. */
export interface Robots {
  readonly list: SiteList | null;
  readonly sitemaps: readonly WebAddress[];
  readonly isAllowed: (address: WebAddress) => boolean;
  /** Whether the site asks to be asked so seldom that the time of a check goes by with waiting. */
  readonly isSlowedDown: boolean;
}

const ROBOTS_BYTES = 100_000;
/**
 * Ten seconds, as some systems say by default, would leave ten pages of a check, and two no time for what other visitors see; the
 * school itself has asked for it.
 */
const MAX_DELAY_SECONDS = 1;
const MAX_SITEMAPS = 50;
const MAX_LINES = 1_000;
const MAX_LINE_LENGTH = 300;
/** What comparing addresses with the rules may cost for one site, in milliseconds; then they are no longer asked. */
const MAX_COMPARING_MS = 1_000;
const AGENT = 'TuKiemATTT';
const EVERYTHING_ALLOWED: Robots = { list: null, sitemaps: [], isAllowed: () => true, isSlowedDown: false };

/**
 * Reads `robots.txt` of the origin. Its crawl delay slows the check down, to a bound, its rules keep the crawl out of folders. A file
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
  const lines = boundedLines(decodeText(body));
  if (lines.isCut || body.length >= ROBOTS_BYTES) session.limitLog.add('list-part', address.href);
  const robots = robotsParser(address.href, lines.text);
  const delay = robots.getCrawlDelay(AGENT) ?? 0;
  if (delay > 0) session.rateLimitOf(home).slowDown(Math.min(delay, MAX_DELAY_SECONDS) * 1_000);
  const all = robots.getSitemaps();
  if (all.length > MAX_SITEMAPS) session.limitLog.add('lists', address.href);
  const sitemaps = all.slice(0, MAX_SITEMAPS).flatMap((href) => session.addresses.read(href, address) ?? []);
  const isShut = robots.isAllowed(new URL('/', address.href).href, AGENT) === false;
  let comparingMs = 0;
  return {
    list: {
      kind: 'robots',
      address,
      status: outcome.status,
      entries: sitemaps.map((sitemap) => ({ address: sitemap, title: '', changedAt: null })),
      entryCount: all.length,
    },
    sitemaps,
    isSlowedDown: delay >= MAX_DELAY_SECONDS,
    // the parser knows only the origin of its file
    isAllowed: ({ path, query }) => {
      if (isShut || comparingMs > MAX_COMPARING_MS) return true;
      const start = performance.now();
      const target = new URL(query === '' ? path : `${path}?${query}`, address.href);
      const isAllowed = robots.isAllowed(target.href, AGENT) !== false;
      comparingMs += performance.now() - start;
      return isAllowed;
    },
  };
}

/** The parser's time grows with the square of the lines, and with the length of a rule times that of an address. */
function boundedLines(text: string): { readonly text: string; readonly isCut: boolean } {
  const lines = text.split(/\r\n?|\n/u, MAX_LINES + 1);
  return {
    text: lines
      .slice(0, MAX_LINES)
      .map((line) => line.slice(0, MAX_LINE_LENGTH))
      .join('\n'),
    isCut: lines.length > MAX_LINES || lines.some((line) => line.length > MAX_LINE_LENGTH),
  };
}
