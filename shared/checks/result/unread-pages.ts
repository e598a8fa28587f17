import type { SiteCheckResult } from './site-check-result.ts';

type Limits = SiteCheckResult['limits'];

const PREFIX = 'unread-';

/** Why a page was not read, beside the status with which the server answered. */
const CAUSE_WORDS: Readonly<Record<string, string>> = {
  'no-answer': 'không trả lời',
  failed: 'không mở được',
  login: 'đòi đăng nhập',
  'browser-check': 'chỉ cho trình duyệt thật xem',
  'by-script': 'chỉ hiện chữ trong trình duyệt',
  elsewhere: 'dẫn sang website khác',
  'no-text': 'không có chữ để đọc',
};
/** Also what a later version tells of and this one does not know. */
const OTHER_WORDS = 'vì lý do khác';
/** Why a page was not read: a key of `CAUSE_WORDS`, a status from 400, or `other`. */
export type UnreadCause =
  | 'no-answer'
  | 'failed'
  | 'login'
  | 'browser-check'
  | 'by-script'
  | 'elsewhere'
  | 'no-text'
  | 'other'
  | number;

/** How many pages were not read for one cause, as an entry of a result's limits; `first` is one of them. */
export function unreadEntry(cause: UnreadCause, count: number, first: string): Limits[number] {
  return { kind: `${PREFIX}${String(cause)}`, at: `${String(count)}: ${first}` };
}

/** Whether an entry of the limits tells of pages that were not read. */
export function isUnreadEntry({ kind }: Limits[number]): boolean {
  return kind.startsWith(PREFIX);
}

/**
 * How many pages were not read and why, as one sentence: `Không đọc được 9 trang: 7 trang máy chủ báo lỗi (mã 503), 2 trang
 * không trả lời.` `''` when none is told of.
 */
export function unreadSentence(limits: Limits): string {
  const counts = new Map<string, number>();
  for (const { kind, at } of limits.filter(isUnreadEntry)) {
    const words = causeWords(kind.slice(PREFIX.length));
    counts.set(words, (counts.get(words) ?? 0) + (Number.parseInt(at, 10) || 0));
  }
  const sum = [...counts.values()].reduce((total, count) => total + count, 0);
  if (sum === 0) return '';
  const whole = `Không đọc được ${String(sum)} trang`;
  const [only = OTHER_WORDS] = counts.keys();
  if (counts.size === 1) return only === OTHER_WORDS ? `${whole}.` : `${whole}: ${only}.`;
  const parts = namedCounts(counts, sum).map(([words, count]) => `${String(count)} trang ${words}`);
  return `${whole}: ${parts.join(', ')}.`;
}

const MAX_NAMED = 2;

/** The causes of the most pages by name, the rest in one. */
function namedCounts(
  counts: ReadonlyMap<string, number>,
  sum: number,
): readonly (readonly [string, number])[] {
  const known = [...counts].filter(([words]) => words !== OTHER_WORDS).sort(([, a], [, b]) => b - a);
  const named = known.slice(0, MAX_NAMED);
  const rest = named.reduce((left, [, count]) => left - count, sum);
  return rest === 0 ? named : [...named, [OTHER_WORDS, rest]];
}

function causeWords(cause: string): string {
  if (!/^\d{3}$/u.test(cause)) return CAUSE_WORDS[cause] ?? OTHER_WORDS;
  if (cause === '404' || cause === '410') return `không tìm thấy (mã ${cause})`;
  if (cause === '403' || cause === '429') return `bị website từ chối (mã ${cause})`;
  return `${cause.startsWith('5') ? 'máy chủ báo lỗi' : 'báo lỗi'} (mã ${cause})`;
}
