import type { ViewKind } from '#shared/checks/snapshot/http-exchange.ts';
import type { Page, PageContent } from '#shared/checks/snapshot/page.ts';
import type { PageViews, View } from '#shared/checks/snapshot/site-snapshot.ts';
import type { WebAddress } from '#shared/checks/snapshot/web-address.ts';
import { createVisitCookies } from '../cookies.ts';
import { type FetchedPage, fetchPage } from '../fetch-page.ts';
import type { SiteSession } from '../site-session.ts';

/** Kinds of visitors beside the browser, the control last, so that some time lies between it and the first visit. */
const OTHERS: readonly ViewKind[] = ['googlebot', 'from-google', 'phone', 'browser-again'];

/** The views of one page with the pages behind them. */
export interface SeenViews {
  readonly views: PageViews;
  readonly fetched: readonly FetchedPage[];
}

/**
 * Looks at a page as each kind of visitor. What differs from the browser's view is asked a second time, together with
 * the browser's. `first` is the browser's view when it was fetched already.
 */
export async function probeViews(
  session: SiteSession,
  address: WebAddress,
  first: FetchedPage | null,
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
    if (session.signal.aborted) break;
    if (isDifferent(await look(kind, 1), browser)) differing.push(kind);
  }
  const returning = await lookWithCookies(session, address, browser);
  if (returning !== null) {
    views.push(viewOf('with-cookies', 1, returning));
    fetched.push(returning);
  }
  if (differing.length > 0) {
    for (const kind of ['browser' as const, ...differing]) if (!session.signal.aborted) await look(kind, 2);
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
  if (!mayHaveCookies || session.signal.aborted) return null;
  const cookies = createVisitCookies(session.limits.cookies);
  await fetchPage(session, address, 'browser', { cookies, alike: browser });
  if (cookies.headerFor(address.href) === '' || session.signal.aborted) return null;
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
  return (
    a.links.some((link, index) => link.href !== b.links[index]?.href) ||
    a.hiddenBoxes.length !== b.hiddenBoxes.length
  );
}

const MAX_VIEWED = 5;

/**
 * The pages that are worth more than one look: those in odd places and those that only a sitemap knows first, then one
 * of each folder.
 */
export function pagesToView(
  pages: readonly Page[],
  isOdd: (address: WebAddress) => boolean,
): readonly Page[] {
  const good = pages.slice(1).filter(({ content, exchange: { outcome } }) => {
    const isOwn = outcome.kind === 'answered' && outcome.final.relation === 'own';
    return content !== null && isOwn && outcome.status === 200;
  });
  const rank = ({ address, origin }: Page): number => (isOdd(address) ? 0 : origin === 'sitemap' ? 1 : 2);
  const folders = new Set<string>();
  const chosen: Page[] = [];
  for (const page of [...good].sort((a, b) => rank(a) - rank(b))) {
    const folder = page.address.path.split('/').slice(0, -1).join('/');
    if (folders.has(folder) || chosen.length >= MAX_VIEWED) continue;
    folders.add(folder);
    chosen.push(page);
  }
  return chosen;
}
