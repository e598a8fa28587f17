import { fail, ok, type Result } from '#shared/base/result.ts';
import { isBlank } from '#shared/base/vietnamese-text.ts';
import { MAX_ROWS } from '../record-kind.ts';
import { readClipboardRows } from './clipboard-rows.ts';

/** Cells that were copied from a spreadsheet, row by row, cleaned; rows may differ in length. */
export interface ClipboardTable {
  readonly rows: readonly (readonly string[])[];
  /** The places of rows that were copied although the spreadsheet hides them. */
  readonly hiddenRows: ReadonlySet<number>;
  /** Whether there was more than is ever read. */
  readonly isCut: boolean;
}

/** Why a text is not a table: nothing but blanks, a single cell, or more than the app takes in at once. */
export type ClipboardFault = 'empty' | 'single-cell' | 'too-large';

/** A text beyond this length is refused unread: 2,000 rows of 500 characters. */
export const MAX_CLIPBOARD_LENGTH = 1_000_000;

/** As many rows are read; room for titles and column headings above a full table. */
export const MAX_READ_ROWS = MAX_ROWS + 50;

/**
 * Reads the text that Excel, LibreOffice, Google Sheets and tables of Word put on the clipboard: tabs between cells,
 * any line end between rows, quotes around cells with line breaks. Rows of blanks are left out.
 */
export function readClipboardTable(text: string): Result<ClipboardTable, ClipboardFault> {
  if (text.length > MAX_CLIPBOARD_LENGTH) return fail('too-large');
  const read = readClipboardRows(text, MAX_READ_ROWS);
  const rows = read.map(({ cells }) => cells);
  const [first] = rows;
  if (first === undefined) return fail('empty');
  if (rows.length === 1 && first.length === 1) return fail('single-cell');
  return ok({ rows, hiddenRows: new Set(), isCut: !isBlank(text.slice(read.at(-1)?.next ?? 0)) });
}

/** The number of columns of the longest row. */
export function columnCount({ rows }: ClipboardTable): number {
  return rows.reduce((most, row) => Math.max(most, row.length), 0);
}
