import type { ClipboardTable } from './clipboard-table.ts';

/** A cell as the spreadsheet shows it; one that lies under a merged cell is not seen, whatever it holds. */
export interface ShownCell {
  readonly text: string;
  readonly isCovered: boolean;
}

/** Blanks and line breaks come differently in the two forms. */
function bare(text: string): string {
  return text.normalize('NFC').replace(/[\s\p{Cf}"]+/gu, '');
}

function isSameRow(cells: readonly string[], shown: readonly ShownCell[]): boolean {
  return cells.every((cell, index) => {
    const there = shown[index];
    if (there?.isCovered === true) return true;
    return bare(cell) === bare(there?.text ?? '');
  });
}

function isBlankRow(shown: readonly ShownCell[]): boolean {
  return shown.every(({ text, isCovered }) => isCovered || bare(text) === '');
}

/**
 * Marks what the spreadsheet does not show: LibreOffice copies rows that were hidden by hand, and what lies under merged
 * cells, into the plain text but not into the marked-up form. Hidden rows are named, covered cells become blank. Where
 * the two forms do not go together row by row, nothing is concluded.
 */
export function withoutHidden(
  table: ClipboardTable,
  shownRows: readonly (readonly ShownCell[])[],
): ClipboardTable {
  const hiddenRows = new Set<number>();
  const rows: (readonly string[])[] = [];
  let next = 0;
  for (const [index, cells] of table.rows.entries()) {
    while (
      next < shownRows.length &&
      !isSameRow(cells, shownRows[next] ?? []) &&
      isBlankRow(shownRows[next] ?? [])
    )
      next += 1;
    const shown = shownRows[next];
    if (shown === undefined || !isSameRow(cells, shown)) {
      hiddenRows.add(index);
      rows.push(cells);
      continue;
    }
    next += 1;
    rows.push(cells.map((cell, column) => (shown[column]?.isCovered === true ? '' : cell)));
  }
  const isMatched = shownRows.slice(next).every(isBlankRow);
  return isMatched && hiddenRows.size < rows.length ? { ...table, rows, hiddenRows } : table;
}
