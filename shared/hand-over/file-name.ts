import { slugify } from '../base/vietnamese-text.ts';

/**
 * The proposed name of a hand-over file: `ban-giao-muc-2-tu-kiem-tra-website-20261129-0800.tkattt`. `title` is that of the part,
 * `localTime` is `YYYY-MM-DDTHH:mm`.
 */
export function handOverFileName(title: string, localTime: string): string {
  const digits = localTime.replace(/\D/gu, '');
  return `ban-giao-${slugify(title, 60, 'mot-phan')}-${digits.slice(0, 8)}-${digits.slice(8, 12)}.tkattt`;
}
