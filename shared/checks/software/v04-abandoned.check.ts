import { formatDate } from '#shared/base/dates.ts';
import type { Check, Rule } from '../rule/check.ts';
import { sighting } from '../rule/sighting.ts';
import type { SiteSnapshot } from '../snapshot/site-snapshot.ts';

const rule: Rule = {
  id: 'V04',
  topic: 'software',
  severity: 'medium',
  title: 'Website có vẻ đã lâu không cập nhật',
  meaning:
    'Website bỏ quên ít được vá lỗi và dễ bị lợi dụng. Văn bản đề nghị loại bỏ tên miền không còn dùng.',
  steps: [
    'Nếu không còn dùng, đề nghị Sở loại bỏ tên miền.',
    'Nếu còn dùng, cử người đăng tin và theo dõi website.',
  ],
  confirm: 'Xem ngày của tin mới nhất trên trang chủ.',
  actor: 'school',
  clause: 3,
  infection: 'none',
  ground: 'none',
  isPlanted: false,
  needs: ['pages-or-lists'],
};

const YEAR_MS = 365 * 24 * 60 * 60 * 1000;
/** Fewer dates than this say nothing about when somebody last wrote. */
const MIN_DATES = 3;
const DAY_FIRST = /(?<!\d)(?<day>\d{1,2})[/.-](?<month>\d{1,2})[/.-](?<year>20\d{2})(?!\d)/gu;
const YEAR_FIRST = /(?<!\d)(?<year>20\d{2})-(?<month>\d{2})-(?<day>\d{2})(?!\d)/gu;

function daysIn(text: string): readonly string[] {
  return [...text.matchAll(DAY_FIRST), ...text.matchAll(YEAR_FIRST)].flatMap(({ groups = {} }) => {
    const day = Number(groups['day']);
    const month = Number(groups['month']);
    const isDay = day >= 1 && day <= 31 && month >= 1 && month <= 12;
    return isDay
      ? [`${groups['year'] ?? ''}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`]
      : [];
  });
}

/** Days that the pages and the lists of the site name. */
function datesOf({ pages, lists }: SiteSnapshot): readonly string[] {
  const written = pages.flatMap(({ content }) => (content === null ? [] : daysIn(content.text)));
  const listed = lists.flatMap(({ entries }) =>
    entries.flatMap(({ changedAt }) => (changedAt === null ? [] : [changedAt.slice(0, 10)])),
  );
  return [...written, ...listed];
}

/** The newest date that is not in the future, older than a year. */
export const check: Check = {
  rules: [rule],
  evaluate: (snapshot, { now }) => {
    const today = now.slice(0, 10);
    const dates = datesOf(snapshot);
    const past = dates.filter((date) => date <= today).sort();
    const newest = past.at(-1);
    if (newest === undefined || past.length < MIN_DATES || dates.some((date) => date > today)) return [];
    if (Date.parse(today) - Date.parse(newest) <= YEAR_MS) return [];
    return [
      sighting(rule, {
        certainty: 'possible',
        page: snapshot.site.href,
        seen: `Ngày mới nhất thấy trên website là ${formatDate(newest)}.`,
      }),
    ];
  },
};
