import type { Page } from '#shared/checks/snapshot/page.ts';
import type { SiteList } from '#shared/checks/snapshot/site-snapshot.ts';
import type { WebAddress } from '#shared/checks/snapshot/web-address.ts';
import type { CrawlScope } from '../crawl/crawl-scope.ts';
import { type FetchedPage, fetchPage } from '../fetch/fetch-page.ts';
import { isWrittenByStrangers, leadsToArticle } from '../crawl/first-address.ts';
import { type Candidate, createFrontier, type Frontier, keyOf } from '../crawl/frontier.ts';
import { isOddAddress, type Suspicion } from '../crawl/odd-address.ts';
import { pageBudget } from '../crawl/page-budget.ts';
import type { SiteSession } from '../session/site-session.ts';
import type { Robots } from './robots.probe.ts';

const AT_ONCE = 4;
/** So many refusals in a row mean that the server wants no more; a single one is a locked folder. */
const REFUSALS_IN_A_ROW = 3;
/** So many redirects back to pages that were read cost as much as one page. */
const COPIES_OF_A_PAGE = 10;

/** Pages of earlier findings that are looked at again at most: the others are looked for as ever. */
const MAX_PLACES = 20;

/** What a crawl starts from. */
export interface CrawlStart {
  readonly home: Page;
  /** The home page as other visitors got it: their links lead to pages that browsers are not shown. */
  readonly otherHomes: readonly FetchedPage[];
  readonly lists: readonly SiteList[];
  readonly scope: CrawlScope;
  readonly robots: Robots;
  readonly isSuspect: Suspicion;
  /** Pages on which an earlier check has found something, the worst first: they are looked at before all others. */
  readonly places: readonly string[];
  /** When the crawl has to leave the rest of the time to other probes, by `performance.now()`. */
  readonly endsAt: number;
}

/** What a crawl has found. */
export interface Crawled {
  /** The home page first. */
  readonly pages: readonly Page[];
  /** Addresses that led back to a page that was read before, with that page as their answer; the first few. */
  readonly sentBack: readonly Page[];
}

/** More addresses that lead back are not kept: none of them is worth more than another. */
const MAX_SENT_BACK = 100;

interface Crawl extends CrawlStart {
  readonly session: SiteSession;
  readonly again: Candidate[];
  readonly frontier: Frontier;
  readonly pages: Page[];
  readonly sentBack: Page[];
  /** Keys of the addresses under which pages were read. */
  readonly read: Set<string>;
  /** How long each page took to begin its answer, in milliseconds. */
  readonly answerMs: number[];
  /** Addresses of links that were offered to the frontier. */
  readonly offered: WeakSet<WebAddress>;
  /** Redirects back to pages that were read. */
  copies: number;
  bytes: number;
  refusals: number;
  isStopped: boolean;
}

/** Walks through the site from its home page, politely. */
export async function probePages(session: SiteSession, start: CrawlStart): Promise<Crawled> {
  const frontier = createFrontier((address, label) => isOddAddress(address, label, start.isSuspect));
  const crawl: Crawl = {
    ...start,
    session,
    again: [],
    frontier,
    pages: [],
    sentBack: [],
    read: new Set(),
    answerMs: [],
    offered: new WeakSet(),
    copies: 0,
    bytes: 0,
    refusals: 0,
    isStopped: false,
  };
  frontier.markSeen(start.home.address);
  take(crawl, start.home);
  collectPlaces(crawl);
  collectLinks(crawl, start.home, true);
  for (const other of start.otherHomes) collectLinks(crawl, other, true);
  collectLists(crawl);
  await walk(crawl);
  return { pages: crawl.pages, sentBack: crawl.sentBack };
}

async function walk(crawl: Crawl): Promise<void> {
  const { session, again, frontier, endsAt } = crawl;
  const running = new Set<Promise<void>>();
  for (;;) {
    while (running.size < AT_ONCE && isGoingOn(crawl, running.size)) {
      const candidate = again.shift() ?? frontier.next();
      if (candidate === null) break;
      if (crawl.read.has(keyOf(candidate.address))) continue;
      const visiting = visit(crawl, candidate).finally(() => running.delete(visiting));
      running.add(visiting);
    }
    if (running.size === 0) break;
    await Promise.race(running);
  }
  const site = session.addresses.site.href;
  if (frontier.size() === 0 || crawl.isStopped) return;
  if (spentBy(crawl) >= budgetOf(crawl)) session.limitLog.add('pages', site);
  else if (performance.now() >= endsAt) session.limitLog.add('site-time', site);
}

