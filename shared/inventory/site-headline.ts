import type { ReportedSiteCheck } from '../checks/result/site-check-result.ts';
import { siteStanding } from '../checks/standing/site-standing.ts';
import type { RecordRow } from '../records/record-kind.ts';
import { recordKind as websites } from '../records/websites.record.ts';
import { hasJudgedSite, inventorySites } from './site-findings.ts';

/**
 * What the first page of a report says of the websites: how many, how many with signs of planted content that are still to
 * be dealt with, how many without a result. Sites that nobody has judged never count among those without a sign.
 */
export const siteHeadline = {
  recordKindId: websites.id,
  label: 'Website',
  text: (rows: readonly RecordRow[], siteChecks: readonly ReportedSiteCheck[]): string => {
    const sites = inventorySites(rows, siteChecks);
    if (sites.length === 0) return 'chưa ghi website nào vào danh mục';
    const inAll = `${String(sites.length)} trong danh mục`;
    const unchecked = sites.filter(({ check }) => !hasJudgedSite(check)).length;
    const infected = sites.filter(
      ({ check }) => check !== null && siteStanding(check).kind === 'to-remove',
    ).length;
    if (unchecked === sites.length && infected === 0) return `${inAll}; chưa có kết quả kiểm tra website nào`;
    return `${inAll}; ${String(infected)} còn dấu hiệu bị cài cắm; ${String(unchecked)} chưa có kết quả kiểm tra`;
  },
};
