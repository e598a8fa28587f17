import { saysSomething } from './carry-marks.ts';
import type { SiteCheckResult } from './site-check-result.ts';

/** The kind of the limit that says of a check that the site was looked at again later and could not be read. */
export const NOT_READ_SINCE = 'not-read-since';

/** The kind of the limit that says of a check without a sign that an earlier one, not long before, has seen some. */
export const PLANTED_BEFORE = 'planted-before';

/**
 * Whether a check has read so much of the site, wholly or in part, that its silence means something, or has found
 * planted content in what it read.
 */
export function judgesSite({ status, infected }: Pick<SiteCheckResult, 'status' | 'infected'>): boolean {
  return status !== 'not-checked' && infected !== 'unknown';
}

/** Whether a check had a reason not to judge its site: it was not reached, or its content not read. */
export function cameToNothing({
  status,
  reason,
  infected,
}: Pick<SiteCheckResult, 'status' | 'reason' | 'infected'>): boolean {
  return reason !== null && (status === 'not-checked' || infected === 'unknown');
}

/**
 * Which of the checks of a site, the newest first, is to be shown and reported: the newest that says something about it; but
 * planted content stands until a later check has read the site, so that an hour without an answer hides none. `resultOf`
 * gives the result of one.
 */
export function tellingCheck<Check>(
  checks: readonly Check[],
  resultOf: (check: Check) => SiteCheckResult,
): Check | undefined {
  const newest = checks.find((check) => saysSomething(resultOf(check))) ?? checks[0];
  if (newest === undefined || !cameToNothing(resultOf(newest))) return newest;
  const judged = checks.find((check) => judgesSite(resultOf(check)));
  return judged !== undefined && resultOf(judged).infected === true ? judged : newest;
}
