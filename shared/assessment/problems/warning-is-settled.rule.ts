import { recordKind } from '#shared/records/received-warnings.record.ts';
import { isCellEmpty } from '#shared/records/record-kind.ts';
import type { ProblemRule } from './problem.ts';
import { recordProblem } from './record-problem.ts';

/** The directive asks for thorough fixing of what was warned: each warning ends in fixed or in a plan with a date. */
export const rule: ProblemRule = {
  id: 'warning-is-settled',
  find: ({ records }) =>
    (records[recordKind.id] ?? []).flatMap((row, rowIndex) => {
      const hasOutcome = row['status'] === 'fixed' || row['status'] === 'planned';
      if (!hasOutcome) {
        const message = 'cần chọn “Đã khắc phục”, hoặc “Có kế hoạch” kèm ngày dự kiến.';
        return [recordProblem('warning', recordKind, rowIndex, 'status', message)];
      }
      return isCellEmpty(row['settledOn'])
        ? [
            recordProblem(
              'warning',
              recordKind,
              rowIndex,
              'settledOn',
              'cần ghi ngày khắc phục hoặc ngày dự kiến.',
            ),
          ]
        : [];
    }),
};
