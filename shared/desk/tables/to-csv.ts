import type { Cell, DeskTable } from './desk-table.ts';

const BYTE_ORDER_MARK = '\ufeff';
/**
 * A cell that begins so is taken for a formula by Excel and LibreOffice (OWASP, CSV Injection, read 2026-11-29). Where
 * the list separator of Windows is a semicolon, as in Vietnam, Excel begins a cell behind each one, and a line behind each
 * line end, whatever stands in quotes.
 */
const FORMULA_START = /(^|[;\t\r\n]"*)(?=[=+\-@＝＋－＠])/gu;
const BLANK_START = /^[\t\r\n]/u;

/**
 * A table as CSV (RFC 4180) with a byte order mark, by which Excel knows UTF-8. A text that a spreadsheet would take for
 * a formula gets an apostrophe in front, within the text too; numbers stay as they are.
 */
export function toCsv({ columns, rows }: DeskTable): string {
  const lines = [columns.map(({ label }) => label), ...rows];
  return BYTE_ORDER_MARK + lines.map((line) => `${line.map(csvCell).join(',')}\r\n`).join('');
}

function csvCell(cell: Cell): string {
  if (typeof cell === 'number') return String(cell);
  const safe = cell.replace(FORMULA_START, "$1'").replace(BLANK_START, "'$&");
  return /[",\r\n]/u.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
