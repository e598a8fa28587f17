import { capitalised, noSignClause, notJudgedClause } from '../result/check-words.ts';
import type { ReportedSiteCheck } from '../result/site-check-result.ts';
import { NOT_READ_SINCE } from '../result/telling-check.ts';
import { siteStanding } from './site-standing.ts';

/**
 * How a site stands after a check, in one line without a full stop: `3 việc cần gỡ ngay`; and that it was looked at again
 * in vain, where that is so.
 */
export function siteStandingText(check: ReportedSiteCheck): string {
  const isTriedInVain = check.result.limits.some(({ kind }) => kind === NOT_READ_SINCE);
  return `${standingWords(check)}${isTriedInVain ? '; lần kiểm tra sau không xem được trang' : ''}`;
}

/** A sign that is called removed was not seen again yet: the next check takes that word back. */
function settledWords({ result, marks }: ReportedSiteCheck): string {
  const isRemoved = result.findings.some(({ key }) => marks[key]?.isRemoved === true);
  return isRemoved ? 'Dấu hiệu lạ đã ghi là gỡ, chưa kiểm tra lại' : 'Dấu hiệu lạ đã ghi là báo nhầm';
}

function standingWords(check: ReportedSiteCheck): string {
  const standing = siteStanding(check);
  const noSign = capitalised(noSignClause(check.result));
  switch (standing.kind) {
    case 'to-remove':
      return `${String(standing.count)} việc cần gỡ ngay`;
    case 'to-fix':
      return `${String(standing.count)} việc cần sửa`;
    case 'not-judged':
      return capitalised(notJudgedClause(standing.reason));
    case 'unsure':
      return 'Chưa kết luận được';
    case 'settled':
      return settledWords(check);
    case 'partly-fine':
      return `Mới xem được một phần. ${noSign}`;
    case 'to-improve':
      return `${noSign}; ${String(standing.count)} việc nên cải thiện`;
    case 'fine':
      return noSign;
  }
}
