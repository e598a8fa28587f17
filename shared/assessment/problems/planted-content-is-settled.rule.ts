import { recordKind } from '#shared/records/inappropriate-content.record.ts';
import type { ProblemRule } from './problem.ts';
import { recordProblem } from './record-problem.ts';

/** Units that only deleted planted content were infected again: removal and cause are asked for apart. */
export const rule: ProblemRule = {
  id: 'planted-content-is-settled',
  find: ({ records }) =>
    (records[recordKind.id] ?? []).flatMap((row, rowIndex) => {
      if (row['isRemoved'] !== 'yes') {
        return [
          recordProblem('warning', recordKind, rowIndex, 'isRemoved', 'nội dung này chưa ghi là đã gỡ.'),
        ];
      }
      return row['isCauseFound'] === 'yes'
        ? []
        : [
            recordProblem(
              'warning',
              recordKind,
              rowIndex,
              'isCauseFound',
              'đã gỡ nhưng chưa rõ nguyên nhân, nội dung có thể bị cài cắm lại.',
            ),
          ];
    }),
};
