import { cleanText } from '#shared/base/vietnamese-text.ts';

/** No table of ours has as many columns; further ones are not read. */
export const MAX_READ_COLUMNS = 60;

/** A row of the clipboard and where the next one begins. */
export interface ClipboardRow {
  readonly cells: readonly string[];
  readonly next: number;
}

/** Which cells in quotes may go on behind a tab or a line end: none, those that begin with words and hold no tab, all. */
type Spanning = 'none' | 'lines' | 'all';

interface ReadCell {
  readonly text: string;
  /** Where the tab, the line end or the end of the text behind the cell stands. */
  readonly end: number;
}

const DELIMITER = /[\t\r\n]/gu;

function isDelimiter(character: string | undefined): boolean {
  return character === undefined || /[\t\r\n]/u.test(character);
}

function plainCell(text: string, start: number): ReadCell {
  DELIMITER.lastIndex = start;
  const end = DELIMITER.exec(text)?.index ?? text.length;
  return { text: text.slice(start, end), end };
}

/** A quote that stands alone in its cell is a sign for “as above” before it is the beginning of anything. */
function maySpan(inside: string, spanning: Spanning): boolean {
  if (!/[\t\r\n]/u.test(inside)) return inside.includes('""');
  if (spanning === 'lines') return !isDelimiter(inside[0]) && !inside.includes('\t');
  return spanning === 'all';
}

/**
 * A cell in double quotes, as spreadsheets write cells with line breaks, tabs or quotes: quotes inside are doubled.
 * `undefined` when the quote at its beginning has no partner before a delimiter, or had no reason to be put there: then
 * it belongs to the words.
 */
function quotedCell(text: string, start: number, spanning: Spanning): ReadCell | undefined {
  if (text[start] !== '"') return undefined;
  let quote = text.indexOf('"', start + 1);
  while (quote !== -1 && text[quote + 1] === '"') quote = text.indexOf('"', quote + 2);
  if (quote === -1 || !isDelimiter(text[quote + 1])) return undefined;
  const inside = text.slice(start + 1, quote);
  return maySpan(inside, spanning) ? { text: inside.replaceAll('""', '"'), end: quote + 1 } : undefined;
}

function rowAt(text: string, start: number, spanning: Spanning): ClipboardRow {
  const cells: string[] = [];
  let position = start;
  for (;;) {
    // Beyond the last column that is read nothing spans lines: a row never runs on for long.
    const cell =
      quotedCell(text, position, cells.length < MAX_READ_COLUMNS ? spanning : 'none') ??
      plainCell(text, position);
    if (cells.length < MAX_READ_COLUMNS) cells.push(cleanText(cell.text));
    if (text[cell.end] !== '\t') {
      return { cells, next: cell.end + (text.startsWith('\r\n', cell.end) ? 2 : 1) };
    }
    position = cell.end + 1;
  }
}

/** The rows of a text that are not blank, at most so many, each read from where the one before ends. */
function* rowsOf(text: string, maxRows: number, rowFrom: (start: number) => ClipboardRow) {
  let position = 0;
  let count = 0;
  while (position < text.length && count < maxRows) {
    const row = rowFrom(position);
    if (row.cells.some((cell) => cell !== '')) {
      count += 1;
      yield { row, start: position };
    }
    position = row.next;
  }
}

/**
 * How many columns the rows have that can be read in one way only; the most frequent number counts, of two equally
 * frequent ones the greater. `undefined` when there is no such row.
 */
function usualWidth(text: string, maxRows: number): number | undefined {
  const counts = new Map<number, number>();
  for (const { row, start } of rowsOf(text, maxRows, (from) => rowAt(text, from, 'all'))) {
    const isClear = !/[\r\n]/u.test(text.slice(start, row.next).trimEnd());
    if (isClear) counts.set(row.cells.length, (counts.get(row.cells.length) ?? 0) + 1);
  }
  const [most] = [...counts].toSorted(([a, timesA], [b, timesB]) => timesB - timesA || b - a);
  return most?.[0];
}

/** Whether every line of a stretch, its quotes taken for words, has as many columns. */
function isPlainTable(text: string, start: number, end: number, width: number): boolean {
  let position = start;
  while (position < end) {
    const line = rowAt(text, position, 'none');
    if (line.cells.length !== width) return false;
    position = line.next;
  }
  return true;
}

function readingAt(text: string, start: number, width: number | undefined): ClipboardRow {
  if (width === undefined || width === 1) return rowAt(text, start, 'lines');
  const plain = rowAt(text, start, 'none');
  if (!text.slice(start, plain.next).includes('"')) return plain;
  const spanning = (['lines', 'all'] as const)
    .map((way) => rowAt(text, start, way))
    .find(({ cells, next }) => next > plain.next && cells.length === width);
  if (spanning === undefined || isPlainTable(text, start, spanning.next, width)) return plain;
  return spanning;
}

/**
 * The rows of a text from a spreadsheet, at most `maxRows`, cells cleaned; rows of blanks are left out. Spreadsheets
 * copy every row with as many tabs. So a quote begins a cell of several lines only where that brings the row to as many
 * columns as the others, and the lines by themselves do not have as many; else it is one of the words, or a ditto mark.
 */
export function readClipboardRows(text: string, maxRows: number): readonly ClipboardRow[] {
  const width = usualWidth(text, maxRows);
  return [...rowsOf(text, maxRows, (start) => readingAt(text, start, width))].map(({ row }) => row);
}
