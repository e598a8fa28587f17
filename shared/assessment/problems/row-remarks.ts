import { isCellEmpty, isRowEmpty, type RecordKind, type RecordRow } from '#shared/records/record-kind.ts';
import type { RowRemark, TableContext } from '#shared/records/row-remark.ts';
import type { Problem } from './problem.ts';

/** The required cells of a row that are still empty, by their labels. */
function missingLabels({ columns }: RecordKind, row: RecordRow): readonly string[] {
  return Object.entries(columns)
    .filter(([id, { isRequired }]) => isRequired && isCellEmpty(row[id]))
    .map(([, { label }]) => label);
}

function isAboutMissingCell({ columns }: RecordKind, row: RecordRow, { place }: Problem): boolean {
  return (
    place.kind === 'record' &&
    columns[place.columnId]?.isRequired === true &&
    isCellEmpty(row[place.columnId])
  );
}

function reviewRemarks(problems: readonly Problem[]): readonly RowRemark[] {
  return problems.flatMap(({ severity, inRow }) =>
    inRow === undefined ? [] : [{ tone: severity === 'error' ? 'serious' : 'warning', text: inRow }],
  );
}

/**
 * What a row shows beside its cells: its state and hints, what it lacks in one line, what the review says about it. A
 * row in which nothing is written says at most the last.
 */
export function rowRemarks(
  kind: RecordKind,
  row: RecordRow,
  problems: readonly Problem[],
  context: TableContext,
): readonly RowRemark[] {
  if (isRowEmpty(row)) return reviewRemarks(problems);
  const missing = missingLabels(kind, row);
  return [
    ...(kind.onScreen?.remarks?.(row, context) ?? []),
    ...(missing.length === 0 ? [] : [{ tone: 'serious' as const, text: `Thiếu: ${missing.join(', ')}` }]),
    ...reviewRemarks(problems.filter((problem) => !isAboutMissingCell(kind, row, problem))),
  ];
}
