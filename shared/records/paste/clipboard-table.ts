import { fail, ok, type Result } from '#shared/base/result.ts';
import { cleanText, isBlank } from '#shared/base/vietnamese-text.ts';
import { MAX_ROWS } from '../record-kind.ts';

/** Cells that were copied from a spreadsheet, row by row, cleaned; rows may differ in length. */
export interface ClipboardTable {
  readonly rows: readonly (readonly string[])[];
  /** Whether there was more than is ever read. */
  readonly isCut: boolean;
}

/** Why a text is not a table: nothing but blanks, a single cell, or more than the app takes in at once. */
export type ClipboardFault = 'empty' | 'single-cell' | 'too-large';

/** A text beyond this length is refused unread: 2,000 rows of 500 characters. */
export const MAX_CLIPBOARD_LENGTH = 1_000_000;

/** Room for titles and column headings above a full table. */
const MAX_READ_ROWS = MAX_ROWS + 50;

/** No table of ours has as many columns; further ones are not read. */
const MAX_READ_COLUMNS = 60;

interface ReadCell {
  readonly text: string;
  /** Where the tab, the line end or the end of the text behind the cell stands. */
  readonly end: number;
}

const DELIMITER = /[\t\r\n]/gu;

function plainCell(text: string, start: number): ReadCell {
  DELIMITER.lastIndex = start;
  const end = DELIMITER.exec(text)?.index ?? text.length;
  return { text: text.slice(start, end), end };
}

/**
 * A cell in double quotes, as spreadsheets write cells with line breaks, tabs or quotes: quotes inside are doubled.
 * `undefined` when the quote at its beginning has no partner before a delimiter: then it belongs to the words.
 */
function quotedCell(text: string, start: number): ReadCell | undefined {
  if (text[start] !== '"') return undefined;
  let quote = text.indexOf('"', start + 1);
  while (quote !== -1 && text[quote + 1] === '"') quote = text.indexOf('"', quote + 2);
  if (quote === -1) return undefined;
  const end = quote + 1;
  const isClosed = end === text.length || /[\t\r\n]/u.test(text[end] ?? '');
  return isClosed ? { text: text.slice(start + 1, quote).replaceAll('""', '"'), end } : undefined;
}

/** The cells of the row that begins at `start`, and where the next row begins. */
function readRow(text: string, start: number): { readonly cells: readonly string[]; readonly next: number } {
  const cells: string[] = [];
  let position = start;
  for (;;) {
    const cell = quotedCell(text, position) ?? plainCell(text, position);
    if (cells.length < MAX_READ_COLUMNS) cells.push(cleanText(cell.text));
    if (text[cell.end] !== '\t') {
      return { cells, next: cell.end + (text.startsWith('\r\n', cell.end) ? 2 : 1) };
    }
    position = cell.end + 1;
  }
}

/**
 * Reads the text that Excel, LibreOffice, Google Sheets and tables of Word put on the clipboard: tabs between cells,
 * any line end between rows, quotes around cells with line breaks. Rows of blanks are left out.
 */
export function readClipboardTable(text: string): Result<ClipboardTable, ClipboardFault> {
  if (text.length > MAX_CLIPBOARD_LENGTH) return fail('too-large');
  const rows: (readonly string[])[] = [];
  let position = 0;
  while (position < text.length && rows.length < MAX_READ_ROWS) {
    const { cells, next } = readRow(text, position);
    if (cells.some((cell) => cell !== '')) rows.push(cells);
    position = next;
  }
  const [first] = rows;
  if (first === undefined) return fail('empty');
  if (rows.length === 1 && first.length === 1) return fail('single-cell');
  return ok({ rows, isCut: !isBlank(text.slice(position)) });
}

/** The number of columns of the longest row. */
export function columnCount({ rows }: ClipboardTable): number {
  return rows.reduce((most, row) => Math.max(most, row.length), 0);
}
