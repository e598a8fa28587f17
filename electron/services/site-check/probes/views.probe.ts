import type { ViewKind } from '#shared/checks/snapshot/http-exchange.ts';
import type { Page, PageContent } from '#shared/checks/snapshot/page.ts';
import type { PageViews, View } from '#shared/checks/snapshot/site-snapshot.ts';
import type { WebAddress } from '#shared/checks/snapshot/web-address.ts';
import { createVisitCookies } from '../session/cookies.ts';
import { type FetchedPage, fetchPage } from '../fetch/fetch-page.ts';
import { isOver, type SiteSession } from '../session/site-session.ts';

/** Kinds of visitors beside the browser, the control last, so that some time lies between it and the first visit. */
const OTHERS: readonly ViewKind[] = ['googlebot', 'from-google', 'phone', 'browser-again'];

/** The views of one page with the pages behind them. */
export interface SeenViews {
  readonly views: PageViews;
  readonly fetched: readonly FetchedPage[];
}

/**
 * Looks at a page as each kind of visitor. What differs from the browser's view is asked a second time, together with
 * the browser's. `first` is the browser's view when it was fetched already. The home page is also seen as somebody sees
 * it who comes back with cookies.
 */
export async function probeViews(
  session: SiteSession,
  address: WebAddress,
  first: FetchedPage | null,
  isHome = false,
): Promise<SeenViews> {
  const browser = first ?? (await fetchPage(session, address, 'browser'));
  const views: View[] = [viewOf('browser', 1, browser)];
  const fetched: FetchedPage[] = [browser];
  const look = async (kind: ViewKind, round: 1 | 2): Promise<FetchedPage> => {
    const page = await fetchPage(session, address, kind, { alike: browser });
    views.push(viewOf(kind, round, page));
    fetched.push(page);
    return page;
  };

  const differing: ViewKind[] = [];
  for (const kind of OTHERS) {
    if (isOver(session)) break;
    if (isDifferent(await look(kind, 1), browser)) differing.push(kind);
  }
  const returning = isHome ? await lookWithCookies(session, address, browser) : null;
  if (returning !== null) {
    views.push(viewOf('with-cookies', 1, returning));
    fetched.push(returning);
  }
  if (differing.length > 0) {
    for (const kind of ['browser' as const, ...differing]) await look(kind, 2);
  }
  return { views: { address, views }, fetched };
}

function viewOf(kind: ViewKind, round: 1 | 2, { exchange, content }: FetchedPage): View {
  return { kind, round, exchange, content };
}

/** The page once more with the cookies of a first visit; `null` when the site sets none. */
async function lookWithCookies(
  session: SiteSession,
  address: WebAddress,
  browser: FetchedPage,
): Promise<FetchedPage | null> {
  const { outcome, hops } = browser.exchange;
  const mayHaveCookies = hops.length > 0 || outcome.kind === 'failed' || outcome.cookies.length > 0;
  if (!mayHaveCookies || isOver(session)) return null;
  const cookies = createVisitCookies(session.limits.cookies);
  await fetchPage(session, address, 'browser', { cookies, alike: browser });
  if (cookies.headerFor(address.href) === '' || isOver(session)) return null;
  return await fetchPage(session, address, 'with-cookies', { cookies, alike: browser });
}

/** Whether a visitor got something else than the browser: another answer, or other words or links. */
function isDifferent(page: FetchedPage, browser: FetchedPage): boolean {
  if (page.sha256 === browser.sha256 && page.sha256 !== '') return answerOf(page) !== answerOf(browser);
  if (answerOf(page) !== answerOf(browser)) return true;
  return page.content === null || browser.content === null || isOtherContent(page.content, browser.content);
}

function answerOf({ exchange: { outcome, hops } }: FetchedPage): string {
  const last = hops.at(-1)?.to?.href ?? '';
  return outcome.kind === 'failed'
    ? `${outcome.fault} ${last}`
    : `${String(outcome.status)} ${outcome.final.href}`;
}

function isOtherContent(a: PageContent, b: PageContent): boolean {
  if (a.title !== b.title || a.text !== b.text || a.links.length !== b.links.length) return true;
  if (a.canonical?.href !== b.canonical?.href || a.amphtml?.href !== b.amphtml?.href) return true;
  return (
    a.links.some((link, index) => link.href !== b.links[index]?.href) ||
    a.hiddenBoxes.length !== b.hiddenBoxes.length
  );
}

const MAX_OF_ONE = 3;
const ORDINARY: readonly ViewKind[] = ['browser', 'browser-again', 'with-cookies'];

/**
 * Looks, as each kind of visitor, at own addresses to which the home page leads some visitors alone and under which the
 * browser found nothing: pages that only robots can open hang there. `home` is the home page as all of them saw it.
 */
export async function probeLinksOfOthers(
  session: SiteSession,
  { views: { views }, fetched }: SeenViews,
  pages: readonly Page[],
  covers: (address: WebAddress) => boolean,
): Promise<readonly PageViews[]> {
  const linksOf = (isMeant: (kind: ViewKind) => boolean): readonly WebAddress[] =>
    fetched.flatMap(({ content }, index) => {
      const kind = views[index]?.kind ?? 'browser';
      return isMeant(kind) ? (content?.links ?? []).flatMap(({ address }) => address ?? []) : [];
    });
  const seen = new Set(linksOf((kind) => ORDINARY.includes(kind)).map(({ href }) => href));
  const opened = new Set(pages.filter(isOpen).map(({ address }) => address.href));
  const strange = linksOf((kind) => !ORDINARY.includes(kind)).filter(
    (address) =>
      address.relation === 'own' && covers(address) && !seen.has(address.href) && !opened.has(address.href),
  );
  const chosen = [...new Map(strange.map((address) => [address.href, address])).values()].slice(
    0,
    MAX_OF_ONE,
  );
  const looked = await Promise.all(chosen.map((address) => probeViews(session, address, null)));
  return looked.map((one) => one.views);
}

