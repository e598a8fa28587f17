import type { SiteList } from '#shared/checks/snapshot/site-snapshot.ts';
import type { WebAddress } from '#shared/checks/snapshot/web-address.ts';
import { followRedirects } from '../fetch/follow-redirects.ts';
import { decodeBody } from '../network/decode-body.ts';
import { decodeText } from '../read-page/charset.ts';
import { readList, type ReadList, readTextList } from '../read-page/read-list.ts';
import type { SiteSession } from '../session/site-session.ts';

const MAX_SITEMAPS = 6;
const MAX_FEEDS = 2;
const LIST = /^[\s\uFEFF]{0,100}<(?:\?xml|urlset|sitemapindex|rss|feed|rdf:RDF)/iu;
const FEED = /(?:feed|rss|atom)/iu;

interface FetchedList {
  readonly list: SiteList;
  readonly sitemaps: readonly WebAddress[];
}

/**
 * Reads the sitemaps that `robots.txt` names, else those at the usual places, an index with some of its parts, and the
 * feeds of the home page. `folder` is where the site begins.
 */
export async function probeLists(
  session: SiteSession,
  home: WebAddress,
  folder: string,
  sitemapsOfRobots: readonly WebAddress[],
  alternates: readonly WebAddress[],
): Promise<readonly SiteList[]> {
  const named = alternates.filter(({ relation, path }) => relation === 'own' && FEED.test(path));
  const usual = session.addresses.read(`${folder}feed`, home);
  const feeds = named.length > 0 || usual === null ? named.slice(0, MAX_FEEDS) : [usual];
  const [sitemaps, fetchedFeeds] = await Promise.all([
    readSitemaps(session, home, folder, sitemapsOfRobots),
    Promise.all(feeds.map((feed) => fetchList(session, feed, 'feed'))),
  ]);
  return [...sitemaps, ...fetchedFeeds.flatMap((feed) => (feed === null ? [] : [feed.list]))];
}

async function readSitemaps(
  session: SiteSession,
  home: WebAddress,
  folder: string,
  named: readonly WebAddress[],
): Promise<readonly SiteList[]> {
  const own = named.filter(({ relation }) => relation === 'own').slice(0, MAX_SITEMAPS);
  const first = own.length > 0 ? await fetchAll(session, own) : await fetchUsual(session, home, folder);
  const children = first.flatMap(({ sitemaps }) => sitemaps).filter(({ relation }) => relation === 'own');
  const room = Math.max(0, MAX_SITEMAPS - first.length + 1);
  const parts = await fetchAll(session, spread(children, room));
  return [...first, ...parts].map(({ list }) => list);
}

async function fetchUsual(
  session: SiteSession,
  home: WebAddress,
  folder: string,
): Promise<readonly FetchedList[]> {
  const places = folder === '/' ? ['/sitemap.xml', '/sitemap_index.xml'] : [`${folder}sitemap.xml`];
  for (const place of places) {
    const address = session.addresses.read(place, home);
    const fetched = address === null ? null : await fetchList(session, address, 'sitemap');
    if (fetched?.list.status === 200) return [fetched];
  }
  return [];
}

async function fetchAll(
  session: SiteSession,
  addresses: readonly WebAddress[],
): Promise<readonly FetchedList[]> {
  const fetched = await Promise.all(addresses.map((address) => fetchList(session, address, 'sitemap')));
  return fetched.filter((one) => one !== null);
}

/** Some of a long list, from its whole length: planted parts stand anywhere in it. */
function spread<Item>(items: readonly Item[], count: number): readonly Item[] {
  if (items.length <= count) return items;
  return Array.from({ length: count }, (_, index) =>
    items.at(Math.round((index * (items.length - 1)) / Math.max(1, count - 1))),
  ).filter((item) => item !== undefined);
}

async function fetchList(
  session: SiteSession,
  address: WebAddress,
  kind: 'sitemap' | 'feed',
): Promise<FetchedList | null> {
  const { exchange, body } = await followRedirects({ address, view: 'browser' }, session);
  const { outcome } = exchange;
  if (outcome.kind !== 'answered') return null;
  const nothing: ReadList = { entries: [], entryCount: 0, sitemaps: [] };
  const text = outcome.status === 200 ? await textOf(body, session, address) : '';
  // many servers call their feeds HTML
  const asText =
    kind === 'sitemap' && isTextList(text) ? readTextList(text, address, session.addresses) : nothing;
  const read = LIST.test(text) ? readList(text, address, session.addresses) : asText;
  const { sitemaps, ...rest } = read;
  return { list: { kind, address, status: outcome.status, ...rest }, sitemaps };
}

/** A sitemap may be plain text, an address on each line. */
function isTextList(text: string): boolean {
  return /^[\s\uFEFF]{0,100}https?:\/\/\S{1,2000}\s*(?:\n|$)/iu.test(text.slice(0, 4_000));
}

/** Sitemaps are often packed files, which is no matter of `content-encoding`. */
async function textOf(body: Uint8Array, session: SiteSession, address: WebAddress): Promise<string> {
  const isPacked = body[0] === 0x1f && body[1] === 0x8b;
  if (!isPacked) return decodeText(body);
  const unpacked = await decodeBody(body, 'gzip', session.limits.decodedBytes);
  if (unpacked.isCut) session.limitLog.add('decoded-bytes', address.href);
  return decodeText(unpacked.bytes);
}
