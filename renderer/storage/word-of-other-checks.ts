import { daysBetween } from '#shared/base/dates.ts';
import { saysSomething } from '#shared/checks/result/carry-marks.ts';
import { type Finding, MAX_LIMITS, type SiteCheckResult } from '#shared/checks/result/site-check-result.ts';
import { NOT_READ_SINCE, PLANTED_BEFORE } from '#shared/checks/result/telling-check.ts';
import type { StoredSiteCheck } from './rows.ts';
import { newestCheck } from './stored-checks.ts';

/** For so many days a sign that was seen is told of: a campaign is not longer. */
const DAYS_TOLD_OF = 90;

/** Whether a check, not long before another one without a sign, has seen planted content that nobody called a mistake. */
function hasSeenSigns({ check: { result, marks } }: StoredSiteCheck) {
  const isTold = (key: string) => (marks[key]?.falseAlarmReason ?? null) === null;
  const isPlanted = ({ key, infection }: Finding) => infection !== 'none' && isTold(key);
  return (earlier: SiteCheckResult) =>
    result.infected !== true &&
    !result.fixed.some(isPlanted) &&
    earlier.infected === true &&
    earlier.findings.some(isPlanted) &&
    daysBetween(earlier.checkedAt, result.checkedAt) <= DAYS_TOLD_OF;
}

/** Says in a check what others of the site add to it: signs of a short time before, a later look in vain. */
export async function withWordOfOthers(stored: StoredSiteCheck): Promise<StoredSiteCheck> {
  const { result, marks } = stored.check;
  const [newest, earlier] = await Promise.all([
    newestCheck(stored.siteId, saysSomething),
    newestCheck(stored.siteId, hasSeenSigns(stored)),
  ]);
  const note = (kind: string, other: StoredSiteCheck | undefined) =>
    other === undefined || other.id === stored.id ? [] : [{ kind, at: other.check.result.checkedAt }];
  const notes = [...note(NOT_READ_SINCE, newest), ...note(PLANTED_BEFORE, earlier)];
  const limits = [...notes, ...result.limits].slice(0, MAX_LIMITS);
  return { ...stored, check: { result: { ...result, limits }, marks } };
}
