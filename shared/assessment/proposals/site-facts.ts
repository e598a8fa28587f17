import { formatDate } from '#shared/base/dates.ts';
import {
  NOT_CHECKED_WORDS,
  notJudgedClause,
  partlyClause,
  partlyWords,
  SEVERITY_LABELS,
} from '#shared/checks/result/check-words.ts';
import { isUnreadReason } from '#shared/checks/result/unread-reason.ts';
import type { NotCheckedReason, ReportedSiteCheck } from '#shared/checks/result/site-check-result.ts';
import { recordKind as websites } from '#shared/records/websites.record.ts';
import type { ProposalContext, ProposalFact, ProposalRule } from './proposal.ts';
import {
  countBySeverity,
  type FindingState,
  findingStates,
  hasJudgedSite,
  hasReachedSite,
  type InventorySite,
  inventorySites,
  latestDay,
} from '#shared/inventory/site-findings.ts';
import { concernWhenAny, figure, remark } from './facts.ts';

/** The websites of the inventory and what their checks have found. */
export interface CheckedSites {
  readonly sites: readonly InventorySite[];
  /** The checks that say something about their sites, whether or not the content was read. */
  readonly reached: readonly ReportedSiteCheck[];
  /** The checks that have read enough of their sites to judge them. */
  readonly checks: readonly ReportedSiteCheck[];
  /** Of every check that reached its site, also where the content was not read. */
  readonly findings: readonly FindingState[];
  /** Whether every website of the inventory was judged by a check that has seen all of it. */
  readonly areAllSeen: boolean;
}

/** Whether a rule gets the results of website checks. */
export function looksAtSiteChecks({ recordKindIds }: Pick<ProposalRule, 'recordKindIds'>): boolean {
  return recordKindIds.includes(websites.id);
}

/** What the checks of the report say about the inventory; `null` as long as no check has reached any of its websites. */
export function checkedSites({ rowsOf, siteChecks }: ProposalContext<unknown>): CheckedSites | null {
  const sites = inventorySites(rowsOf(websites.id), siteChecks);
  const reached = sites.map(({ check }) => check).filter(hasReachedSite);
  if (reached.length === 0) return null;
  const checks = reached.filter(hasJudgedSite);
  return {
    sites,
    reached,
    checks,
    findings: findingStates(reached),
    areAllSeen: sites.every(({ check }) => hasJudgedSite(check) && check.result.reason === null),
  };
}

/** `2/3 website đã được phần mềm kiểm tra, gần nhất ngày 20/05/2026`. */
export function coverageFact({ sites, checks }: CheckedSites): ProposalFact {
  const day = latestDay(checks);
  const share = `${String(checks.length)}/${String(sites.length)}`;
  return {
    ...figure('sites-checked', checks.length, ''),
    text: `${share} website đã được phần mềm kiểm tra${day === '' ? '' : `, gần nhất ngày ${formatDate(day)}`}`,
  };
}

/** The sites of which only a part was seen, and why. */
function partlySeenSites({
  sites,
}: Pick<CheckedSites, 'sites'>): readonly { readonly name: string; readonly reason: NotCheckedReason }[] {
  return sites.flatMap(({ name, check }) =>
    hasJudgedSite(check) && check.result.reason !== null ? [{ name, reason: check.result.reason }] : [],
  );
}

/** `trong phần đã xem, …` before a silence that does not speak for the whole of every site. */
export function inWhatWasSeen(checked: Pick<CheckedSites, 'sites'>, silence: string): string {
  return partlySeenSites(checked).length === 0 ? silence : `trong phần đã xem, ${silence}`;
}

/** Each site that no check has seen wholly, with the reason: `a.edu.vn: chưa đọc được nội dung vì …`. */
export function notWhollySeenSites(checked: CheckedSites): readonly string[] {
  const partly = partlySeenSites(checked).map(({ name, reason }) => `${name}: ${partlyClause(reason)}`);
  return [...unseenSites(checked), ...partly];
}

/** Each site that no check has judged, with the reason. */
function unseenSites({ sites }: CheckedSites): readonly string[] {
  return sites
    .filter(({ check }) => !hasJudgedSite(check))
    .map(({ name, check }) => {
      const reason = check?.result.reason ?? null;
      return `${name}: ${reason === null ? 'chưa kiểm tra lần nào' : unjudgedWords(reason)}`;
    });
}

function unjudgedWords(reason: NotCheckedReason): string {
  return isUnreadReason(reason) ? notJudgedClause(reason) : NOT_CHECKED_WORDS[reason];
}

/** The sites that no check has judged, and those of which only a part was seen, as concerns. */
export function unseenFacts(checked: CheckedSites): readonly ProposalFact[] {
  const unseen = unseenSites(checked);
  const partly = partlySeenSites(checked).map(({ name, reason }) => `${name}: ${partlyWords(reason)}`);
  return [
    ...concernWhenAny(
      'sites-not-checked',
      unseen.length,
      `website chưa kiểm tra được (${unseen.join('; ')})`,
    ),
    ...concernWhenAny(
      'sites-partly-checked',
      partly.length,
      `website mới xem được một phần (${partly.join('; ')})`,
    ),
  ];
}

/** Open findings by severity, then what the unit says of the others. */
export function findingFacts(states: readonly FindingState[]): readonly ProposalFact[] {
  const inState = (wanted: FindingState['state']) => states.filter(({ state }) => state === wanted);
  const open = inState('open').map(({ finding }) => finding);
  const counts = countBySeverity(open);
  const settled = (id: string, wanted: FindingState['state'], label: string) => {
    const count = inState(wanted).length;
    return count === 0 ? [] : [figure(id, count, label)];
  };
  return [
    ...(counts.length === 0 ? [remark('nothing-open', 'không còn phát hiện nào chưa xử lý')] : []),
    ...counts.flatMap(({ severity, count }) => {
      // what is only told needs nobody to deal with it
      if (severity === 'info') return [figure(`open-${severity}`, count, 'điều để biết')];
      const label = `phát hiện mức ${SEVERITY_LABELS[severity].toLocaleLowerCase('vi')} chưa xử lý`;
      return severity === 'low'
        ? [figure(`open-${severity}`, count, label)]
        : concernWhenAny(`open-${severity}`, count, label);
    }),
    ...settled('removed', 'removed', 'phát hiện đơn vị ghi là đã gỡ'),
    ...settled('fixed', 'fixed', 'phát hiện lần trước nay không còn'),
    ...settled('false-alarms', 'false-alarm', 'phát hiện đơn vị ghi là báo nhầm'),
  ];
}
