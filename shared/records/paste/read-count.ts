import { cleanLine } from '#shared/base/vietnamese-text.ts';
import { readNumberWords } from './number-words.ts';

// Thousands in groups or not at all. A blank stands between thousands only behind a single digit: LibreOffice copies
// a line break as a blank, and `320 335` are two numbers in one cell.
const WHOLE = /^(\d{1,3}(?:\.\d{3})+|\d{1,3}(?:,\d{3})+|\d \d{3}|\d{1,9})(?:[.,]0{1,2})?$/u;

// With a word for thousands there may be one or two decimals: `1,2 nghìn`; three could be either.
const SHORT = /^(\d{1,4})(?:[.,](\d{1,2}))? ?(k|nghìn|ngàn|trăm|chục)$/iu;
const SCALES: Readonly<Record<string, number>> = { k: 1000, nghìn: 1000, ngàn: 1000, trăm: 100, chục: 10 };

/** What schools count in such columns; behind any other word the number counts something else. */
const COUNTED =
  /(?<=^|[\d\s)])(?:(?:em|người|ng|học sinh|hs|học viên|sinh viên|trẻ|cháu|bạn|lượt|gv|giáo viên|cb|cán bộ|nv|nhân viên|cbgv|cbgvnv|cb-gv-nv|cmhs|phhs|ph|phụ huynh|cha mẹ|thầy cô|thầy|cô|đồng chí|đ\/c|thành viên|đoàn viên|đội viên|tài khoản|quản trị viên|qtv|admin|tham gia|tham dự)[\s.]*){1,4}$/iu;

const IN_BRACKETS = /^(.{1,40}?) ?\(([^()]{1,80})\)$/u;

/** A number in words may go on to another unit: `hai nghìn em`. */
const MAX_LENGTH = 120;

function toLatinDigits(text: string): string {
  return text.replace(/[０-９]/gu, (digit) => digit.normalize('NFKC'));
}

function readShort(text: string): number | undefined {
  const [, whole = '', decimals = '', word = ''] = SHORT.exec(text) ?? [];
  const scale = SCALES[word.toLowerCase()];
  if (scale === undefined) return undefined;
  const value = Math.round(Number(`${whole}.${decimals}0`) * scale * 100) / 100;
  return Number.isInteger(value) ? value : undefined;
}

function readLine(line: string): number | undefined {
  const digits = WHOLE.exec(line)?.[1];
  if (digits !== undefined) return Number(digits.replace(/\D/gu, ''));
  return readShort(line) ?? readNumberWords(line);
}

function withoutCounted(line: string): string {
  return line.replace(COUNTED, '').trim();
}

/**
 * Reads a whole number as a spreadsheet shows it or as people write it: `1.234`, `1,234`, `1 234`, `1234.00`, `45 người`,
 * `2 nghìn`, `1,2k`, `ba trăm`, `300 (ba trăm) em`, digits of full width. `undefined` where the number is only about
 * right (`khoảng 300`), where there are two (`300/320`, one below the other), where it counts something else
 * (`12 lớp`), and where a comma may be either (`12,5`).
 */
export function readPastedCount(text: string): number | undefined {
  if (text.length > MAX_LENGTH) return undefined;
  const lines = text.split('\n').filter((line) => /\d/u.test(line));
  if (lines.length > 1) return undefined;
  const line = withoutCounted(toLatinDigits(cleanLine(text)));
  const [, before, inside] = IN_BRACKETS.exec(line) ?? [];
  if (before === undefined || inside === undefined) return readLine(line);
  const number = readLine(withoutCounted(before));
  const words = withoutCounted(inside);
  const isSaidTwice = words === '' || readLine(words) === number;
  return isSaidTwice ? number : undefined;
}
