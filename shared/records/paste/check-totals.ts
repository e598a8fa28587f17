import type { RecordKind, RecordRow } from '../record-kind.ts';
import type { PasteMapping } from './paste-mapping.ts';
import { readPastedCount } from './read-count.ts';
import { readTotalRow } from './total-row.ts';

/** A total that was pasted beside the sum of the rows that it should add up. */
export interface SumCheck {
  readonly columnId: string;
  readonly written: number;
  /** `undefined` while a number in one of the rows cannot be read. */
  readonly counted: number | undefined;
}

/** A row of the preview with its place among the pasted rows. */
interface PlacedRow {
  readonly index: number;
  readonly row: RecordRow;
  readonly faults: readonly { readonly columnId: string }[];
}

function sumOf(rows: readonly PlacedRow[], columnId: string): number | undefined {
  if (rows.some(({ faults }) => faults.some((fault) => fault.columnId === columnId))) return undefined;
  return rows.reduce((sum, { row }) => {
    const cell = row[columnId];
    return sum + (typeof cell === 'number' ? cell : 0);
  }, 0);
}

/** The total in the cell of a column; where that is blank and there is one column of numbers, the one behind the word. */
function writtenTotals(kind: RecordKind, cells: readonly string[], { sources }: PasteMapping) {
  const { labelAt, behind } = readTotalRow(cells) ?? { labelAt: -1, behind: '' };
  const columns = Object.entries(kind.columns).filter(
    ([columnId, column]) => column.kind === 'count' && sources[columnId] !== undefined,
  );
  return columns.flatMap(([columnId]) => {
    const source = sources[columnId] ?? -1;
    const own = source === labelAt ? '' : (cells[source] ?? '');
    const text = own === '' && columns.length === 1 ? behind : own;
    const written = readPastedCount(text);
    return written === undefined ? [] : [{ columnId, written }];
  });
}

/**
 * Compares a pasted row of totals with the rows around it: with those since the row of totals before, else with all
 * above, else (it stands on top) with all below.
 */
export function checkTotals(
  kind: RecordKind,
  mapping: PasteMapping,
  total: { readonly index: number; readonly cells: readonly string[]; readonly totalBefore: number },
  rows: readonly PlacedRow[],
): readonly SumCheck[] {
  const above = rows.filter(({ index }) => index < total.index);
  const sinceLast = above.filter(({ index }) => index > total.totalBefore);
  const first = sinceLast.length > 0 ? sinceLast : above;
  return writtenTotals(kind, total.cells, mapping).map(({ columnId, written }) => {
    const sums = (above.length === 0 ? [rows] : [first, above]).map((group) => sumOf(group, columnId));
    return { columnId, written, counted: sums.includes(written) ? written : sums[0] };
  });
}
