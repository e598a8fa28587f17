import { toVietnamTime } from '../base/dates.ts';
import type { Finding, ReportedSiteCheck } from '../checks/result/site-check-result.ts';
import { saysSomething } from '../checks/result/carry-marks.ts';
import { judgesSite } from '../checks/result/telling-check.ts';
import { readInventoryRow, readSiteAddress, siteName } from '../checks/request/site-address.ts';
import { SEVERITIES, type Severity } from '../checks/result/severity.ts';
import type { RecordRow } from '../records/record-kind.ts';
import { recordKind as websites } from '../records/websites.record.ts';

/** A website of the inventory with what its check has found. */
export interface InventorySite {
  /** In the table of websites. */
  readonly rowIndex: number;
  readonly row: RecordRow;
  readonly host: string;
  /** As it is called among others: host, port, folder. */
  readonly name: string;
  /** `null` when the site has never been checked. */
  readonly check: ReportedSiteCheck | null;
}

/** A finding and what has become of it. */
export interface FindingState {
  readonly finding: Finding;
  readonly check: ReportedSiteCheck;
  /** `false-alarm` and `removed` are what the unit says; `fixed` is what the next check saw. */
  readonly state: 'open' | 'removed' | 'fixed' | 'false-alarm';
  readonly isCauseFound: boolean;
  readonly cause: string;
}

function siteId(address: string): string | null {
  const site = readSiteAddress(address);
  return site.status === 'checkable' ? site.id : null;
}

/** The websites among the tables of a report that can be checked, by their ids, each once. */
export function inventorySiteIds(tables: Readonly<Record<string, readonly RecordRow[]>>): readonly string[] {
  const sites = (tables[websites.id] ?? []).map(readInventoryRow);
  return [...new Set(sites.flatMap((site) => (site.status === 'checkable' ? [site.id] : [])))];
}

/** The websites of the inventory that can be checked, each with its check. Fanpages and LED boards are none. */
export function inventorySites(
  rows: readonly RecordRow[],
  siteChecks: readonly ReportedSiteCheck[],
): readonly InventorySite[] {
  const checksById = new Map(siteChecks.map((check) => [siteId(check.result.url), check]));
  return rows.flatMap((row, rowIndex) => {
    const site = readInventoryRow(row);
    return site.status === 'checkable'
      ? [{ rowIndex, row, host: site.host, name: siteName(site.url), check: checksById.get(site.id) ?? null }]
      : [];
  });
}

/** Whether a check has judged its site. */
export function hasJudgedSite(check: ReportedSiteCheck | null): check is ReportedSiteCheck {
  return check !== null && judgesSite(check.result);
}

/** Whether a check says something about the site itself: what it found counts, even where the content was not read. */
export function hasReachedSite(check: ReportedSiteCheck | null): check is ReportedSiteCheck {
  return check !== null && saysSomething(check.result);
}

function stateOf(finding: Finding, check: ReportedSiteCheck, isGone: boolean): FindingState {
  const mark = check.marks[finding.key];
  const said = mark?.isRemoved === true ? 'removed' : 'open';
  const present = isGone ? 'fixed' : said;
  return {
    finding,
    check,
    state: (mark?.falseAlarmReason ?? null) === null ? present : 'false-alarm',
    isCauseFound: mark?.isCauseFound ?? false,
    cause: mark?.cause ?? '',
  };
}

/** Every finding of the checks, those that are gone since the check before included, the worst first. */
export function findingStates(checks: readonly ReportedSiteCheck[]): readonly FindingState[] {
  const rank = ({ finding }: FindingState) => SEVERITIES.indexOf(finding.severity);
  return checks
    .flatMap((check) => [
      ...check.result.findings.map((finding) => stateOf(finding, check, false)),
      ...check.result.fixed.map((finding) => stateOf(finding, check, true)),
    ])
    .toSorted((a, b) => rank(a) - rank(b));
}

/** Whether somebody has to act on a finding soon. */
export function isSerious({ severity }: Pick<Finding, 'severity'>): boolean {
  return severity === 'critical' || severity === 'high';
}

/** Whether a finding speaks for planted content or a break-in, and not merely for something that could be better. */
export function speaksForPlanting({ infection, severity }: Finding): boolean {
  return infection !== 'none' && severity !== 'info' && severity !== 'low';
}

/** How many findings there are of each severity, the worst first; severities without any are left out. */
export function countBySeverity(
  findings: readonly Pick<Finding, 'severity'>[],
): readonly { readonly severity: Severity; readonly count: number }[] {
  return SEVERITIES.map((severity) => ({
    severity,
    count: findings.filter((finding) => finding.severity === severity).length,
  })).filter(({ count }) => count > 0);
}

/** The day of a check in Vietnam, `YYYY-MM-DD`. */
export function dayOfCheck({ result }: ReportedSiteCheck): string {
  return toVietnamTime(new Date(result.checkedAt)).slice(0, 10);
}

/** The day of the latest of some checks; `''` when there is none. */
export function latestDay(checks: readonly ReportedSiteCheck[]): string {
  return checks.map(dayOfCheck).toSorted().at(-1) ?? '';
}
