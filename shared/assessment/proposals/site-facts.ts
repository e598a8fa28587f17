import { formatDate } from '#shared/base/dates.ts';
import { NOT_CHECKED_WORDS, SEVERITY_LABELS } from '#shared/checks/check-words.ts';
import type { ReportedSiteCheck } from '#shared/checks/site-check-result.ts';
import { recordKind as websites } from '#shared/records/websites.record.ts';
import type { ProposalContext, ProposalFact } from '../proposal.ts';
import {
  countBySeverity,
  type FindingState,
  findingStates,
  hasSeenSite,
  type InventorySite,
  inventorySites,
  latestDay,
} from '../site-findings.ts';
import { concernWhenAny, figure, remark } from './facts.ts';

/** The websites of the inventory and what their checks have found. */
export interface CheckedSites {
  readonly sites: readonly InventorySite[];
  /** The checks that have seen their sites. */
  readonly checks: readonly ReportedSiteCheck[];
  readonly findings: readonly FindingState[];
  /** Whether every website of the inventory was seen by a check. */
  readonly areAllSeen: boolean;
}

/** What the checks of the report say about the inventory; `null` as long as no check has seen any of its websites. */
export function checkedSites({ rowsOf, siteChecks }: ProposalContext<unknown>): CheckedSites | null {
  const sites = inventorySites(rowsOf(websites.id), siteChecks);
  const checks = sites.map(({ check }) => check).filter(hasSeenSite);
  if (checks.length === 0) return null;
  return { sites, checks, findings: findingStates(checks), areAllSeen: checks.length === sites.length };
}

/** `2/3 website đã được phần mềm kiểm tra, gần nhất ngày 20/05/2026`. */
export function coverageFact({ sites, checks }: CheckedSites): ProposalFact {
  const share = `${String(checks.length)}/${String(sites.length)}`;
  return {
    ...figure('sites-checked', checks.length, ''),
    text: `${share} website đã được phần mềm kiểm tra, gần nhất ngày ${formatDate(latestDay(checks))}`,
  };
}

/** Each site that no check has seen, with the reason: `a.edu.vn: máy không có mạng`. */
export function unseenSites({ sites }: CheckedSites): readonly string[] {
  return sites
    .filter(({ check }) => !hasSeenSite(check))
    .map(({ host, check }) => {
      const reason = check?.result.reason ?? null;
      return `${host}: ${reason === null ? 'chưa kiểm tra lần nào' : NOT_CHECKED_WORDS[reason]}`;
    });
}

/** The sites that no check has seen, as a concern. */
export function unseenFacts(checked: CheckedSites): readonly ProposalFact[] {
  const unseen = unseenSites(checked);
  return concernWhenAny(
    'sites-not-checked',
    unseen.length,
    `website chưa kiểm tra được (${unseen.join('; ')})`,
  );
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
      const label = `phát hiện mức ${SEVERITY_LABELS[severity].toLocaleLowerCase('vi')} chưa xử lý`;
      return severity === 'info' || severity === 'low'
        ? [figure(`open-${severity}`, count, label)]
        : concernWhenAny(`open-${severity}`, count, label);
    }),
    ...settled('removed', 'removed', 'phát hiện đơn vị ghi là đã gỡ'),
    ...settled('fixed', 'fixed', 'phát hiện lần trước nay không còn'),
    ...settled('false-alarms', 'false-alarm', 'phát hiện đơn vị ghi là báo nhầm'),
  ];
}
