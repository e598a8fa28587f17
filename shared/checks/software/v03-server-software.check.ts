import { formatDate } from '#shared/base/dates.ts';
import { asOfWords } from '#shared/facts/sourced.ts';
import type { Check, CheckContext, Rule, Sighting } from '../rule/check.ts';
import { excerptOf } from '../rule/excerpt.ts';
import { sighting } from '../rule/sighting.ts';
import { headerValue } from '../snapshot/read-exchange.ts';
import { endedBranch } from './branch-of-version.ts';

const rule: Rule = {
  id: 'V03',
  topic: 'software',
  severity: 'medium',
  title: 'Máy chủ có thể chạy phần mềm đã hết hạn hỗ trợ',
  meaning: 'Nhà sản xuất không còn vá lỗ hổng cho bản này. Một số nhà cung cấp vẫn tự vá, nên cần hỏi lại.',
  steps: ['Hỏi nhà cung cấp máy chủ xem bản này có còn được vá không.', 'Nếu không, lên lịch nâng cấp.'],
  confirm: 'Nhà cung cấp website trả lời bằng văn bản về phiên bản và ngày vá gần nhất.',
  actor: 'vendor',
  clause: 4,
  infection: 'none',
  ground: 'none',
  isPlanted: false,
  needs: ['page-answers'],
};

/** Server software, and where its version stands in `server`, `x-powered-by` and `x-aspnet-version`. */
const SERVER_SOFTWARE = [
  { product: 'php', name: 'PHP', header: /\bPHP\/(?<version>\d[\d.]{0,12})/u },
  { product: 'iis', name: 'IIS', header: /\bMicrosoft-IIS\/(?<version>\d[\d.]{0,12})/u },
  { product: 'apache', name: 'Apache', header: /\bApache\/(?<version>\d[\d.]{0,12})/u },
  { product: 'nginx', name: 'nginx', header: /\bnginx\/(?<version>\d[\d.]{0,12})/u },
  { product: 'aspnet', name: 'ASP.NET', header: /^ASP\.NET (?<version>\d[\d.]{0,12})/u },
] as const;

/** Builds of these systems are mended by the system's makers long after the software's own makers have stopped. */
const OF_A_SYSTEM = /ubuntu|debian|centos|red ?hat|\bel\d|\+deb\d/iu;

const HEADERS = ['server', 'x-powered-by', 'x-aspnet-version'] as const;

/** Versions in the headers of the home page beside the makers' life-cycle dates. */
export const check: Check = {
  rules: [rule],
  evaluate: ({ pages, site }, context) => {
    const [home] = pages;
    if (home === undefined) return [];
    const found = HEADERS.flatMap((name) => {
      const value = headerValue(home.exchange, name);
      return headerSightings(name === 'x-aspnet-version' ? `ASP.NET ${value}` : value, site.href, context);
    });
    return [...new Map(found.map((seen) => [seen.subject, seen])).values()];
  },
};

function headerSightings(value: string, page: string, { tables, now }: CheckContext): readonly Sighting[] {
  return SERVER_SOFTWARE.flatMap(({ product, name, header }): readonly Sighting[] => {
    const version = header.exec(value)?.groups?.['version']?.replace(/\.$/u, '') ?? '';
    const ended = version === '' ? undefined : endedBranch(tables, product, version, now);
    if (ended === undefined) return [];
    const since =
      ended.endsOn === undefined ? 'không còn được hỗ trợ' : `hết hỗ trợ từ ${formatDate(ended.endsOn)}`;
    return [
      sighting(rule, {
        certainty: 'possible',
        ...(OF_A_SYSTEM.test(value) ? { severity: 'low' as const } : {}),
        page,
        seen: `Máy chủ ghi ${name} ${version}, có thể ${since} (${asOfWords(ended.fact.asOf, now)}).`,
        ...excerptOf(value, version),
        subject: name,
      }),
    ];
  });
}
