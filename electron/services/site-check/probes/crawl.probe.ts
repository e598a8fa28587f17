import type { Page, PageOrigin } from '#shared/checks/snapshot/page.ts';
import type { SiteList } from '#shared/checks/snapshot/site-snapshot.ts';
import type { WebAddress } from '#shared/checks/snapshot/web-address.ts';
import type { CrawlScope } from '../crawl/crawl-scope.ts';
import { type FetchedPage, fetchPage } from '../fetch/fetch-page.ts';
import { type Candidate, createFrontier, type Frontier } from '../crawl/frontier.ts';
import { isOddAddress, type Suspicion } from '../crawl/odd-address.ts';
import type { SiteSession } from '../session/site-session.ts';
import type { Robots } from './robots.probe.ts';

const AT_ONCE = 4;
/** So many refusals in a row mean that the server wants no more; a single one is a locked folder. */
const REFUSALS_IN_A_ROW = 3;

/** What a crawl starts from. */
export interface CrawlStart {
  readonly home: Page;
  /** The home page as other visitors got it: their links lead to pages that browsers are not shown. */
  readonly otherHomes: readonly FetchedPage[];
  readonly lists: readonly SiteList[];
  readonly scope: CrawlScope;
  readonly robots: Robots;
  readonly isSuspect: Suspicion;
  /** When the crawl has to leave the rest of the time to other probes, by `performance.now()`. */
  readonly endsAt: number;
}

interface Crawl extends CrawlStart {
  readonly session: SiteSession;
  readonly frontier: Frontier;
  readonly pages: Page[];
  /** Addresses of links that were offered to the frontier. */
  readonly offered: WeakSet<WebAddress>;
  bytes: number;
  refusals: number;
  isStopped: boolean;
}

/** Walks through the site from its home page, politely, and gives its pages, the home page first. */
export async function probePages(session: SiteSession, start: CrawlStart): Promise<readonly Page[]> {
  const frontier = createFrontier((address, label) => isOddAddress(address, label, start.isSuspect));
  const crawl: Crawl = {
    ...start,
    session,
    frontier,
    pages: [start.home],
    offered: new WeakSet(),
    bytes: 0,
    refusals: 0,
    isStopped: false,
  };
  frontier.markSeen(start.home.address);
  markFinal(crawl, start.home);
  collectLinks(crawl, start.home);
  for (const other of start.otherHomes) collectLinks(crawl, other);
  collectLists(crawl);
  await walk(crawl);
  return crawl.pages;
}

async function walk(crawl: Crawl): Promise<void> {
  const { session, frontier, pages, endsAt } = crawl;
  const running = new Set<Promise<void>>();
  for (;;) {
    while (running.size < AT_ONCE && isGoingOn(crawl, running.size)) {
      const candidate = frontier.next();
      if (candidate === null) break;
      const visiting = visit(crawl, candidate).finally(() => running.delete(visiting));
      running.add(visiting);
    }
    if (running.size === 0) break;
    await Promise.race(running);
  }
  const site = session.addresses.site.href;
  if (frontier.size() === 0 || crawl.isStopped) return;
  if (pages.length >= session.limits.pages) session.limitLog.add('pages', site);
  else if (performance.now() >= endsAt) session.limitLog.add('site-time', site);
}

function isGoingOn({ session, pages, isStopped, endsAt }: Crawl, running: number): boolean {
  if (isStopped || session.signal.aborted || performance.now() >= endsAt) return false;
  return pages.length + running < session.limits.pages;
}

/* eslint no-param-reassign: ["error", { "props": false }] -- the state of a crawl is one object */
async function visit(crawl: Crawl, { address, origin }: Candidate): Promise<void> {
  const { session, pages } = crawl;
  const fetched = await fetchPage(session, address, 'browser');
  if (session.signal.aborted) return;
  const page: Page = { address, origin, ...fetched };
  pages.push(page);
  const planned = Math.min(session.limits.pages, pages.length + crawl.frontier.size());
  session.onPage(pages.length, planned);
  markFinal(crawl, page);
  noteRefusal(crawl, page);
  noteSize(crawl, page);
  collectLinks(crawl, page);
}

function noteRefusal(crawl: Crawl, { exchange: { outcome }, address }: Page): void {
  const status = outcome.kind === 'answered' ? outcome.status : null;
  crawl.refusals = status === 403 ? crawl.refusals + 1 : 0;
  if (status !== 429 && crawl.refusals < REFUSALS_IN_A_ROW) return;
  crawl.isStopped = true;
  crawl.session.limitLog.add('stopped-by-server', address.href);
}

function noteSize(crawl: Crawl, { exchange: { outcome }, address }: Page): void {
  crawl.bytes += outcome.kind === 'answered' ? outcome.bodyBytes : 0;
  if (crawl.bytes <= crawl.session.limits.siteBytes) return;
  crawl.isStopped = true;
  crawl.session.limitLog.add('memory', address.href);
}

/** A page that others redirect to is not fetched once more. */
function markFinal({ frontier }: Crawl, { exchange: { outcome } }: Page): void {
  if (outcome.kind === 'answered') frontier.markSeen(outcome.final);
}

function collectLinks(crawl: Crawl, { content, exchange: { outcome } }: FetchedPage): void {
  if (content === null || outcome.kind === 'failed' || outcome.final.relation !== 'own') return;
  for (const { address, text } of content.links) if (address !== null) offerOnce(crawl, address, text);
  for (const { address } of content.frames) if (address !== null) offer(crawl, address, 'link', '');
  const others = [content.canonical, content.amphtml, content.refresh?.address, ...content.alternates];
  for (const address of others)
    if (address !== null && address !== undefined) offer(crawl, address, 'link', '');
}

/** The address book gives one object for one address, however often menus repeat it. */
function offerOnce(crawl: Crawl, address: WebAddress, label: string): void {
  if (crawl.offered.has(address)) return;
  crawl.offered.add(address);
  offer(crawl, address, 'link', label);
}

function collectLists(crawl: Crawl): void {
  for (const { kind, entries } of crawl.lists) {
    if (kind === 'robots') continue;
    for (const { address, title } of entries) offer(crawl, address, kind, title);
  }
}

function offer(
  { scope, robots, frontier }: Crawl,
  address: WebAddress,
  origin: PageOrigin,
  label: string,
): void {
  if (address.relation === 'own' && scope.covers(address) && robots.isAllowed(address)) {
    frontier.add({ address, origin }, label);
  }
}
