import type { SiteList } from '#shared/checks/snapshot/site-snapshot.ts';
import type { WebAddress } from '#shared/checks/snapshot/web-address.ts';
import { finalStatus } from '#shared/checks/snapshot/read-exchange.ts';
import { followRedirects } from '../fetch/follow-redirects.ts';
import { decodeBody } from '../network/decode-body.ts';
import { decodeText } from '../read-page/charset.ts';
import type { ReadList } from '../read-page/read-list.ts';
import type { SiteSession } from '../session/site-session.ts';

const MAX_SITEMAPS = 6;
const MAX_FEEDS = 2;
const LIST =
  /^[\s\uFEFF]{0,100}(?:<!--[\s\S]{0,2000}?-->\s{0,100}){0,3}<(?:\?xml|(?:[\w-]{1,20}:)?(?:urlset|sitemapindex|rss|feed|rdf))/iu;
const PAGE = /<html[\s>]/iu;
/** Nothing lies there. */
const GONE: readonly number[] = [404, 410];
const FEED = /(?:feed|rss|atom)/iu;

interface FetchedList {
  readonly list: SiteList;
  readonly sitemaps: readonly WebAddress[];
}

/** A list that is to be read. */
interface Wanted {
  readonly address: WebAddress;
  readonly kind: 'sitemap' | 'feed';
  /** Whether the site itself says that it is there. */
  readonly isNamed: boolean;
}

/**
 * Reads the sitemaps that `robots.txt` names, else those at the usual places, an index with some of its parts, and the
 * feeds of the home page. `folder` is where the site begins. What the site names and could not be read stands in the
 * limits: planted pages are often known to a list alone.
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
  if (named.length > MAX_FEEDS) session.limitLog.add('lists', home.href);
  const feeds = named.length > 0 || usual === null ? named.slice(0, MAX_FEEDS) : [usual];
  const isNamed = named.length > 0;
  const [sitemaps, fetchedFeeds] = await Promise.all([
    readSitemaps(session, home, folder, sitemapsOfRobots),
    Promise.all(feeds.map((address) => fetchList(session, { address, kind: 'feed', isNamed }))),
  ]);
  return [...sitemaps, ...fetchedFeeds.flatMap((feed) => (feed === null ? [] : [feed.list]))];
}

async function readSitemaps(
  session: SiteSession,
  home: WebAddress,
  folder: string,
  named: readonly WebAddress[],
): Promise<readonly SiteList[]> {
  const all = named.filter(({ relation }) => relation === 'own');
  const own = all.slice(0, MAX_SITEMAPS);
  const first = own.length > 0 ? await fetchAll(session, own) : await fetchUsual(session, home, folder);
  const children = first.flatMap(({ sitemaps }) => sitemaps).filter(({ relation }) => relation === 'own');
  const room = Math.max(0, MAX_SITEMAPS - first.length + 1);
  if (all.length > own.length || children.length > room) session.limitLog.add('lists', home.href);
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
    const fetched =
      address === null ? null : await fetchList(session, { address, kind: 'sitemap', isNamed: false });
    if (fetched?.list.status === 200) return [fetched];
  }
  return [];
}

async function fetchAll(
  session: SiteSession,
  addresses: readonly WebAddress[],
): Promise<readonly FetchedList[]> {
  const fetched = await Promise.all(
    addresses.map((address) => fetchList(session, { address, kind: 'sitemap', isNamed: true })),
  );
  return fetched.filter((one) => one !== null);
}

/** Some of a long list, from its whole length: planted parts stand anywhere in it. */
function spread<Item>(items: readonly Item[], count: number): readonly Item[] {
  if (items.length <= count) return items;
  return Array.from({ length: count }, (_, index) =>
    items.at(Math.round((index * (items.length - 1)) / Math.max(1, count - 1))),
  ).filter((item) => item !== undefined);
}

async function fetchList(session: SiteSession, wanted: Wanted): Promise<FetchedList | null> {
  const { address, kind, isNamed } = wanted;
  const { exchange, body } = await followRedirects({ address, view: 'browser' }, session);
  const status = finalStatus(exchange);
  const isAnswered = status === 200 || (status !== null && GONE.includes(status));
  if (isNamed && !isAnswered) session.limitLog.add('lists', address.href);
  if (status === null) return null;
  const text = status === 200 ? await textOf(body, session, address) : '';
  const read = await readAs(kind, text, address, session);
  noteUnread(session, wanted, text, read);
  const { entries = [], entryCount = 0, sitemaps = [] } = read ?? {};
  return { list: { kind, address, status, entries, entryCount }, sitemaps };
}

/** Tells what of a list was not read. The page of a system for whatever it does not know is no list. */
function noteUnread(
  { limitLog }: SiteSession,
  { address, isNamed }: Wanted,
  text: string,
  read: ReadList | null,
): void {
  const isOther = read === null && text.trim() !== '' && (isNamed || !PAGE.test(text));
  if (isOther) limitLog.add('lists', address.href);
  if (read?.isPart === true) limitLog.add('list-part', address.href);
}

/** What stands in a list; `null` when it is none. Many servers call theirs HTML. */
async function readAs(
  kind: Wanted['kind'],
  text: string,
  address: WebAddress,
  { addresses }: SiteSession,
): Promise<ReadList | null> {
  const isMarkedUp = LIST.test(text) && !PAGE.test(text.slice(0, 1_000));
  if (!isMarkedUp && !(kind === 'sitemap' && isTextList(text))) return null;
  // many sites have no list, and the parser of XML is large
  const { readList, readTextList } = await import('../read-page/read-list.ts');
  return isMarkedUp ? readList(text, address, addresses) : readTextList(text, address, addresses);
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
