import { isUnreadReason } from './unread-reason.ts';
import type { FindingMark, ReportedSiteCheck, SiteCheckResult } from './site-check-result.ts';

/** Before the user has said anything. */
export const NO_MARK: FindingMark = {
  isRemoved: false,
  isCauseFound: false,
  cause: '',
  falseAlarmReason: null,
  markedAt: null,
};

/**
 * What was said about findings goes on to the next check of the site. A finding that is seen again is not removed,
 * whatever was said; that it is a false alarm, and what its cause was, stays said.
 */
export function carryMarks(
  marks: ReportedSiteCheck['marks'],
  { findings }: Pick<SiteCheckResult, 'findings'>,
): ReportedSiteCheck['marks'] {
  const seen = new Set(findings.map(({ key }) => key));
  return Object.fromEntries(
    Object.entries(marks).map(([key, mark]) => [key, seen.has(key) ? { ...mark, isRemoved: false } : mark]),
  );
}

/** Whether a check says something about the site, and not only about this PC's connection. */
export function saysSomething({ status, reason }: SiteCheckResult): boolean {
  return status !== 'not-checked' || reason === 'site-down' || isUnreadReason(reason);
}
