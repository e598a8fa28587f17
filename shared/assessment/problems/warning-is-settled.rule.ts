import { recordKind } from '../../records/received-warnings.record.ts';
import type { ProblemRule } from '../problem.ts';

/** The directive asks for thorough fixing of what was warned: each warning ends in fixed or in a plan with a date. */
export const rule: ProblemRule = {
  id: 'warning-is-settled',
  find: ({ records }) =>
    (records[recordKind.id] ?? []).flatMap((row, rowIndex) => {
      const isSettled = (row['status'] === 'fixed' || row['status'] === 'planned') && row['settledOn'] !== '';
      return isSettled
        ? []
        : [
            {
              severity: 'warning',
              place: { kind: 'record', recordKindId: recordKind.id, rowIndex, columnId: 'status' },
              path: `records.${recordKind.id}.${String(rowIndex)}.status`,
              message: `${recordKind.title}, dòng ${String(rowIndex + 1)}: cần “đã khắc phục” hoặc kế hoạch, kèm ngày.`,
            },
          ];
    }),
};