const MAX_VIEWED = 5;
const MAX_GLANCES = 15;
const MAX_GLANCES_FOLLOWED = 3;

/**
 * Looks at some pages of the site as each kind of visitor, and at some more as Googlebot and as a phone that comes
 * from Google alone: where those see something else, the others follow.
 */
export async function probeOtherViews(
  session: SiteSession,
  pages: readonly Page[],
  isOdd: (address: WebAddress) => boolean,
): Promise<readonly PageViews[]> {
  const sorted = pagesToView(pages, isOdd);
  const viewed = await Promise.all(
    sorted.slice(0, MAX_VIEWED).map((page) => probeViews(session, page.address, page)),
  );
  const glances = await Promise.all(
    sorted.slice(MAX_VIEWED, MAX_VIEWED + MAX_GLANCES).map(async (page) => {
      const differs = async (kind: ViewKind): Promise<boolean> =>
        !isOver(session) && isDifferent(await fetchPage(session, page.address, kind, { alike: page }), page);
      return (await differs('googlebot')) || (await differs('phone')) ? page : null;
    }),
  );
  const differing = glances.filter((page) => page !== null).slice(0, MAX_GLANCES_FOLLOWED);
  const followed = await Promise.all(differing.map((page) => probeViews(session, page.address, page)));
  return [...viewed, ...followed].map(({ views }) => views);
}

const MAX_CLOSED = 8;
const GONE: readonly number[] = [404, 410];

/** The addresses under which a browser found nothing that are worth a look as Googlebot, the best first. */
export function closedPages(
  pages: readonly Page[],
  isOdd: (address: WebAddress) => boolean,
): readonly Page[] {
  return bestFirst(pages.filter(isClosed), isOdd).slice(0, MAX_CLOSED);
}

/**
 * Looks, as Googlebot, at addresses under which a browser finds nothing: pages that are gone, that lead back to a page
 * of the site, or away from it. Where Googlebot gets something else than a way back, the other visitors look too.
 */
export async function probeClosedPages(
  session: SiteSession,
  closed: readonly Page[],
): Promise<readonly PageViews[]> {
  const looked = await Promise.all(
    closed.map(async (page) => {
      if (isOver(session)) return null;
      const seen = await fetchPage(session, page.address, 'googlebot');
      return isOpen(seen) && answerOf(seen) !== answerOf(page) ? page.address : null;
    }),
  );
  const open = looked.filter((address) => address !== null).slice(0, MAX_GLANCES_FOLLOWED);
  const followed = await Promise.all(open.map((address) => probeViews(session, address, null)));
  return followed.map(({ views }) => views);
}

/** Whether a browser was told that there is no such page, or was led back or away in its place. */
function isClosed({ origin, exchange: { outcome, hops }, content }: Page): boolean {
  if (origin === 'home') return false;
  // whether the stranger answers is no matter
  if (hops.some(({ to }) => to?.relation === 'foreign')) return true;
  if (outcome.kind === 'failed') return false;
  if (GONE.includes(outcome.status)) return true;
  // what leads to a page of its own is looked at as that page
  return content === null && hops.length > 0 && isElsewhere(hops);
}

/** `/tin/5/` for `/tin/5`, or the same by https, is the page itself. */
function isElsewhere(hops: Page['exchange']['hops']): boolean {
  const pathOf = (address: WebAddress | null | undefined): string =>
    (address?.path ?? '').replace(/\/$/u, '').toLowerCase();
  return pathOf(hops[0]?.from) !== pathOf(hops.at(-1)?.to);
}

function isOpen({ content, exchange: { outcome } }: FetchedPage): boolean {
  const isOwn = outcome.kind === 'answered' && outcome.final.relation === 'own';
  return content !== null && isOwn && outcome.status === 200;
}

/**
 * The pages that are worth more than one look, the best first: those in odd places, those that only a sitemap knows,
 * then one of each folder, then the rest.
 */
function pagesToView(pages: readonly Page[], isOdd: (address: WebAddress) => boolean): readonly Page[] {
  return bestFirst(pages.slice(1).filter(isOpen), isOdd);
}

function bestFirst(pages: readonly Page[], isOdd: (address: WebAddress) => boolean): readonly Page[] {
  const folders = new Set<string>();
  const ranked = pages.map((page) => {
    const folder = page.address.path.split('/').slice(0, -1).join('/');
    const isFirst = !folders.has(folder);
    folders.add(folder);
    return { page, rank: kindOf(page, isOdd) + (isFirst ? 0 : 3) };
  });
  return ranked.sort((a, b) => a.rank - b.rank).map(({ page }) => page);
}

function kindOf({ address, origin }: Page, isOdd: (address: WebAddress) => boolean): number {
  // an address of an earlier finding is as odd as its words
  if (isOdd(address) || origin === 'guess') return 0;
  return origin === 'sitemap' ? 1 : 2;
}
