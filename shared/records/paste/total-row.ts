import { cleanLine } from '#shared/base/vietnamese-text.ts';
import { hiddenValueFault, meansNothing } from './read-moment.ts';
import { readPastedCount } from './read-count.ts';

/** A longer text is no name of a total. */
const MAX_LENGTH = 80;

// With marks: “Công” is a name, “Cộng” is not. Without marks only what can be nothing else.
const LABEL =
  /^[\s*+–-]*(?:tổng(?: cộng| số| chung| hợp)?|cộng(?: chung| tổng| dồn)?|tong cong|tong so|grand total|total|σ|∑)(?![\p{L}\p{N}])/u;

/** Most cells are told apart by their first letter at once. */
const BEGINNING = /^[^\p{L}\p{N}]*(?:[tcgσ]|$)/iu;

/** What may stand behind it: what is counted, and over what. */
const WORDS_BEHIND = new Set(
  (
    'số người lượt em học sinh hs giáo viên gv cán bộ cb nhân phụ huynh cha mẹ tham gia dự buổi hoạt động ca trực cuộc ' +
    'lần cảnh báo văn bản sự cố trang website tên miền kênh dòng mục toàn trường đơn vị tháng năm tuần quý đợt kỳ học ' +
    'trong các của cả là cộng tổng chung hợp khối lớp i ii'
  ).split(' '),
);

/** A number that may stand in a row of totals, with what is counted: `341`, `2 buổi`; no phone number and no day. */
const FIGURE = /^[\d.,\s]{1,12}(?:%|(?:\s?\p{L}{1,12}){0,4})$/u;

function mayFollowTotal(cell: string): boolean {
  if (cell.length > MAX_LENGTH) return false;
  const line = cleanLine(cell);
  const isFigure = FIGURE.test(line) && line.replace(/\D/gu, '').length <= 8;
  return (
    isFigure ||
    meansNothing(line) ||
    hiddenValueFault(line) !== undefined ||
    readPastedCount(line) !== undefined
  );
}

/** What stands behind the word for a total; `undefined` when the text is not the name of a total. */
function behindLabel(cell: string): string | undefined {
  if (cell.length > MAX_LENGTH || !BEGINNING.test(cell)) return undefined;
  const line = cell.replace(/\s+/gu, ' ').toLowerCase();
  const label = LABEL.exec(line)?.[0];
  if (label === undefined) return undefined;
  const rest = line.slice(label.length);
  const words = rest.match(/\p{L}+/gu) ?? [];
  return words.every((word) => WORDS_BEHIND.has(word)) ? rest.replace(/^[\s:.=–-]+/u, '') : undefined;
}

/** A row that adds up others. */
export interface TotalRow {
  /** Which cell says so. */
  readonly labelAt: number;
  /** What stands behind the word: `341 người` of `Tổng cộng: 341 người`. */
  readonly behind: string;
}

/**
 * Finds out whether a row adds up the rows above: a cell says `Tổng cộng`, `Tổng số`, `Cộng` and at most what is counted,
 * before it stand nothing but the number of the row, behind it nothing but figures.
 */
export function readTotalRow(row: readonly string[]): TotalRow | undefined {
  const labelAt = row.findIndex((cell) => behindLabel(cell) !== undefined);
  if (labelAt === -1) return undefined;
  const behind = behindLabel(row[labelAt] ?? '') ?? '';
  const isAlone = row.every((cell, index) => index === labelAt || mayFollowTotal(cell));
  return isAlone ? { labelAt, behind } : undefined;
}
