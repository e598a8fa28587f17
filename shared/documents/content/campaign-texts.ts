import { formatDocumentDate } from '#shared/base/dates.ts';
import type { Directive } from '#shared/directives/directive.ts';
import { BLANK, dottedDate } from './blanks.ts';

/** The letter that the unit acts on, with room for what the pack leaves open (Phụ lục I, mục II.6: full reference). */
export function letterReference({ letter }: Directive): string {
  const date = letter.date === null ? dottedDate(letter.year) : formatDocumentDate(letter.date);
  return `Công văn số ${letter.number ?? BLANK} ${date} của ${letter.issuer} về việc ${letter.subject}`;
}

/** A wall-clock time inside a sentence: `07 giờ 30 phút ngày 09 tháng 5 năm 2024`, `07 giờ ngày …`; `''` stays empty. */
export function spokenTime(dateTime: string): string {
  const [date, time] = dateTime.split('T');
  if (date === undefined || time === undefined) return '';
  const [hour = '', minute = ''] = time.split(':');
  const minutes = minute === '00' ? '' : ` ${minute} phút`;
  return `${hour} giờ${minutes} ${formatDocumentDate(date)}`;
}
