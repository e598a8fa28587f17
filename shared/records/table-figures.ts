import type { RecordFact, RecordKind, RecordRow } from './record-kind.ts';
import type { TableContext } from './row-remark.ts';
import { recordFacts } from './facts-of-records.ts';

/**
 * A table on the screen in figures, beyond its number of rows: those of the report and those that depend on the day;
 * what calls for something comes last.
 */
export function tableFigures(
  kind: RecordKind,
  rows: readonly RecordRow[],
  context: TableContext,
): readonly RecordFact[] {
  if (rows.length === 0) return [];
  return [...recordFacts(kind.id, rows).slice(1), ...(kind.onScreen?.facts?.(rows, context) ?? [])]
    .filter(({ count, isConcern }) => count > 0 || !isConcern)
    .sort((a, b) => Number(a.isConcern) - Number(b.isConcern));
}
