import type { SiteCheckProgress } from '#shared/checks/request/site-check-request.ts';

/** What is known of a site's check at a moment. */
export interface SoFar {
  readonly phase: SiteCheckProgress['phase'];
  /** Since the check of the site began, in milliseconds. */
  readonly elapsedMs: number;
  /** How long one page takes, as the pages so far have shown; `null` before that can be said. In milliseconds. */
  readonly pageMs: number | null;
  readonly pagesSeen: number;
  readonly pagesPlanned: number;
  /** How many fetches the other visitors have made. */
  readonly visitorFetches: number;
  /** Pages that a browser did not find and that Googlebot will be asked for. */
  readonly closedPages: number;
  /** Pages that the browser has opened and will have opened in the end; 0 before it was started. */
  readonly opened: number;
  readonly toOpen: number;
  /** How long the browser has been at it, in milliseconds. */
  readonly openingMs: number;
}

/** What a check may take at most, in milliseconds. */
export interface TimeBounds {
  /** For reading a site. */
  readonly siteMs: number;
  /** For opening its pages afterwards; 0 where none are opened. */
  readonly browserMs: number;
  /** How many pages are opened at the same time. */
  readonly browsersAtOnce: number;
}

/** Before the browser has opened a page: its start, and what a page needs beside the answers of the site. */
const BROWSER_START_MS = 1_500;
const BROWSER_PAGE_MS = 1_500;
/** A page in the browser waits for some answers one after the other. */
const ANSWERS_IN_A_ROW = 2;
const JUDGING_MS = 300;

/**
 * How long a check still takes, in milliseconds, by how fast the site has answered so far and by what is still to be asked;
 * `null` before anything can be said.
 */
export function timeLeftMs(soFar: SoFar, bounds: TimeBounds): number | null {
  const { phase, pageMs, elapsedMs } = soFar;
  if (phase === 'judging') return JUDGING_MS;
  const browser = browserMs(soFar, bounds);
  if (phase === 'browser') return Math.round(browser + JUDGING_MS);
  if (pageMs === null) return null;
  const fetches = pagesLeft(soFar) + visitorsLeft(soFar);
  const reading = Math.min(fetches * pageMs, Math.max(0, bounds.siteMs - elapsedMs));
  return Math.round(reading + browser + JUDGING_MS);
}

function pagesLeft({ phase, pagesSeen, pagesPlanned }: SoFar): number {
  return phase === 'visitors' ? 0 : Math.max(0, pagesPlanned - pagesSeen);
}

/** The other visitors ask for five more pages and a missing one each, glance at fifteen, and knock at the closed ones. */
function visitorsLeft({ phase, pagesSeen, pagesPlanned, visitorFetches, closedPages }: SoFar): number {
  const pages = Math.max(pagesSeen, pagesPlanned);
  const expected = 5 + 4 * within(pages - 1, 5) + 2 * within(pages - 6, 15) + closedPages;
  return phase === 'visitors' ? Math.max(2, expected - visitorFetches) : expected;
}

function browserMs(soFar: SoFar, { browserMs: bound, browsersAtOnce }: TimeBounds): number {
  if (bound === 0) return 0;
  const { opened, toOpen, openingMs, pageMs, pagesSeen, pagesPlanned } = soFar;
  if (opened > 0) return Math.min((openingMs / opened) * (toOpen - opened), Math.max(0, bound - openingMs));
  const pages = 4 + within(Math.max(pagesSeen, pagesPlanned) - 1, 4);
  const each = BROWSER_PAGE_MS + ANSWERS_IN_A_ROW * (pageMs ?? 0);
  return Math.min(BROWSER_START_MS + (pages * each) / browsersAtOnce, bound);
}

function within(count: number, most: number): number {
  return Math.min(most, Math.max(0, count));
}
