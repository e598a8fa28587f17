import type { BrowserVisitor } from '#shared/checks/snapshot/browser-view.ts';
import type { Page } from '#shared/checks/snapshot/page.ts';
import { isSuccess } from '#shared/checks/snapshot/read-exchange.ts';
import type { WebAddress } from '#shared/checks/snapshot/web-address.ts';
import { isExitAddress } from '#shared/checks/reading/exit-address.ts';
import { readStateOfPage } from '#shared/checks/reading/read-state-of-page.ts';
import { isMinorAddress } from '../crawl/minor-address.ts';

/** One page to open in the browser. */
export interface PlannedVisit {
  readonly address: WebAddress;
  readonly as: BrowserVisitor;
  readonly visitNumber: 1 | 2;
  readonly isPictureWanted: boolean;
  /** Whether it is given some seconds more: some pages wait before they act. */
  readonly isLongLookWanted: boolean;
}

/** How many pages of one site are opened. */
export const MAX_VISITS = 8;
const MAX_OTHERS = 4;

/** What makes a page worth opening. */
export interface PageSigns {
  readonly isOdd: (address: WebAddress) => boolean;
  /** Addresses with a grave finding of what was read. */
  readonly grave: ReadonlySet<string>;
}

/**
 * The pages to open, the most telling first: the home page as each visitor, then pages with a grave finding, pages that
 * could not be read without running their scripts, odd ones, one of each folder; the home page with cookies last.
 */
export function chooseVisits(pages: readonly Page[], signs: PageSigns): readonly PlannedVisit[] {
  const home = pages.find(({ origin }) => origin === 'home');
  if (home === undefined) return [];
  const visit = (address: WebAddress, rest: Partial<PlannedVisit> = {}): PlannedVisit => ({
    address,
    as: 'visitor',
    visitNumber: 1,
    isPictureWanted: false,
    isLongLookWanted: false,
    ...rest,
  });
  const others = otherPages(pages, signs).slice(0, MAX_OTHERS);
  return [
    visit(home.address, { isPictureWanted: true, isLongLookWanted: true }),
    visit(home.address, { as: 'search-phone' }),
    visit(home.address, { as: 'search-visitor' }),
    // what is grave about a page may show only in the browser
    ...others.map(({ address }) =>
      visit(address, { isPictureWanted: true, isLongLookWanted: signs.grave.has(address.href) }),
    ),
    visit(home.address, { visitNumber: 2 }),
  ].slice(0, MAX_VISITS);
}

function otherPages(pages: readonly Page[], { isOdd, grave }: PageSigns): readonly Page[] {
  const folders = new Set<string>();
  const ranked = pages
    .filter(({ origin, content }) => origin !== 'home' && content !== null)
    .map((page) => {
      const folder = page.address.path.split('/').slice(0, -1).join('/');
      const isFirst = !folders.has(folder);
      folders.add(folder);
      return { page, rank: rankOf(page, { isOdd, grave }) + (isFirst ? 0 : 1) };
    });
  return ranked.sort((a, b) => a.rank - b.rank).map(({ page }) => page);
}

function rankOf(page: Page, { isOdd, grave }: PageSigns): number {
  if (grave.has(page.address.href)) return 0;
  const state = readStateOfPage(page);
  if (state === 'drawn-by-script' || state === 'browser-check') return 2;
  if (isOdd(page.address)) return 4;
  // a counter counts whoever opens it, and a copy shows what its page shows
  if (isExitAddress(page.address) || isMinorAddress(page.address)) return 10;
  return isSuccess(page.exchange) ? 6 : 8;
}
