import { capitalised, noSignClause, notJudgedClause } from '../result/check-words.ts';
import type { ReportedSiteCheck } from '../result/site-check-result.ts';
import { siteStanding } from './site-standing.ts';

/** How a site stands after a check, in one line without a full stop: `3 việc cần gỡ ngay`. */
export function siteStandingText(check: ReportedSiteCheck): string {
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
      return 'Vẫn thấy dấu hiệu đã ghi là gỡ hoặc báo nhầm';
    case 'partly-fine':
      return `Mới xem được một phần. ${noSign}`;
    case 'to-improve':
      return `${noSign}; ${String(standing.count)} việc nên cải thiện`;
    case 'fine':
      return noSign;
  }
}
