import { useDeferredValue, useMemo } from 'react';
import { problemsIn } from '#renderer/storage/review-input.ts';
import type { Problem } from '#shared/assessment/problems/problem.ts';
import { rowRemarks } from '#shared/assessment/problems/row-remarks.ts';
import type { Directive } from '#shared/directives/directive.ts';
import type { RecordKind } from '#shared/records/record-kind.ts';
import { asksForAction, type RowRemark, type TableContext } from '#shared/records/row-remark.ts';
import { useReportInput } from '#renderer/storage/read-report-input.ts';
import type { StoredRecord } from '#renderer/storage/rows.ts';
import { rowPlace, useFreshPlaces } from '#renderer/ui/fresh-places.ts';

const NO_REMARKS: readonly RowRemark[] = [];
const NO_RECORDS: readonly StoredRecord[] = [];

function byRow(problems: readonly Problem[], recordKindId: string): ReadonlyMap<number, readonly Problem[]> {
  const rows = new Map<number, Problem[]>();
  for (const problem of problems) {
    if (problem.place.kind !== 'record' || problem.place.recordKindId !== recordKindId) continue;
    const { rowIndex } = problem.place;
    const known = rows.get(rowIndex);
    if (known === undefined) rows.set(rowIndex, [problem]);
    else known.push(problem);
  }
  return rows;
}

/**
 * What every row of a table says beside its cells, by the place of the row; a new row says nothing that it lacks until it
 * is left. Follows typing when there is time.
 */
export function useRowRemarks(
  directive: Directive,
  kind: RecordKind,
  records: readonly StoredRecord[] = NO_RECORDS,
  context: TableContext,
) {
  const input = useDeferredValue(useReportInput(directive));
  const settled = useDeferredValue(records);
  const problems = useMemo(
    () => byRow(input === undefined ? [] : problemsIn(input, directive), kind.id),
    [input, directive, kind],
  );
  const fresh = useFreshPlaces();
  const remarks = useMemo(
    () =>
      settled.map(({ id, row }, index) => {
        const found = rowRemarks(kind, row, problems.get(index) ?? [], context);
        return fresh.has(rowPlace(id)) ? found.filter((remark) => !asksForAction(remark)) : found;
      }),
    [kind, settled, problems, context, fresh],
  );
  const isToReview = (rowIndex: number) => remarks[rowIndex]?.some(asksForAction) === true;
  return {
    remarksOf: (rowIndex: number) => remarks[rowIndex] ?? NO_REMARKS,
    isToReview,
    toReviewCount: remarks.filter((_, index) => isToReview(index)).length,
  };
}
