import { recordKind } from '#shared/records/duty-roster.record.ts';
import { cellString } from '#shared/records/record-kind.ts';
import type { ProblemRule } from './problem.ts';
import { recordProblem } from './record-problem.ts';

export const rule: ProblemRule = {
  id: 'shift-ends-after-start',
  find: ({ records }) =>
    (records[recordKind.id] ?? []).flatMap((row, rowIndex) => {
      const startsAt = cellString(row, 'startsAt');
      const endsAt = cellString(row, 'endsAt');
      return startsAt === '' || endsAt === '' || endsAt > startsAt
        ? []
        : [recordProblem('error', recordKind, rowIndex, 'endsAt', 'giờ kết thúc phải sau giờ bắt đầu.')];
    }),
};
