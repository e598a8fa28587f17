import type { SiteCheckResult } from '#shared/checks/result/site-check-result.ts';
import type { BrowserView } from '#shared/checks/snapshot/browser-view.ts';
import type { SiteSnapshot } from '#shared/checks/snapshot/site-snapshot.ts';
import { chooseVisits } from '../browser/choose-pages.ts';
import { isOddAddress } from '../crawl/odd-address.ts';
import { withDeadline } from '../network/deadline.ts';
import { type BrowserSession, probeBrowser } from '../probes/browser.probe.ts';

/** For all pages of a site together, the start included, in milliseconds. */
export const BROWSER_SITE_MS = 45_000;

/**
 * Opens the pages of a site that are worth it in the browser, after they were read. `first` is what came of the reading.
 * `null` where nothing answered that a browser could open.
 */
export async function lookWithBrowser(
  session: Omit<BrowserSession, 'signal'>,
  snapshot: SiteSnapshot,
  first: SiteCheckResult,
  signal: AbortSignal,
): Promise<BrowserView | null> {
  const grave = first.findings.filter(({ severity }) => severity === 'critical' || severity === 'high');
  const visits = chooseVisits(snapshot.pages, {
    isOdd: (address) => isOddAddress(address, '', session.isSuspect),
    grave: new Set(grave.map(({ page }) => page)),
  });
  if (visits.length === 0 || signal.aborted) return null;
  return await withDeadline(signal, BROWSER_SITE_MS, (limited) =>
    probeBrowser({ ...session, signal: limited }, visits),
  );
}

/** Lets so many at a time through; the others wait their turn. */
export function createTurns(atOnce: number): <Value>(work: () => Promise<Value>) => Promise<Value> {
  const waiting: (() => void)[] = [];
  let running = 0;
  return async (work) => {
    if (running >= atOnce) await new Promise<void>((resolve) => waiting.push(resolve));
    else running += 1;
    try {
      return await work();
    } finally {
      const next = waiting.shift();
      if (next === undefined) running -= 1;
      else next();
    }
  };
}
