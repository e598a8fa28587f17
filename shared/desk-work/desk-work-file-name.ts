import { slugify } from '../base/vietnamese-text.ts';

/** The proposed name of a file with the work of a desk. `localTime` is `YYYY-MM-DDTHH:mm`. */
export function deskWorkFileName(givenBy: string, localTime: string): string {
  const digits = localTime.replace(/\D/gu, '');
  const who = slugify(givenBy, 40, 'noi-nhan');
  return `viec-noi-nhan-${who}-${digits.slice(0, 8)}-${digits.slice(8, 12)}.tkattt`;
}
