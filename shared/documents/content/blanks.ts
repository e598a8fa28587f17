/** Dots to write on, inside a line. */
export const BLANK = '…'.repeat(12);

/** Room for a number that is written by hand or typed in later. */
const GAP = '\u00a0'.repeat(10);

const SHORT_GAP = '\u00a0'.repeat(6);

/** The text, or dots where there is none. */
export function orBlank(text: string): string {
  return text === '' ? BLANK : text;
}

/** `Số:` with room for the number, which is given after signing; `symbol` is `QĐ-THHS` and the like. */
export function blankNumber(symbol: string): string {
  return `Số:${GAP}/${symbol}`;
}

/** A date whose day and month are still open: `ngày … tháng … năm 2024`. */
export function blankDate(year: string | number): string {
  return `ngày${SHORT_GAP}tháng${SHORT_GAP}năm ${String(year)}`;
}

/** The same inside a sentence, with dots. */
export function dottedDate(year: string | number): string {
  return `ngày …… tháng …… năm ${String(year)}`;
}

/** So many rows of empty cells. */
export function blankRows(rowCount: number, columnCount: number): readonly (readonly string[])[] {
  return Array.from({ length: rowCount }, () => Array.from({ length: columnCount }, () => ''));
}
