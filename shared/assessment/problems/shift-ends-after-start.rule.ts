import { recordKind } from '../../records/duty-roster.record.ts';
import type { ProblemRule } from '../problem.ts';

export const rule: ProblemRule = {
  id: 'shift-ends-after-start',
  find: ({ records }) =>
    (records[recordKind.id] ?? []).flatMap((row, rowIndex) => {
      const { startsAt, endsAt } = recordKind.rowSchema.parse(row);
      if (!startsAt || !endsAt || endsAt > startsAt) return [];
      return [
        {
          severity: 'error',
          place: { kind: 'record', recordKindId: recordKind.id, rowIndex, columnId: 'endsAt' },
          path: `records.${recordKind.id}.${String(rowIndex)}.endsAt`,
          message: `${recordKind.title}, dòng ${String(rowIndex + 1)}: giờ kết thúc phải sau giờ bắt đầu.`,
        },
      ];
    }),
};
