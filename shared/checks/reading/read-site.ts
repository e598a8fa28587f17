import type { BrowserVisit } from '../snapshot/browser-view.ts';
import type { Page } from '../snapshot/page.ts';
import { finalAddress, finalStatus } from '../snapshot/read-exchange.ts';
import type { SiteSnapshot } from '../snapshot/site-snapshot.ts';
import { type PageState, readStateOfPage } from './read-state-of-page.ts';
import type { UnreadReason } from '../result/unread-reason.ts';

/** How much of a site's content was read. */
export interface SiteReading {
  /** Pages of the site itself with words that were read. */
  readonly pagesRead: number;
  /** Why silence of the rules would mean nothing; `null` when the home page and at least one page of words were read. */
  readonly unread: UnreadReason | null;
}

const REASON_OF_STATE: Readonly<Record<PageState, UnreadReason>> = {
  read: 'no-text',
  little: 'no-text',
  login: 'login-wall',
  framed: 'leads-elsewhere',
  'drawn-by-script': 'drawn-by-script',
  'browser-check': 'browser-check',
  error: 'home-page-error',
  elsewhere: 'leads-elsewhere',
  'no-html': 'no-text',
  failed: 'home-page-error',
};
const UNAUTHORIZED = 401;

function reasonOf({ exchange }: Page, state: PageState): UnreadReason {
  return finalStatus(exchange) === UNAUTHORIZED ? 'login-wall' : REASON_OF_STATE[state];
}

/** Pages that only a running browser can read. */
const NEEDS_BROWSER: readonly PageState[] = ['drawn-by-script', 'browser-check', 'little', 'framed', 'error'];

/** What of a page of the crawl could be read; where a browser drew it, the page is as it drew it. */
export interface StateOfPage {
  readonly page: Page;
  readonly state: PageState;
}

/** What could be read of each page of the crawl, in its order. */
export function statesOfPages({
  pages,
  browser,
}: Pick<SiteSnapshot, 'pages' | 'browser'>): readonly StateOfPage[] {
  return pages.map((page) => stateByAnyView(page, browser?.visits ?? []));
}

/** What could be read of a page: by its document as it was sent, or, where that says nothing, as a browser drew it. */
function stateByAnyView(page: Page, visits: readonly BrowserVisit[]): StateOfPage {
  const state = readStateOfPage(page);
  if (!NEEDS_BROWSER.includes(state)) return { page, state };
  for (const visit of visits) {
    const drawn = visit.address.href === page.address.href ? asDrawn(page, visit) : null;
    const drawnState = drawn === null ? state : readStateOfPage(drawn);
    if (drawn !== null && drawnState === 'read') return { page: drawn, state: drawnState };
  }
  return { page, state };
}

function asDrawn(page: Page, { content, final, status }: BrowserVisit): Page | null {
  if (content === null || final === null || status === null) return null;
  const sizes = { ttfbMs: 0, totalMs: 0, bodyBytes: 0 };
  const answer = { headers: [], cookies: [], ...sizes, mediaType: 'text/html', isMalformed: false };
  const outcome = { kind: 'answered' as const, status, final, ...answer };
  return { ...page, content, exchange: { ...page.exchange, hops: [], outcome } };
}

/** Home pages that were read to their end: with words on other pages behind them, they hide nothing. */
const WHOLE: readonly PageState[] = ['read', 'little', 'login'];

/**
 * Whether enough was read for “no sign seen” to mean something: the home page, which everybody sees, and words on one
 * page at least. Without a home page among the pages, nothing was read.
 */
export function readSite({ pages, browser }: Pick<SiteSnapshot, 'pages' | 'browser'>): SiteReading {
  const states = statesOfPages({ pages, browser });
  const read = states.filter(({ state }) => state === 'read').map(({ page }) => page);
  const pagesRead = read.length;
  const home = states.find(({ page }) => page.origin === 'home');
  if (home === undefined) return { pagesRead, unread: 'no-text' };
  const isHomeRead = WHOLE.includes(home.state) || leadsToOneOf(read, home.page);
  if (isHomeRead && pagesRead > 0) return { pagesRead, unread: null };
  return { pagesRead, unread: reasonOf(home.page, home.state) };
}

/** A home page that only sends every visitor on, or shows another page in a frame, is read when that page is. */
function leadsToOneOf(read: readonly Page[], { content }: Page): boolean {
  if (content === null) return false;
  const targets = [content.refresh?.address, ...content.frames.map(({ address }) => address)];
  return read.some(({ address, exchange }) =>
    targets.some((target) => target?.href === address.href || target?.href === finalAddress(exchange).href),
  );
}
