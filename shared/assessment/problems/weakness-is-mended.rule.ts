import { hasOpenWeakness, recordKind } from '#shared/records/information-systems.record.ts';
import type { ProblemRule } from './problem.ts';
import { recordProblem } from './record-problem.ts';

/** The directive asks that weaknesses be mended thoroughly, on every system and not on websites alone. */
export const rule: ProblemRule = {
  id: 'weakness-is-mended',
  find: ({ records }) =>
    (records[recordKind.id] ?? []).flatMap((row, rowIndex) =>
      hasOpenWeakness(row)
        ? [
            recordProblem(
              'warning',
              recordKind,
              rowIndex,
              'isMended',
              'điểm yếu đã thấy chưa ghi là đã khắc phục.',
            ),
          ]
        : [],
    ),
};
