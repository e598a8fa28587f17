import type { Cell, DeskTable } from './desk-table.ts';

const BYTE_ORDER_MARK = '\ufeff';
/** A cell that begins so is taken for a formula by Excel and LibreOffice (OWASP, CSV Injection, read 2026-11-29). */
const FORMULA_START = /^[=+\-@\t\r]/u;

/**
 * A table as CSV (RFC 4180) with a byte order mark, by which Excel knows UTF-8. A text that a spreadsheet would take for
 * a formula gets an apostrophe in front; numbers stay as they are.
 */
export function toCsv({ columns, rows }: DeskTable): string {
  const lines = [columns.map(({ label }) => label), ...rows];
  return BYTE_ORDER_MARK + lines.map((line) => `${line.map(csvCell).join(',')}\r\n`).join('');
}

function csvCell(cell: Cell): string {
  if (typeof cell === 'number') return String(cell);
  const safe = FORMULA_START.test(cell) ? `'${cell}` : cell;
  return /[",\r\n]/u.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