function isGoingOn(crawl: Crawl, running: number): boolean {
  const { session, isStopped, endsAt } = crawl;
  if (isStopped || session.signal.aborted || performance.now() >= endsAt) return false;
  return spentBy(crawl) + running < budgetOf(crawl);
}

function spentBy({ pages, copies }: Crawl): number {
  return pages.length + Math.floor(copies / COPIES_OF_A_PAGE);
}

function budgetOf({ session: { limits }, robots, answerMs }: Crawl): number {
  // more would leave no time for the other visitors
  return robots.isSlowedDown ? limits.pages : pageBudget(limits, answerMs);
}

/* eslint no-param-reassign: ["error", { "props": false }] -- the state of a crawl is one object */
async function visit(crawl: Crawl, { address, origin }: Candidate): Promise<void> {
  const { session, pages, frontier } = crawl;
  const fetched = await fetchPage(session, address, 'browser');
  if (session.signal.aborted) return;
  const page: Page = { address, origin, ...fetched };
  noteRefusal(crawl, page);
  if (isCopy(crawl, page)) {
    crawl.copies += 1;
    // its content is that of the page to which it leads
    if (crawl.sentBack.length < MAX_SENT_BACK) crawl.sentBack.push({ ...page, content: null });
    return;
  }
  take(crawl, page);
  session.onPage(pages.length, Math.min(budgetOf(crawl), pages.length + frontier.size()));
  noteSize(crawl, page);
  collectLinks(crawl, page, false);
}

/** A page that others redirect to is not fetched once more. */
function take({ pages, read, answerMs, frontier }: Crawl, page: Page): void {
  pages.push(page);
  const { outcome } = page.exchange;
  read.add(keyOf(page.address));
  if (outcome.kind === 'failed') return;
  answerMs.push(outcome.ttfbMs);
  read.add(keyOf(outcome.final));
  frontier.markSeen(outcome.final);
}

/** A way of the site itself back to a page that was read: systems answer so for all that they do not know. */
function isCopy({ read }: Crawl, { exchange: { hops, outcome } }: FetchedPage): boolean {
  if (outcome.kind === 'failed' || hops.length === 0 || !read.has(keyOf(outcome.final))) return false;
  return hops.every(({ to }) => to?.relation === 'own');
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

/** Where something was found is looked at again, whether or not anything leads there still. */
function collectPlaces({ session, again, places, scope, robots, frontier }: Crawl): void {
  const { addresses } = session;
  for (const place of places) {
    const address = addresses.read(place, addresses.site);
    const isPage = address?.relation === 'own' && scope.covers(address) && robots.isAllowed(address);
    if (!isPage || again.length >= MAX_PLACES) continue;
    frontier.markSeen(address);
    again.push({ address, origin: 'guess' });
  }
}

function collectLinks(crawl: Crawl, { content, exchange: { outcome } }: FetchedPage, isHome: boolean): void {
  if (content === null || outcome.kind === 'failed' || outcome.final.relation !== 'own') return;
  for (const { address, text } of content.links)
    if (address !== null) offerOnce(crawl, address, text, isHome);
  for (const { address } of content.frames)
    if (address !== null) offer(crawl, { address, origin: 'link' }, '');
  const others = [content.canonical, content.amphtml, content.refresh?.address, ...content.alternates];
  for (const address of others)
    if (address !== null && address !== undefined) offer(crawl, { address, origin: 'link' }, '');
}

/** The address book gives one object for one address, however often menus repeat it. */
function offerOnce(crawl: Crawl, address: WebAddress, label: string, isHome: boolean): void {
  if (crawl.offered.has(address)) return;
  crawl.offered.add(address);
  const isFirst = isWrittenByStrangers(address) || (isHome && leadsToArticle(address, label));
  offer(crawl, { address, origin: 'link' }, label, isFirst);
}

function collectLists(crawl: Crawl): void {
  for (const { kind, entries } of crawl.lists) {
    if (kind === 'robots') continue;
    for (const { address, title } of entries) {
      offer(crawl, { address, origin: kind }, title, isWrittenByStrangers(address));
    }
  }
}

function offer(
  { session, scope, robots, frontier }: Crawl,
  candidate: Candidate,
  label: string,
  isFirst = false,
): void {
  const { address } = candidate;
  if (address.relation !== 'own' || !scope.covers(address)) return;
  if (robots.isAllowed(address)) frontier.add(candidate, label, isFirst);
  else session.limitLog.add('robots', session.addresses.site.href);
}
