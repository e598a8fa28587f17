import type { CheckLimits } from '../session/check-limits.ts';

/** The mean time to the first byte up to which a site answers quickly: more pages are no burden then. */
const QUICK_MS = 1_000;
const LATEST = 10;

/**
 * How many pages may be seen of a site whose pages took so long to begin their answers (milliseconds, the latest last):
 * the usual number, or more while it answers quickly.
 */
export function pageBudget(
  { pages, pagesWhenQuick }: Pick<CheckLimits, 'pages' | 'pagesWhenQuick'>,
  answerMs: readonly number[],
): number {
  const latest = answerMs.slice(-LATEST);
  const sum = latest.reduce((total, ms) => total + ms, 0);
  return sum <= QUICK_MS * latest.length ? Math.max(pages, pagesWhenQuick) : pages;
}
