import { addDays } from '#shared/base/dates.ts';
import { saysSomething } from '#shared/checks/result/carry-marks.ts';
import { type Finding, MAX_LIMITS, type SiteCheckResult } from '#shared/checks/result/site-check-result.ts';
import { NOT_READ_SINCE, PLANTED_BEFORE } from '#shared/checks/result/telling-check.ts';
import type { StoredSiteCheck } from './rows.ts';
import { newestCheck } from './stored-checks.ts';

/** For so many days at least a sign that was seen is told of, be the campaign ever so short. */
const DAYS_TOLD_OF = 90;

/** From which day on signs are told of: as long as the campaign has been running, which may be for a year. */
function firstDayToldOf({ checkedAt }: SiteCheckResult, campaignSince: string | null): string {
  const usual = addDays(checkedAt.slice(0, 'YYYY-MM-DD'.length), -DAYS_TOLD_OF);
  return campaignSince !== null && campaignSince < usual ? campaignSince : usual;
}

/** Whether a check before another one without a sign has seen planted content that nobody called a mistake. */
function hasSeenSigns({ check: { result, marks } }: StoredSiteCheck, campaignSince: string | null) {
  const firstDay = firstDayToldOf(result, campaignSince);
  const isTold = (key: string) => (marks[key]?.falseAlarmReason ?? null) === null;
  const isPlanted = ({ key, infection }: Finding) => infection !== 'none' && isTold(key);
  return (earlier: SiteCheckResult) =>
    result.infected !== true &&
    !result.fixed.some(isPlanted) &&
    earlier.infected === true &&
    earlier.findings.some(isPlanted) &&
    earlier.checkedAt >= firstDay;
}

/**
 * Says in a check what others of the site add to it: signs that were seen before, a later look in vain. Signs count from the
 * first day of the campaign on, `null` where nobody knows it, and for some months in any case.
 */
export async function withWordOfOthers(
  stored: StoredSiteCheck,
  campaignSince: string | null,
): Promise<StoredSiteCheck> {
  const { result, marks } = stored.check;
  const [newest, earlier] = await Promise.all([
    newestCheck(stored.siteId, saysSomething),
    newestCheck(stored.siteId, hasSeenSigns(stored, campaignSince)),
  ]);
  const note = (kind: string, other: StoredSiteCheck | undefined) =>
    other === undefined || other.id === stored.id ? [] : [{ kind, at: other.check.result.checkedAt }];
  const notes = [...note(NOT_READ_SINCE, newest), ...note(PLANTED_BEFORE, earlier)];
  const limits = [...notes, ...result.limits].slice(0, MAX_LIMITS);
  return { ...stored, check: { result: { ...result, limits }, marks } };
}
