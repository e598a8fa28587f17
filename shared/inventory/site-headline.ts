import type { ReportedSiteCheck } from '../checks/result/site-check-result.ts';
import { siteStanding } from '../checks/standing/site-standing.ts';
import type { RecordRow } from '../records/record-kind.ts';
import { recordKind as websites } from '../records/websites.record.ts';
import { findingStates, hasJudgedSite, inventorySites } from './site-findings.ts';

/** What the unit says of signs that the last check has seen: nobody has looked since. */
const CLAIMS = {
  removed: 'đơn vị ghi là đã gỡ, chưa kiểm tra lại',
  'false-alarm': 'đơn vị ghi là báo nhầm',
} as const;

/** How the signs of a site stand that its check has seen; `null` when it has seen none. */
function signsOf(check: ReportedSiteCheck | null): 'open' | keyof typeof CLAIMS | null {
  if (check === null) return null;
  if (siteStanding(check).kind === 'to-remove') return 'open';
  if (check.result.infected !== true) return null;
  const signs = findingStates([check]).filter(({ finding }) => finding.infection !== 'none');
  return signs.some(({ state }) => state === 'removed') ? 'removed' : 'false-alarm';
}

/**
 * What the first page of a report says of the websites: how many, on how many the last check has seen signs of planted
 * content, of how many of these the unit says that they are dealt with, how many were seen in part only, how many have no
 * result. Sites that nobody has judged never count among those without a sign.
 */
export const siteHeadline = {
  recordKindId: websites.id,
  label: 'Website',
  text: (rows: readonly RecordRow[], siteChecks: readonly ReportedSiteCheck[]): string => {
    const sites = inventorySites(rows, siteChecks);
    if (sites.length === 0) return 'chưa ghi website nào vào danh mục';
    const inAll = `${String(sites.length)} trong danh mục`;
    const unchecked = sites.filter(({ check }) => !hasJudgedSite(check)).length;
    const partly = sites.filter(({ check }) => hasJudgedSite(check) && check.result.reason !== null).length;
    const inPart = partly === 0 ? '' : `; ${String(partly)} mới xem được một phần`;
    const signs = sites.map(({ check }) => signsOf(check));
    const count = (wanted: ReturnType<typeof signsOf>) => signs.filter((one) => one === wanted).length;
    const seen = signs.filter((one) => one !== null).length;
    if (unchecked === sites.length && seen === 0) return `${inAll}; chưa có kết quả kiểm tra website nào`;
    const claims = (['removed', 'false-alarm'] as const)
      .filter((claim) => count(claim) > 0)
      .map((claim) => `${String(count(claim))} ${CLAIMS[claim]}`);
    const ofThese = claims.length === 0 ? '' : ` (trong đó ${claims.join('; ')})`;
    return `${inAll}; ${String(seen)} có dấu hiệu bị cài cắm lúc kiểm tra${ofThese}${inPart}; ${String(unchecked)} chưa có kết quả kiểm tra`;
  },
};
