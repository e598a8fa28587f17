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
  const opened = new Set(pages.filter(isGood).map(({ address }) => address.href));
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

function isGood({ content, exchange: { outcome } }: Page): boolean {
  const isOwn = outcome.kind === 'answered' && outcome.final.relation === 'own';
  return content !== null && isOwn && outcome.status === 200;
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

const MAX_GONE = 8;
const GONE: readonly number[] = [404, 410];

/**
 * Looks, as each kind of visitor, at pages that a list names for search engines and that a browser does not find: those that
 * open for Googlebot hang there. One of each folder first.
 */
export async function probeListedAndGone(
  session: SiteSession,
  pages: readonly Page[],
  isOdd: (address: WebAddress) => boolean,
): Promise<readonly PageViews[]> {
  const gone = pages.filter(
    ({ origin, exchange: { outcome } }) =>
      (origin === 'sitemap' || origin === 'feed') &&
      outcome.kind === 'answered' &&
      GONE.includes(outcome.status),
  );
  const looked = await Promise.all(
    bestFirst(gone, isOdd)
      .slice(0, MAX_GONE)
      .map(async ({ address }) => {
        if (isOver(session)) return null;
        const { exchange, content } = await fetchPage(session, address, 'googlebot');
        const isOpen = exchange.outcome.kind === 'answered' && exchange.outcome.status === 200;
        return isOpen && content !== null ? address : null;
      }),
  );
  const open = looked.filter((address) => address !== null).slice(0, MAX_GLANCES_FOLLOWED);
  const followed = await Promise.all(open.map((address) => probeViews(session, address, null)));
  return followed.map(({ views }) => views);
}

/**
 * The pages that are worth more than one look, the best first: those in odd places, those that only a sitemap knows,
 * then one of each folder, then the rest.
 */
function pagesToView(pages: readonly Page[], isOdd: (address: WebAddress) => boolean): readonly Page[] {
  return bestFirst(pages.slice(1).filter(isGood), isOdd);
}

function bestFirst(pages: readonly Page[], isOdd: (address: WebAddress) => boolean): readonly Page[] {
  const folders = new Set<string>();
  const ranked = pages.map((page) => {
    const folder = page.address.path.split('/').slice(0, -1).join('/');
    const isFirst = !folders.has(folder);
    folders.add(folder);
    const kind = isOdd(page.address) ? 0 : page.origin === 'sitemap' ? 1 : 2;
    return { page, rank: kind + (isFirst ? 0 : 3) };
  });
  return ranked.sort((a, b) => a.rank - b.rank).map(({ page }) => page);
}
