import { formatDate } from '#shared/base/dates.ts';
import type { Check, Rule, Sighting } from '../rule/check.ts';
import { excerptOf } from '../rule/excerpt.ts';
import { sighting } from '../rule/sighting.ts';
import { headerValue } from '../snapshot/read-exchange.ts';
import { SERVER_SOFTWARE } from './known-flaws.ts';
import { isBefore } from './version.ts';

const rule: Rule = {
  id: 'V03',
  topic: 'software',
  severity: 'medium',
  title: 'Máy chủ có thể chạy phần mềm đã hết hạn hỗ trợ',
  meaning: 'Nhà sản xuất không còn vá lỗ hổng cho bản này. Một số nhà cung cấp vẫn tự vá, nên cần hỏi lại.',
  steps: ['Hỏi đơn vị cung cấp máy chủ xem bản này có còn được vá không.', 'Nếu không, lên lịch nâng cấp.'],
  confirm: 'Đơn vị cung cấp trả lời bằng văn bản về phiên bản và ngày vá gần nhất.',
  actor: 'vendor',
  clause: 4,
  infection: 'none',
  ground: 'none',
  isPlanted: false,
  needs: ['page-answers'],
};

const HEADERS = ['server', 'x-powered-by', 'x-aspnet-version'] as const;

/** Versions in the headers of the home page beside the makers' life-cycle dates. */
export const check: Check = {
  rules: [rule],
  evaluate: ({ pages, site }, { now }) => {
    const [home] = pages;
    if (home === undefined) return [];
    const found = HEADERS.flatMap((name) => {
      const value = headerValue(home.exchange, name);
      return headerSightings(name === 'x-aspnet-version' ? `ASP.NET ${value}` : value, site.href, now);
    });
    return [...new Map(found.map((seen) => [seen.subject, seen])).values()];
  },
};

function headerSightings(value: string, page: string, now: string): readonly Sighting[] {
  return SERVER_SOFTWARE.flatMap(({ name, header, endOfLife }): readonly Sighting[] => {
    const version = header.exec(value)?.groups?.['version'] ?? '';
    const branch = version === '' ? undefined : endOfLife.find(({ before }) => isBefore(version, before));
    if (branch === undefined || branch.until >= now.slice(0, 10)) return [];
    return [
      sighting(rule, {
        certainty: 'possible',
        page,
        seen: `Máy chủ ghi ${name} ${version}, hết hỗ trợ từ ${formatDate(branch.until)}.`,
        ...excerptOf(value, version),
        subject: name,
      }),
    ];
  });
}
