import {
  type ClipboardFault,
  type ClipboardTable,
  readClipboardTable,
} from '#shared/records/paste/clipboard-table.ts';
import { type ShownCell, withoutHidden } from '#shared/records/paste/hidden-parts.ts';
import type { Result } from '#shared/base/result.ts';

/** What was pasted, in the two forms in which a spreadsheet copies it; `''` where there is none. */
export interface Pasted {
  readonly text: string;
  readonly html: string;
}

/** Takes both forms from a paste. */
export function pastedFrom(data: DataTransfer | null): Pasted {
  return { text: data?.getData('text/plain') ?? '', html: data?.getData('text/html') ?? '' };
}

/** Before anything was pasted. */
export const NOTHING_PASTED: Pasted = { text: '', html: '' };

/** A sheet with so much markup is read from its text alone. */
const MAX_HTML_LENGTH = 8_000_000;

/** No cell of a table that people write spans more. */
const MAX_SPAN = 2_000;

function isHidden(row: HTMLTableRowElement): boolean {
  return row.style.display === 'none' || row.style.visibility === 'collapse';
}

/** The cells of a table as they are seen, row by row; a cell that a merged one covers says so. */
function shownRows(table: HTMLTableElement): readonly (readonly ShownCell[])[] {
  const grid: ShownCell[][] = [...table.rows].map(() => []);
  for (const [rowIndex, row] of [...table.rows].entries()) {
    let column = 0;
    for (const cell of row.cells) {
      while (grid[rowIndex]?.[column] !== undefined) column += 1;
      const width = Math.min(cell.colSpan, MAX_SPAN);
      for (const line of grid.slice(rowIndex, rowIndex + Math.min(cell.rowSpan, MAX_SPAN))) {
        for (let offset = 0; offset < width; offset += 1)
          line[column + offset] = { text: '', isCovered: true };
      }
      const line = grid[rowIndex];
      if (line !== undefined) line[column] = { text: cell.textContent, isCovered: false };
      column += width;
    }
  }
  return grid.filter((_, index) => {
    const row = table.rows[index];
    return row !== undefined && !isHidden(row);
  });
}

/** The table that was pasted; what the spreadsheet does not show is marked, as its other form tells it. */
export function readPasted({ text, html }: Pasted): Result<ClipboardTable, ClipboardFault> {
  const read = readClipboardTable(text);
  if (!read.ok || html === '' || html.length > MAX_HTML_LENGTH) return read;
  // An inert document: nothing in it runs or is loaded.
  const table = new DOMParser().parseFromString(html, 'text/html').querySelector('table');
  return table === null ? read : { ok: true, value: withoutHidden(read.value, shownRows(table)) };
}
